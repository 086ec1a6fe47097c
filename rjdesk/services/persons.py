"""One person in many cases: saying that two entries are the same person or two people, and looking at conflicts of interest."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from rjdesk.domain.access import Action
from rjdesk.domain.conflict import Conflict, LookedAt
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId
from rjdesk.domain.journal import Deed
from rjdesk.domain.likeness import Traits
from rjdesk.domain.participant import Contact
from rjdesk.domain.person import Entry, Said, add, to_take_back
from rjdesk.errors import NoSuchCase
from rjdesk.services.acquaintances import Acquaintances, MayRead, Possibly, possibly, read
from rjdesk.services.casebook import Casebook
from rjdesk.services.ending.keeping import reason
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Details:
    """What can be taken over from somebody's entry in another case, by choice: never copied by itself."""

    born: date | None
    language: str
    contact: Contact = field(repr=False)


class Persons:
    """People across cases. Whoever works on a case may say who its people are in the cases that they may read.

    Cases that they can't read are not told of; named all the same, they raise NoSuchCase.
    """

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.READ_CASE, case="case")
    def around(self, case: CaseId) -> Acquaintances:
        """Where else the people of a case are, who else may be one of them, and the conflicts of interest."""
        with self._cases.current().units() as work:
            return read(work, work.cases.load(case), self._reader(work))

    @needs(Action.WORK_ON_CASE, case="case")
    def possibly(self, case: CaseId, traits: Traits, person: ParticipantId | None = None) -> Possibly:
        """Who may be somebody who is just being entered, or changed."""
        with self._cases.current().units() as work:
            here = next((each for each in work.persons.in_cases([case]) if each.entry.participant == person), None)
            said = work.persons.said_around([here.entry] if here else [])
            return possibly(work, mended(traits), self._reader(work), but=here, said=said)

    @needs(Action.TAKE_REFERRAL)
    def somebody_new(self, traits: Traits) -> Possibly:
        """Who may be somebody of a case that isn't open yet."""
        with self._cases.current().units() as work:
            return possibly(work, mended(traits), self._reader(work))

    @needs(Action.WORK_ON_CASE, case="case")
    def details(self, case: CaseId, other: Entry) -> Details:
        """What somebody's entry in another case has. Raises NoSuchCase, NoSuchPerson."""
        with self._cases.current().units() as work:
            self._refuse_unread(work, other)
            found = work.cases.load(other.case).participant(other.participant)
        return Details(found.born, found.language, found.contact)

    @needs(Action.WORK_ON_CASE, case="case")
    def link(self, case: CaseId, person: ParticipantId, other: Entry) -> None:
        """Say that two entries are the same person. Raises SaidOtherwise, NoSuchCase, NoSuchPerson."""
        self._say(Entry(case, person), other, same=True)

    @needs(Action.WORK_ON_CASE, case="case")
    def tell_apart(self, case: CaseId, person: ParticipantId, other: Entry) -> None:
        """Say that two entries are two people, so that it isn't asked again. Raises as ``link``."""
        self._say(Entry(case, person), other, same=False)

    @needs(Action.WORK_ON_CASE, case="case")
    def take_back(self, case: CaseId, person: ParticipantId, other: Entry) -> None:
        """Take back what was said of two entries: afterwards all is as it was before. Raises NothingSaid, NoSuchCase."""
        entry = Entry(case, person)
        with self._cases.current().units() as work:
            self._refuse_unread(work, other)
            for said in to_take_back(entry, other, work.persons.said_around([entry])):
                work.persons.take_back(said)
                for one, two in said.both_ways:
                    work.journal.write(_deed("persons_unlinked" if said.same else "persons_undecided", one, two))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def go_ahead(self, case: CaseId, conflict: Conflict, because: str) -> None:
        """Note that a conflict of interest was looked at, and why the case goes ahead all the same. Raises ReasonTooShort."""
        session, now = self._cases.current(), self._cases.clock()
        looked = LookedAt(*conflict.matter, reason(because), MemberId(session.member_id), now)
        about = conflict.about or conflict.against
        with session.units() as work:
            work.persons.look_at(case, looked)
            work.journal.write(Deed("conflict_looked_at", case, {"kind": conflict.kind.value, "person": about or ""}))
            work.commit()

    def _say(self, entry: Entry, other: Entry, *, same: bool) -> None:
        session, now = self._cases.current(), self._cases.clock()
        said = Said(entry, other, same, MemberId(session.member_id), now)
        with session.units() as work:
            self._refuse_unread(work, other)
            before = work.persons.said_around([entry, other])
            if add(said, before) == before:
                return
            work.persons.say(said)
            for one, two in said.both_ways:
                work.journal.write(_deed("persons_linked" if same else "persons_told_apart", one, two))
            work.commit()

    def _refuse_unread(self, work: UnitOfWork, other: Entry) -> None:
        """Raise NoSuchCase for a case that isn't to be read, as for one that never was."""
        if not self._reader(work)(other.case):
            raise NoSuchCase

    def _reader(self, work: UnitOfWork) -> MayRead:
        return _remembering(lambda case: Action.READ_CASE in self._guard.allowed(work, case))


def _deed(what: str, entry: Entry, other: Entry) -> Deed:
    """The deed in one of the two cases: it names the people by their identities, and not the other case."""
    return Deed(what, entry.case, {"person": entry.participant, "other": other.participant})


def _remembering(ask: MayRead) -> MayRead:
    """The same question answered once."""
    answers: dict[CaseId, bool] = {}

    def answer(case: CaseId) -> bool:
        if case not in answers:
            answers[case] = ask(case)
        return answers[case]

    return answer
