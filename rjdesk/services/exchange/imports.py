"""Bringing in cases from a file: read, said what its columns mean, tried without a trace, and then all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.answers import Answer
from rjdesk.domain.attachment import Attachment, AttachmentKind
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import AttachmentId, CaseId, MemberId
from rjdesk.domain.intake import Checked, IncomingCase, Meaning, Terms
from rjdesk.domain.intake_rows import checked
from rjdesk.domain.journal import Deed
from rjdesk.domain.long_work import Progress
from rjdesk.domain.participant import Contact
from rjdesk.domain.sheet import Sheet, Table, folded
from rjdesk.errors import FileUnreadable, SheetHasProblems
from rjdesk.process.template import Kept, Panel, Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.exchange import memory as import_memory
from rjdesk.services.exchange.likeness import Likely, likely
from rjdesk.services.exchange.questions import answer_of, prompt_of, questions_of
from rjdesk.services.exchange.words import ToldProblem, told
from rjdesk.services.new_cases import NewCases, NewReferral
from rjdesk.services.people import NewCharge, NewPerson
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

EVERY = 1_000_000  # lines of the list: more than any office has


@dataclass(frozen=True, slots=True)
class ReadingJob:
    """Read a file as a sheet; for the press."""

    source: Path = field(repr=False)
    sheet: str = ""

    def make(self) -> Sheet:
        """Its rows. Raises FileUnreadable, SheetTooBig, SheetKindNotTaken, SheetDamaged, TextNotSeparated, SheetEmpty."""
        from rjdesk.sheets.bounds import MOST_BYTES
        from rjdesk.sheets.reading import read_sheet

        try:
            with self.source.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
        except OSError:
            raise FileUnreadable(name=self.source.name) from None
        return mended(read_sheet(content, self.sheet))


@dataclass(frozen=True, slots=True)
class DryRun:
    """What would become of a file: its counts, every problem in words, and how many of its people may be known already."""

    checked: Checked
    problems: tuple[ToldProblem, ...]
    likely: Likely


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What came in."""

    cases: int
    people: int
    charges: int


class Imports:
    """Cases from files. Each is opened as a referral taken by hand is, and belongs to whoever brings it in."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id
        self._new = NewCases(cases, new_id)

    @needs(Action.TAKE_REFERRAL)
    def read(self, source: Path, sheet: str = "") -> ReadingJob:
        """Begin to read a file; ``sheet`` names one of a workbook's."""
        return ReadingJob(source, sheet)

    @needs(Action.TAKE_REFERRAL)
    def terms(self, process: str) -> Terms:
        """What a file's words can stand for under a process."""
        with self._cases.current().units() as work:
            return terms_of(self._cases.processes.for_new_cases(work, process))

    @needs(Action.TAKE_REFERRAL)
    def usual(self, table: Table) -> str:
        """The process for which a file with these headings was brought in last; "" if there was none."""
        with self._cases.current().units() as work:
            return import_memory.process_of(work.settings.get(import_memory.setting(table)) or "")

    @needs(Action.TAKE_REFERRAL)
    def meaning(self, table: Table, process: str) -> Meaning:
        """What the columns meant the last time that a file had these headings; what they likely mean, if none had."""
        with self._cases.current().units() as work:
            kept = work.settings.get(import_memory.setting(table)) or ""
        return import_memory.read(kept, table, process, self.terms(process))

    @needs(Action.TAKE_REFERRAL)
    def check(self, table: Table, meaning: Meaning) -> DryRun:
        """Try it: every problem at once. Nothing is written."""
        terms = self.terms(meaning.process)
        with self._cases.current().units() as work:
            found = self._checked(work, table, meaning, terms)
            alike = likely(work, found.cases)
        return DryRun(found, tuple(told(problem, table, terms) for problem in found.problems), alike)

    @needs(Action.TAKE_REFERRAL)
    def bring_in(self, table: Table, meaning: Meaning, progress: Progress) -> BroughtIn:
        """Open all cases of a file in one transaction; ``progress`` counts them. Raises SheetHasProblems, DiskFull."""
        with self._cases.current().units() as work:
            process = self._cases.processes.for_new_cases(work, meaning.process)
            found = self._checked(work, table, meaning, terms_of(process))
            if found.problems:
                raise SheetHasProblems(problems=len(found.problems))
            for done, case in enumerate(found.cases):
                progress(done, len(found.cases))
                opened = self._new.open(work, _referral(case, process), process, self._answers(case, process))
                if case.notes:
                    self._keep_notes(work, opened, case.notes)
            work.settings.put(import_memory.setting(table), import_memory.written(meaning, table))
            work.journal.write(_deed(found, table, process))
            progress(len(found.cases), len(found.cases))  # the last moment at which it can be stopped
            work.commit()
        return BroughtIn(len(found.cases), found.people, found.charges)

    def _answers(self, case: IncomingCase, process: Process) -> tuple[Answer, ...]:
        """What a file answers of what the stages ask, as if it had been typed there now."""
        now = self._cases.clock()
        return tuple(answer_of(*prompt_of(process, each), value, now) for each, value in case.answers.items())

    def _keep_notes(self, work: UnitOfWork, case: CaseId, notes: str) -> None:
        """What a file notes of a case becomes a file of the case: it stays in the vault, and is on no paper."""
        content, member = notes.encode(), MemberId(self._cases.current().member_id)
        kept = Attachment(
            AttachmentId(self._new_id()),
            case,
            say("intake.notes"),
            AttachmentKind.TEXT,
            len(content),
            sha256(content).hexdigest(),
            self._cases.clock(),
            member,
        )
        work.attachments.keep(kept, iter((content,)))
        facts = {"attachment": kept.id, "kind": kept.kind.value, "sha256": kept.sha256}
        work.journal.write(Deed("attachment_added", case, facts))

    def _checked(self, work: UnitOfWork, table: Table, meaning: Meaning, terms: Terms) -> Checked:
        there = work.case_list.page(CaseQuery(state="all", limit=EVERY)).rows
        references = {folded(line.reference) for line in there}
        return checked(table, _known(meaning, terms), terms, self._cases.today(), references)


def terms_of(process: Process) -> Terms:
    """What a process has words for; titles as its screens show them."""
    return Terms(
        kinds={kind.id: kind.title for kind in process.kinds},
        roles={role.id: role.title for role in process.roles},
        parts={role.id: role.part for role in process.roles},
        charges=any(stage.panel is Panel.CHARGES for stage in process.stages),
        questions=questions_of(process),
        notes=not any(prompt.kept is Kept.HEALTH for stage in process.stages for prompt in stage.prompts),
    )


def _known(meaning: Meaning, terms: Terms) -> Meaning:
    """A meaning without words that the process doesn't know: it may have been said of another."""
    known = terms.words()
    return replace(
        meaning,
        kind=meaning.kind if meaning.kind in terms.kinds else "",
        role=meaning.role if meaning.role in terms.roles else "",
        words={at: word for at, word in meaning.words.items() if at[0] in known and word in terms.of(at[0])},
    )


def _referral(case: IncomingCase, process: Process) -> NewReferral:
    people = tuple(
        NewPerson(
            person.name,
            person.role,
            person.born,
            person.language,
            contact=Contact(person.address, person.phone, person.email),
        )
        for person in case.people
    )
    charges = tuple(NewCharge(each.offence, each.provision, each.number, each.committed_on) for each in case.charges)
    return NewReferral(
        process.id,
        case.kind,
        case.reference,
        case.received_on,
        charges=charges,
        people=people,
        beside=case.beside,
    )


def _deed(found: Checked, table: Table, process: Process) -> Deed:
    counted = {
        "rows": found.rows,
        "cases": len(found.cases),
        "people": found.people,
        "charges": found.charges,
        "answers": found.answers,
    }
    facts = {what: str(count) for what, count in counted.items()}
    return Deed("cases_imported", None, {**facts, "process": process.id, "sha256": table.sha256})
