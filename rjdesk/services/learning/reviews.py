"""Making the review of a year."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.documents.learning.contents import YearReviewContents
from rjdesk.domain.access import Action
from rjdesk.domain.figures.report import Period, Report
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.figures.about_heard import tables_of
from rjdesk.services.figures.publishing import let_out
from rjdesk.services.figures.reports import Figures
from rjdesk.services.handing_over import free, kind_of_place, written
from rjdesk.services.hearing.complaints import Complaints
from rjdesk.services.learning.learning import versions
from rjdesk.services.learning.reviewing import (
    Heard,
    answers_in,
    beside,
    change_lines,
    figures_of,
    lesson_lines,
)
from rjdesk.services.permission import needs
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity


@dataclass(frozen=True, slots=True)
class YearReviewJob:
    """Make the paper; for the press. It is sealed unless it is only looked at. ``report`` is what its numbers are of."""

    contents: YearReviewContents
    report: Report
    identity: SigningIdentity = field(repr=False)

    def preview(self) -> bytes:
        """Unsealed. Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_year_review

        return compose_year_review(self.contents)

    def make(self) -> bytes:
        """Sealed. Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.signing import seal

        reason = say("ceremony.sealed.report")
        marked = f"{say('signing.practice')} {reason}" if self.contents.practice else reason
        return seal(self.preview(), self.identity, self.contents.made_on, marked)


class Reviews:
    """What the office did, what people said of it, and what it changed because of that, side by side."""

    def __init__(self, cases: Casebook, figures: Figures, complaints: Complaints) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._figures, self._complaints = figures, complaints

    @needs(Action.SEE_FIGURES)
    def review(self, year: int, *, small: bool) -> YearReviewJob:
        """The review of a calendar year; without ``small`` no count below five is shown, nor what would give one away."""
        period, today, session = _year(year), self._cases.today(), self._cases.current()
        report = self._figures.report(period, public=not small)
        complaints = self._complaints.totals(period).received
        with session.units() as work:
            heard = Heard(complaints, answers_in(work.surveys.asked(), period))
            lessons, titles = work.lessons.all(), {each.led_to: each.words for each in versions(self._cases, work)}
            contents = YearReviewContents(
                office=office.name(work),
                period=period,
                made_on=self._cases.clock(),
                beside=beside(report, heard, lessons, today, whole=small),
                lessons=tuple(lesson_lines(lessons, titles, period, today)),
                changes=change_lines(work.laws.all(), titles, period),
                heard=tables_of(report),
                figures=figures_of(report),
                small=small,
                practice=session.practice,
                paper=office.paper(work),
            )
            return YearReviewJob(contents, report, office.identity(work, session))

    @needs(Action.SEE_FIGURES)
    def hand_out(self, report: Report, made: bytes, target: Path) -> Path:
        """Write a review outside the vault; without small numbers it lets the public report of its year out, which then stands.

        Raises FileExists, FolderReadOnly, DiskFull, and what ``publishing.let_out`` does.
        """
        free(target)
        session = self._cases.current()
        with session.units() as work:
            let_out(work, report, self._cases.clock(), MemberId(session.member_id))
            work.journal.write(Deed("review_exported", None, {"to": kind_of_place(target)}))
            work.commit()
        return written(made, target)


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31))
