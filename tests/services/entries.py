"""People entered in cases, and what is known of them from other cases."""

from __future__ import annotations

from datetime import date

from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.person import Entry
from rjdesk.services.acquaintances import Acquaintance, Acquaintances
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.services.conferences import InMemory

BORN = date(2010, 5, 1)


def a_case(on: InMemory, reference: str) -> CaseId:
    """A referral with nobody in it."""
    return on.desk.referrals.take(NewReferral("nz-youth-justice-fgc", "s247b", reference, date(2026, 11, 2)))


def enter(on: InMemory, reference: str, name: str, role: str = "young_person", born: date | None = BORN) -> Entry:
    """Somebody entered in a case of their own."""
    case = a_case(on, reference)
    return Entry(case, on.desk.people.add(case, NewPerson(name, role, born)))


def join(on: InMemory, case: CaseId, name: str, role: str, beside: ParticipantId | None = None) -> Entry:
    """Somebody entered in a case that there is."""
    return Entry(case, on.desk.people.add(case, NewPerson(name, role, beside=beside)))


def link(on: InMemory, one: Entry, other: Entry) -> None:
    on.desk.persons.link(one.case, one.participant, other)


def about(on: InMemory, entry: Entry) -> Acquaintance:
    """What is known of somebody from elsewhere."""
    return on.desk.persons.around(entry.case).people[entry.participant]


def also(on: InMemory, entry: Entry) -> list[str]:
    return [known.reference for known in about(on, entry).also]


def maybe(on: InMemory, entry: Entry) -> list[str]:
    return [likely.known.reference for likely in about(on, entry).possibly.likely]


def everything(on: InMemory, *cases: CaseId) -> list[Acquaintances]:
    return [on.desk.persons.around(case) for case in cases]
