"""What the room sees: the stage, its words, the plan; nothing that was answered, noted or kept about anyone."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

import pytest

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.ids import ObligationId
from rjdesk.services.casework import OpenCase
from rjdesk.services.day.room import RoomItem, room_view
from tests.ui.office import an_office

CANARY = "canary"
MAY_BE_SEEN = ("what", "shown_by")  # of an item: its words are read out


def marked(value: Any, known: frozenset[str], seen: bool = False) -> Any:
    """A value with a canary in every text that it holds, but for identities and what is read out."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return value if seen or value in known else f"{CANARY} {value}"
    if isinstance(value, tuple):
        return tuple(marked(each, known) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            each.name: marked(getattr(value, each.name), known, each.name in MAY_BE_SEEN) for each in fields(value)
        }
        return replace(value, **changed)
    return value


def known_names(opened: OpenCase) -> frozenset[str]:
    """Identities, and names of the process's own things."""
    case, process = opened.case, opened.process
    people = {p.id for p in case.participants} | {p.role for p in case.participants}
    things = {c.id for c in case.charges} | {name for o in case.agreement.obligations for name in (o.id, o.kind)}
    asked = {stage.id for stage in process.stages} | {p.id for stage in process.stages for p in stage.prompts}
    return frozenset({case.id, case.kind, process.id, ""} | people | things | asked)


@pytest.fixture(scope="module")
def opened() -> OpenCase:
    """A case whose people, charges, answers and notes all carry a canary, with three items: a yes, a no, and an open one."""
    office = an_office()
    case = office.case_of_hemi()
    office.walk_to(case, "plan")
    charges = tuple(charge.id for charge in office.opened(case).case.charges)
    for name, agreed in (("letter", True), ("curfew", False), ("garden", None)):
        item = Obligation(ObligationId(name), "apology", f"The {name}", None, rests_on=charges)
        office.agreements.put(case, item)
        office.agreements.settle(case, item.id, agreed)
    plain = office.opened(case)
    known = known_names(plain)
    return replace(
        plain,
        case=marked(plain.case, known),
        drafts=marked(plain.drafts, known),
        documents=marked(plain.documents, known),
    )


def test_the_canaries_are_there(opened: OpenCase) -> None:
    assert repr(opened.case).count(CANARY) > 20


def test_nothing_of_the_case_but_its_plan_reaches_the_room(opened: OpenCase) -> None:
    for stage in opened.process.stages:
        assert CANARY not in repr(room_view(opened, stage.id))


def test_stages_that_are_walked_in_private_show_nothing(opened: OpenCase) -> None:
    shown = {stage.id: room_view(opened, stage.id) is not None for stage in opened.process.stages}
    assert shown == {stage.id: stage.in_the_room for stage in opened.process.stages}
    assert not shown["safety"]


def test_the_room_sees_the_stage_and_what_is_said_of_everyone(opened: OpenCase) -> None:
    view = room_view(opened, "victim")
    assert view is not None
    assert view.title == "Victim's turn"
    assert view.script[0] == "What was it like for you, then and since?"
    assert view.items == ()


def test_while_the_plan_is_made_the_room_sees_what_is_agreed_and_what_is_talked_about(opened: OpenCase) -> None:
    view = room_view(opened, "plan")
    assert view is not None
    assert view.items == (RoomItem("The letter.", agreed=True), RoomItem("The garden.", agreed=False))


def test_afterwards_only_what_was_agreed(opened: OpenCase) -> None:
    for stage in ("record", "signing"):
        view = room_view(opened, stage)
        assert view is not None
        assert view.items == (RoomItem("The letter.", agreed=True),)
