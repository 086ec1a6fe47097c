"""Reports in the office's own words, for whoever pays for its work: texts with named numbers, filled in for a period."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.dispatch import LetterText
from rjdesk.domain.figures.handed_out import SentReport
from rjdesk.domain.figures.report import Period, Report
from rjdesk.domain.hearing import testimonials as held_words
from rjdesk.domain.hearing.testimonials import Use
from rjdesk.domain.ids import MemberId, SentReportId, TestimonialId
from rjdesk.domain.journal import Deed
from rjdesk.errors import ReportTextNotUnderstood, ReportTextUnnamed
from rjdesk.process import letter_text
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.figures import fields
from rjdesk.services.figures.about_words import THEIR_WORDS
from rjdesk.services.figures.files import Kind
from rjdesk.services.figures.filling import ReportTextJob, Telling, contents_of, missing_in
from rjdesk.services.figures.publishing import let_out, refuse_unfit
from rjdesk.services.figures.reports import Figures
from rjdesk.services.handing_over import free, kind_of_place, written
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended

KEPT_AS = "report:"
"""Under which the vault keeps them, among the office's own texts; no process can be called so."""

LONGEST_TITLE = 80


class ReportTexts:
    """Such a report goes out of the house: it is counted as a public one is, in whole quarters and without small numbers, and
    names no place smaller than a region; only that it is this office's, it says."""

    def __init__(self, cases: Casebook, figures: Figures, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._figures = figures
        self._new_id = new_id

    @needs(Action.SEE_FIGURES)
    def all(self) -> tuple[LetterText, ...]:
        """The texts that count now, by title (their ``letter``)."""
        with self._cases.current().units() as work:
            last = {each.letter: each for each in work.letter_texts.of(KEPT_AS)}
        return tuple(last[title] for title in sorted(last) if last[title].text)

    @needs(Action.SEE_FIGURES)
    def fields(self) -> tuple[fields.FieldLine, ...]:
        """What a text may name, with what each number means."""
        return fields.lines()

    @needs(Action.EDIT_LETTERS)
    def keep(self, title: str, text: str, because: str = "") -> str:
        """Keep a text instead of the one that its title had; the title. Raises ReportTextNotUnderstood, ReportTextUnnamed."""
        title, text = _titled(title), mended(text).strip()
        _refuse_unfit(title, text)
        self._put(title, text, because, "report_text_changed")
        return title

    @needs(Action.EDIT_LETTERS)
    def put_away(self, title: str) -> None:
        """Let a text count no more; the vault keeps what it was."""
        self._put(title, "", "", "report_text_put_away")

    @needs(Action.SEE_FIGURES)
    def preview(self, title: str, text: str, period: Period) -> ReportTextJob:
        """A text with the numbers of a period, neither kept nor sealed. Raises ReportTextNotUnderstood."""
        _refuse_unfit(title, text)
        return self._job(title, text, period, sealed=False)

    @needs(Action.SEE_FIGURES)
    def fill(self, title: str, text: str, period: Period) -> ReportTextJob:
        """A text with the numbers of a period, to be sealed. Raises ReportTextNotUnderstood, ReportTextUnnamed, and for a
        period of which no public report may go out what ``publishing.refuse_unfit`` does."""
        title = _titled(title)
        _refuse_unfit(title, text)
        with self._cases.current().units() as work:
            refuse_unfit(work.reports.published(), period.in_quarters(), self._cases.today())
        return self._job(title, text, period, sealed=True)

    @needs(Action.SEE_FIGURES)
    def hand_out(
        self, title: str, report: Report, made: bytes, target: Path, words: tuple[TestimonialId, ...] = ()
    ) -> Path:
        """Write a filled report outside the vault, which keeps it as it went; its numbers are public then, and stand.

        ``words`` are the testimonials that it holds: the vault remembers where they went.
        Raises FileExists, FolderReadOnly, DiskFull, and what ``publishing.let_out`` does.
        """
        free(target)
        session, at = self._cases.current(), self._cases.clock()
        by, identity = MemberId(session.member_id), SentReportId(self._new_id())
        sent = SentReport(identity, title, report.period, at, by, sha256(made).hexdigest(), words)
        with session.units() as work:
            let_out(work, report, at, by)
            work.reports.keep(sent, made)
            work.journal.write(Deed("report_exported", None, _facts(target) | {"report": identity}))
            work.commit()
        return written(made, target)

    @needs(Action.SEE_FIGURES)
    def handed_out(self) -> tuple[SentReport, ...]:
        """What was handed out, the last one first."""
        with self._cases.current().units() as work:
            return work.reports.sent()[::-1]

    @needs(Action.SEE_FIGURES)
    def outdated(self) -> frozenset[SentReportId]:
        """Of what was handed out, what holds words that may be told no more: taken back, over, or of a case that is gone."""
        with self._cases.current().units() as work:
            still = {each.id for each in held_words.usable(work.testimonials.all(), Use.FUNDER, self._cases.today())}
            return frozenset(each.id for each in work.reports.sent() if not still.issuperset(each.words))

    @needs(Action.SEE_FIGURES)
    def hand_out_again(self, wanted: SentReportId, target: Path) -> Path:
        """Write a report as it went before, byte for byte. Raises NoSuchReport, FileExists, FolderReadOnly, DiskFull."""
        free(target)
        with self._cases.current().units() as work:
            kept = work.reports.bytes_of(wanted)
            work.journal.write(Deed("report_exported", None, _facts(target) | {"report": wanted}))
            work.commit()
        return written(kept, target)

    def _put(self, title: str, text: str, because: str, deed: str) -> None:
        session = self._cases.current()
        with session.units() as work:
            at, by = self._cases.clock(), MemberId(session.member_id)
            work.letter_texts.keep(LetterText(KEPT_AS, title, text, mended(because).strip(), at, by))
            work.journal.write(Deed(deed))
            work.commit()

    def _job(self, title: str, text: str, period: Period, *, sealed: bool) -> ReportTextJob:
        report, session = self._figures.report(period, public=True), self._cases.current()
        with session.units() as work:
            words = held_words.usable(work.testimonials.seen(), Use.FUNDER, self._cases.today())
            telling = Telling(office.name(work), title, self._cases.clock(), office.paper(work), words)
            identity = office.identity(work, session) if sealed else None
        told = tuple(each.id for each in words) if THEIR_WORDS in letter_text.fields(text) else ()
        made, missing = contents_of(text, report, telling), missing_in(text, report, telling)
        return ReportTextJob(made, report, missing, told, identity)


def _facts(target: Path) -> dict[str, str]:
    return {"to": kind_of_place(target), "kind": Kind.PDF.value, "public": "yes"}


def _titled(title: str) -> str:
    """A title on one line. Raises ReportTextUnnamed."""
    found = " ".join(mended(title).split())[:LONGEST_TITLE]
    if not found:
        raise ReportTextUnnamed
    return found


def _refuse_unfit(title: str, text: str) -> None:
    found = fields.unfit(text)
    if found:
        raise ReportTextNotUnderstood(found, title=title, first=str(found[0]))
