"""The register of volunteers and panel members, and the hours they give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.domain.access import Action
from rjdesk.domain.community.volunteer import (
    Hours,
    Vetting,
    Volunteer,
    counted_as,
    refuse_unsound_hours,
    refuse_unsound_volunteer,
)
from rjdesk.domain.ids import HoursId, MemberId, VolunteerId
from rjdesk.domain.journal import Deed
from rjdesk.errors import NoSuchRecord
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class Register:
    """Every volunteer, with all hours that were noted, the oldest first; ``today`` is the day by which vettings are told.

    ``members`` are those who log in now, by name: a volunteer may be one of them.
    """

    volunteers: tuple[Volunteer, ...]
    hours: tuple[Hours, ...]
    may: frozenset[Action]
    today: date
    members: Mapping[MemberId, str]


@dataclass(frozen=True, slots=True)
class VettingDue:
    """How many volunteers' vetting is over or not known, and of how many it soon will be."""

    over: int = 0
    soon: int = 0


class Volunteers:
    """Who is on the register and how they were vetted is kept by supervisors and administrators; hours by whoever works."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.SEE_COMMUNITY)
    def register(self) -> Register:
        """Everybody on it, those who left too."""
        with self._cases.current().units() as work:
            held = work.community
            return Register(
                held.volunteers.all(),
                held.hours.between(date.min, date.max),
                self._guard.allowed(work),
                self._cases.today(),
                {member.id: member.name for member in work.members.all() if member.current},
            )

    @needs(Action.KEEP_VOLUNTEERS)
    def keep(self, volunteer: Volunteer) -> VolunteerId:
        """Keep a new volunteer (without an identity) or a changed one. Raises NameMissing, EndsBeforeItBegins."""
        fit = mended(volunteer)
        refuse_unsound_volunteer(fit)
        kept = replace(fit, id=VolunteerId(fit.id or self._new_id()))
        with self._cases.current().units() as work:
            self._put("volunteer_changed" if fit.id else "volunteer_added", work, kept)
        return kept.id

    @needs(Action.KEEP_VOLUNTEERS)
    def put_aside(self, wanted: VolunteerId, *, aside: bool = True) -> None:
        """Somebody has left, or is back. Raises NoSuchRecord."""
        with self._cases.current().units() as work:
            held = replace(work.community.volunteers.get(wanted), archived=aside)
            self._put("volunteer_put_aside" if aside else "volunteer_taken_back", work, held)

    @needs(Action.KEEP_VOLUNTEERS)
    def forget(self, wanted: VolunteerId) -> None:
        """Take everything personal of somebody off the register for good; their hours still count. Raises NoSuchRecord."""
        with self._cases.current().units() as work:
            held = work.community.volunteers.get(wanted)
            bare = Volunteer(
                held.id, say("community.somebody_who_left"), held.panel, archived=True, same_as=held.same_as
            )
            work.persons.forget_volunteer(wanted)
            self._put("volunteer_forgotten", work, bare)

    @needs(Action.KEEP_VOLUNTEERS)
    def put_together(self, counts: VolunteerId, other: VolunteerId) -> None:
        """Two lines of the register are one person: the first counts, with the hours of both. Raises NoSuchRecord."""
        with self._cases.current().units() as work:
            held = work.community.volunteers
            kept, gone = held.get(counts), held.get(other)
            root = counted_as(kept.id, {kept.id: kept})
            if root == gone.id:
                raise NoSuchRecord
            for each in held.all():
                if each.id == other or each.same_as == other:
                    held.keep(replace(each, same_as=root, archived=True))
            work.journal.write(Deed("volunteers_put_together", None, {"volunteer": root, "other": other}))
            work.commit()

    @needs(Action.KEEP_VOLUNTEERS)
    def part(self, wanted: VolunteerId) -> None:
        """A line that was put together with another is somebody else after all: its hours are its own again."""
        with self._cases.current().units() as work:
            held = replace(work.community.volunteers.get(wanted), same_as=None, archived=False)
            self._put("volunteers_parted", work, held)

    @needs(Action.KEEP_VOLUNTEERS)
    def tell_apart(self, one: VolunteerId, other: VolunteerId) -> None:
        """Two lines of the register are two people: it isn't asked again. Raises NoSuchRecord."""
        with self._cases.current().units() as work:
            held = work.community.volunteers
            for mine, theirs in ((one, other), (other, one)):
                line = held.get(mine)
                held.keep(replace(line, others=(*(each for each in line.others if each != theirs), theirs)))
            work.journal.write(Deed("volunteers_told_apart", None, {"volunteer": one, "other": other}))
            work.commit()

    @needs(Action.KEEP_COMMUNITY)
    def note_hours(self, hours: Hours) -> HoursId:
        """Note that somebody gave time on a day. Raises NoSuchRecord, NoHours, NotYetHappened."""
        refuse_unsound_hours(hours, self._cases.today())
        kept = replace(hours, id=HoursId(self._new_id()), archived=False)
        with self._cases.current().units() as work:
            work.community.volunteers.get(kept.volunteer)
            work.community.hours.keep(kept)
            work.journal.write(Deed("volunteer_hours_noted", None, {"hours": kept.id, "volunteer": kept.volunteer}))
            work.commit()
        return kept.id

    @needs(Action.KEEP_COMMUNITY)
    def take_back_hours(self, wanted: HoursId) -> None:
        """The hours were noted by mistake: they stay to be seen and count no more. Raises NoSuchRecord."""
        with self._cases.current().units() as work:
            held = work.community.hours.get(wanted)
            work.community.hours.keep(replace(held, archived=True))
            work.journal.write(Deed("volunteer_hours_taken_back", None, {"hours": held.id}))
            work.commit()

    @needs(Action.KEEP_VOLUNTEERS)
    def vetting_due(self) -> VettingDue:
        """For how many of those who may be asked a vetting has to be seen to."""
        with self._cases.current().units() as work:
            today = self._cases.today()
            standing = Counter(each.vetting(today) for each in work.community.volunteers.all() if not each.archived)
        return VettingDue(standing[Vetting.OVER] + standing[Vetting.NOT_KNOWN], standing[Vetting.SOON_OVER])

    def _put(self, what: str, work: UnitOfWork, volunteer: Volunteer) -> None:
        work.community.volunteers.keep(volunteer)
        work.journal.write(Deed(what, None, {"volunteer": volunteer.id}))
        work.commit()
