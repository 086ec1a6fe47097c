"""Nothing on the desk can be called without somebody having said who may."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from inspect import getattr_static, isfunction
from typing import Any, get_type_hints

import pytest

from rjdesk import bootstrap
from rjdesk.bootstrap import Desk
from rjdesk.services.permission import Needs, OpenToAll, about_no_case, permission_of
from tests.services.access_calls import CALLS
from tests.services.access_grid import rows

SERVICES: dict[str, type] = get_type_hints(Desk, vars(bootstrap))
OF_A_CASE = {
    "CaseId", "DocumentId", "AttachmentId", "DraftPlace",
    "Opened", "Signed", "Closed", "MadePaper", "MadeAttachment",
}  # fmt: skip


def _public(service: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Everything that a service lets be called: methods, and what stands behind properties."""
    for name in dir(service):
        found = getattr_static(service, name)
        found = found.fget if isinstance(found, property) else getattr(found, "__func__", found)
        if not name.startswith("_") and isfunction(found):
            yield name, found


METHODS = {f"{field}.{name}": method for field, kind in SERVICES.items() for name, method in _public(kind)}
GUARDED = {call: asked for call, method in METHODS.items() if isinstance(asked := permission_of(method), Needs)}


@pytest.mark.parametrize("field", SERVICES)
def test_everything_on_the_desk_is_a_service(field: str) -> None:
    assert SERVICES[field].__module__.startswith("rjdesk.services.")


@pytest.mark.parametrize("call", METHODS)
def test_every_call_says_who_may(call: str) -> None:
    assert permission_of(METHODS[call]) is not None


def test_what_is_open_to_all_says_why() -> None:
    whys = [asked.why for method in METHODS.values() if isinstance(asked := permission_of(method), OpenToAll)]
    assert whys
    assert all(len(why) > 20 for why in whys)


def test_the_matrix_knows_every_call_that_is_guarded() -> None:
    assert {call.partition(":")[0] for call in rows()} == set(GUARDED)
    assert set(CALLS) == set(rows())


@pytest.mark.parametrize("call", GUARDED)
def test_a_call_about_a_case_says_how_the_case_is_found(call: str) -> None:
    """Whatever takes a case, or a paper or file of one, is decided by that case and not by the role alone."""
    given = {hint for name, hint in METHODS[call].__annotations__.items() if name != "return"}
    assert not given & OF_A_CASE or GUARDED[call].find is not about_no_case
