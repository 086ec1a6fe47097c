"""Saying who of a case is a volunteer of the office, under whatever name: vetting and conflicts of interest go by that."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from rjdesk.domain.access import Action
from rjdesk.domain.community.volunteer import Volunteer, counted_as
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId, VolunteerId
from rjdesk.domain.journal import Deed
from rjdesk.domain.person import Entry, IsVolunteer
from rjdesk.errors import SaidOtherwise
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.store.unit_of_work import UnitOfWork

Listed = Mapping[VolunteerId, Volunteer]


def said_of(work: UnitOfWork, entries: Collection[Entry], listed: Listed) -> tuple[IsVolunteer, ...]:
    """What was said of entries, each with the line of the register that counts for the volunteer."""
    said = work.persons.said_of_volunteers(entries) if listed else ()
    return tuple(replace(each, volunteer=counted_as(each.volunteer, listed)) for each in said)


class KnownVolunteers:
    """Never by itself: rjdesk shows whose names are alike, and somebody who knows them says whether they are one."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.WORK_ON_CASE, case="case")
    def say(self, case: CaseId, person: ParticipantId, volunteer: VolunteerId, *, same: bool) -> None:
        """Say that somebody is this volunteer, or somebody else. Nobody is two volunteers.

        Raises SaidOtherwise, NoSuchRecord, NoSuchPerson.
        """
        entry, by = Entry(case, person), MemberId(self._cases.current().member_id)
        with self._cases.current().units() as work:
            work.community.volunteers.get(volunteer)
            listed = {each.id: each for each in work.community.volunteers.all()}
            held = [each for each in said_of(work, [entry], listed) if each.same]
            if same and any(each.volunteer != counted_as(volunteer, listed) for each in held):
                raise SaidOtherwise
            work.persons.say_volunteer(IsVolunteer(entry, volunteer, same, by, self._cases.clock()))
            what = "volunteer_recognised" if same else "volunteer_told_apart"
            work.journal.write(Deed(what, case, {"person": person, "volunteer": volunteer}))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def take_back(self, case: CaseId, person: ParticipantId, volunteer: VolunteerId) -> None:
        """Take back what was said of the two: from then on the name counts again."""
        with self._cases.current().units() as work:
            listed = {each.id: each for each in work.community.volunteers.all()}
            for each in work.persons.said_of_volunteers([Entry(case, person)]):
                if volunteer in (each.volunteer, counted_as(each.volunteer, listed)):
                    work.persons.take_back_volunteer(each.entry, each.volunteer)
            facts = {"person": person, "volunteer": volunteer}
            work.journal.write(Deed("volunteer_not_said", case, facts))
            work.commit()
