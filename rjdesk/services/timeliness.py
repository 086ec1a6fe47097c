"""Time limits outside the program: the chronology for counsel and the court, and the days for a calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.documents.contents import ChronologyContents
from rjdesk.documents.icalendar import CalendarDay, calendar_file
from rjdesk.domain.access import Action
from rjdesk.domain.case import Case
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId, DocumentId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.participant import Part
from rjdesk.domain.versions import Way
from rjdesk.errors import NothingForTheCalendar
from rjdesk.process import clocks_told
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.chronology import chronology_contents
from rjdesk.services.composing import made_by
from rjdesk.services.handing_over import free, kind_of_place, written
from rjdesk.services.papers import MadePaper
from rjdesk.services.permission import needs
from rjdesk.services.signing.jobs import Sheet, seal_as
from rjdesk.services.summaries import clocks_of
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity


@dataclass(frozen=True, slots=True)
class ChronologyJob:
    """Compose and seal a chronology; for the press."""

    sheet: Sheet
    contents: ChronologyContents
    identity: SigningIdentity
    now: datetime

    def make(self) -> MadePaper:
        """Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_chronology

        pdf = seal_as(self.sheet, compose_chronology(self.contents), self.identity, self.now)
        return MadePaper(self.sheet.document(pdf, self.now), pdf)


class Timeliness:
    """Chronologies are kept with the case's papers, as they were sent; a calendar file is made anew each time."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.WORK_ON_CASE, case="case")
    def chronology(self, case: CaseId) -> ChronologyJob:
        """How the case stands to its time limits now. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            entries, meeting = tuple(work.journal.entries(case=case)), work.meetings.of(case)
            identity, now = office.identity(work, self._cases.current()), self._cases.clock()
            making = made_by(work, self._cases.current(), now)
        sheet = Sheet(DocumentId(self._new_id()), case, Paper.CHRONOLOGY, say("papers.chronology"))
        return ChronologyJob(sheet, chronology_contents(held, process, meeting, entries, making), identity, now)

    @needs(Action.WORK_ON_CASE, case="made.document.case")
    def keep(self, made: MadePaper) -> Document:
        """Store a chronology with the case's papers: those made before stay, for each says how it stood on its day."""
        with self._cases.current().units() as work:
            work.documents.keep(made.document, made.pdf)
            facts = {"document": made.document.id, "paper": made.document.paper, "sha256": made.document.sha256}
            work.journal.write(Deed("paper_made", made.document.case, facts))
            work.commit()
        return made.document

    @needs(Action.EXPORT_PAPERS, case="case")
    def calendar(self, case: CaseId, target: Path, *, names: bool = False) -> Path:
        """Write a case's days outside the vault; with ``names``, whose conference it is stands beside its reference.

        Raises NothingForTheCalendar, FileExists, FolderReadOnly, DiskFull.
        """
        return self._write((case,), target, names, case)

    @needs(Action.EXPORT_PAPERS)
    def calendar_of_mine(self, target: Path, *, names: bool = False) -> Path:
        """Write the days of all cases that belong to the member at work. Raises as ``calendar`` does."""
        with self._cases.current().units() as work:
            mine = work.access.owned(MemberId(self._cases.current().member_id))
        return self._write(mine, target, names, None)

    def _write(self, cases: tuple[CaseId, ...], target: Path, names: bool, about: CaseId | None) -> Path:
        """Journal first: an entry for a file that was not written is harmless, a file without an entry is not."""
        free(target)
        with self._cases.current().units() as work:
            days = [day for case in cases for day in self._days(work, case, names)]
            if not days:
                raise NothingForTheCalendar
            facts = {"to": kind_of_place(target), "cases": str(len(cases)), "names": "yes" if names else "no"}
            work.journal.write(Deed("calendar_exported", about, facts))
            work.commit()
        return written(calendar_file(sorted(days, key=lambda day: day.on), self._cases.clock()), target)

    def _days(self, work: UnitOfWork, wanted: CaseId, names: bool) -> Iterator[CalendarDay]:
        """The last days of the limits that run, the day of the conference and on which it goes on; none of a closed case."""
        case, process = self._cases.load(work, wanted)
        if case.closed_at is not None:
            return
        title = _title(case, names)
        for clock in clocks_of(case, process, self._cases.today()):
            if clock.due and not clock.done:
                rule = clock.rule
                words = say("calendar.last_day", reference=title, title=rule.title)
                checked = clocks_told.verified(rule)
                why = say("calendar.rule", section=rule.section, amount=clocks_told.amount(rule), verified=checked)
                yield CalendarDay(f"{case.id}-{rule.id}@rjdesk", clock.due, words, why, case.version)
        conference = case.date_of(Fact.CONFERENCE_ON)
        if conference:
            words = say("calendar.conference", reference=title, meeting=process.words.meeting)
            yield CalendarDay(f"{case.id}-conference@rjdesk", conference, words, revision=case.version)
        again = case.replacing
        if again is not None and again.way is Way.RECONVENED and again.agreed_on:
            words = say("calendar.meets_again", reference=title, meeting=process.words.meeting)
            identity = f"{case.id}-meets-again-{len(case.earlier)}@rjdesk"
            yield CalendarDay(identity, again.agreed_on, words, revision=case.version)
        meeting = work.meetings.of(wanted)
        if meeting.goes_on:
            words = say("calendar.goes_on", reference=title, meeting=process.words.meeting)
            yield CalendarDay(f"{case.id}-goes-on@rjdesk", meeting.goes_on, words, revision=len(meeting.events))


def _title(case: Case, names: bool) -> str:
    who = ", ".join(person.name for person in case.of_part(Part.OFFENDER, Part.SUBJECT)) if names else ""
    return f"{case.reference} ({who})" if who else case.reference
