"""Rules about what a circle, a panel, a forum or an encounter has to have come to before it is over."""

from __future__ import annotations

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.participant import Part
from rjdesk.domain.unmet import Unmet, confirmed, each, recorded


def victim_asked_first(case: Case) -> tuple[Unmet, ...]:
    """Where a victim is in the case, they were asked first what they want from an agreement."""
    return confirmed(case, Fact.VICTIM_ASKED_FIRST, "victim_not_asked_first") if case.of_part(Part.VICTIM) else ()


def guidelines_adopted(case: Case) -> tuple[Unmet, ...]:
    """The circle made its guidelines its own."""
    return confirmed(case, Fact.GUIDELINES_ADOPTED, "guidelines_not_adopted")


def consensus_reached(case: Case) -> tuple[Unmet, ...]:
    """Everyone can live with what was agreed. Where nothing was agreed there is nothing to be of one mind about."""
    return () if _nothing_agreed(case) else confirmed(case, Fact.CONSENSUS, "no_consensus")


def purpose_named(case: Case) -> tuple[Unmet, ...]:
    """What the community meets for is said in words."""
    return recorded(case, Fact.PURPOSE, "no_purpose")


def attendance_counted(case: Case) -> tuple[Unmet, ...]:
    """It is known how many came; names are not needed."""
    return recorded(case, Fact.ATTENDANCE_COUNT, "attendance_not_counted")


def disposition_recorded(case: Case) -> tuple[Unmet, ...]:
    """How it ended is recorded, as one of the outcomes that the process names."""
    return recorded(case, Fact.DISPOSITION, "no_disposition")


def taken_on_followed(case: Case) -> tuple[Unmet, ...]:
    """Where people took something on without an agreement, it is known of each what became of it."""
    took = [person for person in case.people() if str(case.fact(Fact.TAKEN_ON, person.id) or "").strip()]
    return each(took, "taken_on_open", Fact.TAKEN_ON_CAME, lambda p: bool(case.fact(Fact.TAKEN_ON_CAME, p.id)))


def _nothing_agreed(case: Case) -> bool:
    items = case.agreement.obligations
    if not items:
        return case.fact(Fact.ENDED_WITHOUT_PLAN) is True
    return all(item.agreed is False for item in items)
