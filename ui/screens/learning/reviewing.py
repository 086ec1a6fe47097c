"""Has the review of a year made, shows it, and hands it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.errors import Expected
from rjdesk.services.learning.reviews import Reviews, YearReviewJob
from rjdesk.services.papers import PageImage, PreviewJob
from ui.errands import Sends
from ui.screens.learning.review import ReviewPage
from ui.widgets.choose import Chooser
from ui.widgets.page_view import PagePicture
from ui.wording import tr

PAGE_PX = 1000


@dataclass(frozen=True, slots=True)
class Drawing:
    """A review to be drawn, or drawn: in answer to which question."""

    asked: int
    job: YearReviewJob | None = None
    pages: tuple[PageImage, ...] = field(default=(), repr=False)

    def make(self) -> Drawing:
        """The pages; for the press. Raises CharacterNotInFont."""
        return Drawing(self.asked, None, PreviewJob(self.job.preview(), PAGE_PX).make() if self.job else ())


class Reviewing(QObject):
    """``day`` is the computer's calendar."""

    def __init__(
        self, page: ReviewPage, reviews: Reviews, errands: Sends, day: Callable[[], date], chooser: Chooser
    ) -> None:
        super().__init__(page)
        self._page, self._reviews, self._errands, self._day, self._chooser = page, reviews, errands, day, chooser
        self._asked = 0
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
        self._asked += 1
        ask = partial(self._made, self._asked, self._page.year(), small=self._page.small())
        self._errands.ask(ask, self._press, self._refuse)

    def _made(self, asked: int, year: int, *, small: bool) -> Drawing:
        return Drawing(asked, self._reviews.review(year, small=small))

    def _press(self, drawing: Drawing) -> None:
        self._errands.press(drawing.make, self._show, self._refuse)

    def _show(self, drawn: Drawing) -> None:
        if drawn.asked == self._asked:
            self._page.show_pages([PagePicture(page.width, page.height, page.rgba) for page in drawn.pages])

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
