"""How a case ended, as a bare fact: by what was agreed, or by one of the outcomes that its process names."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from rjdesk.domain.facts import Fact

if TYPE_CHECKING:  # the window names outcomes before there is a vault, and so a case
    from rjdesk.domain.case import Case
    from rjdesk.domain.charge import Charge


class Outcome(StrEnum):
    """The outcomes that a process may document; none carries a reason."""

    AGREEMENT = "agreement"
    PARTIAL_AGREEMENT = "partial_agreement"
    NON_AGREEMENT = "non_agreement"
    NOT_ADMITTED = "not_admitted"


def plan_is_open(case: Case) -> bool:
    """Whether a plan may be made at all (s259).

    Closed once every charge has been answered and none was admitted. Where admission was never recorded (it is not asked
    for s247(c) and (e)) the path stays open.
    """
    asked = [case.fact(Fact.ADMISSION, charge.id) is not None for charge in case.charges]
    return not (asked and all(asked) and not case.admitted())


def may_rest_on(case: Case) -> tuple[Charge, ...]:
    """The charges that an item of a plan may rest on: admitted ones; all, where admission is never asked (s247(c) and (e))."""
    asked = any(case.admission(charge.id) is not None for charge in case.charges)
    return case.admitted() if asked else case.charges


def was_stopped(case: Case) -> bool:
    """Whether it goes no further. What was concluded first is not undone by it: that is signed, or declined."""
    return case.fact(Fact.STOPPED) is True and not case.in_force.concluded


def outcome(case: Case) -> Outcome | None:
    """How the conference ended; None while that is not settled."""
    if not plan_is_open(case):
        return Outcome.NOT_ADMITTED
    items = case.in_force.obligations
    if not case.in_force.concluded:
        return None
    if not any(o.agreed for o in items):
        return Outcome.NON_AGREEMENT
    return Outcome.AGREEMENT if all(o.agreed for o in items) else Outcome.PARTIAL_AGREEMENT


def disposition(case: Case) -> str:
    """The id of the outcome that was chosen from those of the process; "" while none was."""
    chosen = case.fact(Fact.DISPOSITION)
    return chosen if isinstance(chosen, str) else ""


def ended_as(case: Case) -> str:
    """How the case ended, as an id: an ``Outcome``, else the process's own; "" while that is not settled.

    Where nothing was agreed the process's own says it better: people may have met and needed no agreement.
    """
    agreed = outcome(case)
    own = disposition(case) if agreed in (None, Outcome.NON_AGREEMENT) else ""
    return own or (agreed.value if agreed else "")
