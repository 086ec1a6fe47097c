"""Draws a letter: as it would look now, or as it was made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.document import Document
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.services.papers import PageImage, PreviewJob
from ui.errands import Refused, Sends
from ui.screens.letters.looking import LetterServices
from ui.screens.letters.one import LetterPage
from ui.widgets.page_view import PagePicture

PAGE_PX = 1100  # width of the pictures; enough to be read enlarged


@dataclass(frozen=True, slots=True)
class Pages:
    """What was drawn, in answer to which question, and what it is."""

    asked: int
    words: str
    pages: tuple[PageImage, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A letter to be drawn; for the press."""

    asked: int
    words: str
    draw: Callable[[], tuple[PageImage, ...]] = field(repr=False)

    def make(self) -> Pages:
        """The pages. Raises CharacterNotInFont."""
        return Pages(self.asked, self.words, self.draw())


class Pictures(QObject):
    """Of several that were asked for only the last is shown."""

    def __init__(self, page: LetterPage, services: LetterServices, errands: Sends, refuse: Refused) -> None:
        super().__init__(page)
        self._page, self._services, self._errands, self._refuse = page, services, errands, refuse
        self._asked = 0

    def clear(self) -> None:
        """Shows nothing."""
        self._asked += 1
        self._page.show_pages(())

    def draw_letter(self, case: CaseId, letter: str, person: ParticipantId | None, words: str) -> None:
        """The letter as it would look now."""

        def ask(asked: int) -> Drawing:
            job = self._services.letters.preview(case, letter, person)
            return Drawing(asked, words, lambda: PreviewJob(job.make(), PAGE_PX).make())

        self._ask(ask)

    def draw_paper(self, paper: Document, words: str) -> None:
        """A paper as it is kept."""

        def ask(asked: int) -> Drawing:
            return Drawing(asked, words, self._services.papers.pages(paper.id, PAGE_PX).make)

        self._ask(ask)

    def _ask(self, ask: Callable[[int], Drawing]) -> None:
        self._asked += 1
        self._errands.ask(partial(ask, self._asked), self._draw, self._refuse)

    def _draw(self, drawing: Drawing) -> None:
        if drawing.asked == self._asked:
            self._errands.press(drawing.make, self._show, self._refuse)

    def _show(self, drawn: Pages) -> None:
        if drawn.asked == self._asked:
            pages = [PagePicture(page.width, page.height, page.rgba) for page in drawn.pages]
            self._page.show_pages(pages, drawn.words)
