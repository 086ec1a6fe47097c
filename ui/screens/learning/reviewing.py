"""Has the review of a year made, shows it, and hands it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.errors import Expected
from rjdesk.services.learning.reviews import Reviews, YearReviewJob
from ui.errands import Sends
from ui.fields.template_drawing import DrawnWords
from ui.screens.learning.review import ReviewPage
from ui.widgets.choose import Chooser
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class Look:
    """A review, only to be looked at."""

    job: YearReviewJob

    def make(self) -> bytes:
        """The PDF. Raises CharacterNotInFont."""
        return self.job.preview()


class Reviewing(QObject):
    """``day`` is the computer's calendar."""

    def __init__(
        self, page: ReviewPage, reviews: Reviews, errands: Sends, day: Callable[[], date], chooser: Chooser
    ) -> None:
        super().__init__(page)
        self._page, self._reviews, self._errands, self._day, self._chooser = page, reviews, errands, day, chooser
        self._drawn = DrawnWords(errands, self)
        self._drawn.drawn.connect(page.show_pages)
        self._drawn.refused.connect(self._refuse)
        self._target: Path | None = None
        self._job: YearReviewJob | None = None
        page.wanted.connect(self._draw)
        page.handed_out.connect(self._hand_out)

    def open(self) -> None:
        """Makes it as things are now."""
        self._page.message.clear()
        self._page.begin(self._day().year)
        self._draw()

    def _draw(self) -> None:
        self._drawn.draw(partial(self._look, self._page.year(), small=self._page.small()))

    def _look(self, year: int, *, small: bool) -> Look:
        return Look(self._reviews.review(year, small=small))

    def _hand_out(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        suggested = folder / f"review-{self._page.year()}.pdf"
        self._target = self._chooser.file_to_write(self._page, tr("Hand out the review"), suggested, "PDF (*.pdf)")
        if self._target is not None:
            ask = partial(self._reviews.review, self._page.year(), small=self._page.small())
            self._errands.ask(ask, self._make, self._refuse)

    def _make(self, job: YearReviewJob) -> None:
        self._job = job
        self._errands.press(job.make, self._write, self._refuse)

    def _write(self, made: bytes) -> None:
        if self._target is not None and self._job is not None:
            write = partial(self._reviews.hand_out, self._job.report, made, self._target)
            self._errands.change(write, self._written, self._refuse)

    def _written(self, target: Path) -> None:
        self._page.done(tr("Written to {place}.").format(place=target))

    def _refuse(self, error: Expected) -> None:
        self._page.message.show_error(error)
        self._page.page.to_top()
