"""Words with fields, drawn as the page they make while they are typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from rjdesk.errors import Expected
from rjdesk.services.papers import PageImage, PreviewJob
from ui.errands import Sends
from ui.widgets.page_view import PagePicture

PAGE_PX = 1000
RESTING_MS = 650  # after the last keystroke: long enough not to draw half a word


class MakesPages(Protocol):
    """What the vault hands to the press: words that are filled in already."""

    def make(self) -> bytes:
        """The PDF. Raises CharacterNotInFont."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Words to be drawn, or drawn: in answer to which question."""

    asked: int
    job: MakesPages | None = None
    pages: tuple[PageImage, ...] = field(default=(), repr=False)

    def make(self) -> Drawing:
        """The pages; for the press. Raises CharacterNotInFont."""
        return Drawing(self.asked, None, PreviewJob(self.job.make(), PAGE_PX).make() if self.job else ())


class DrawnWords(QObject):
    """Has words drawn once typing rests. Of several drawings under way the newest counts; an older one is never shown.

    ``rested`` is the time to ask for a drawing, ``filled`` carries the job before its pages are made, ``drawn`` a list of
    PagePicture.
    """

    rested = Signal()
    filled = Signal(object)
    drawn = Signal(object)
    refused = Signal(object)

    def __init__(self, errands: Sends, parent: QObject) -> None:
        super().__init__(parent)
        self._errands, self._asked = errands, 0
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(RESTING_MS)
        self._resting.timeout.connect(self.rested)

    def typed(self) -> None:
        """Something was typed: the words rest from now on, or not yet."""
        self._resting.start()

    def put_away(self) -> None:
        """Nobody looks at them any more."""
        self._resting.stop()
        self._asked += 1

    def draw(self, fill: Callable[[], MakesPages]) -> None:
        """Has words filled in on the vault thread and drawn on the press."""
        self._asked += 1
        self._errands.ask(partial(_filled, self._asked, fill), self._press, self._refuse)

    def _press(self, drawing: Drawing) -> None:
        if drawing.asked == self._asked:
            self.filled.emit(drawing.job)
            self._errands.press(drawing.make, self._show, self._refuse)

    def _show(self, drawn: Drawing) -> None:
        if drawn.asked == self._asked:
            self.drawn.emit([PagePicture(page.width, page.height, page.rgba) for page in drawn.pages])

    def _refuse(self, error: Expected) -> None:
        self.refused.emit(error)


def _filled(asked: int, fill: Callable[[], MakesPages]) -> Drawing:
    return Drawing(asked, fill())
