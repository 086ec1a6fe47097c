"""Takes pictures of the window in one look, and names them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from tests.hand import Hand
from ui.app.program import Program
from ui.widgets.theme import Appearance, Scheme

SIZE = QSize(1366, 768)


@dataclass(frozen=True, slots=True)
class Look:
    """An appearance under the name that its pictures carry."""

    name: str
    appearance: Appearance


LOOKS = (
    Look("light", Appearance(Scheme.LIGHT)),
    Look("dark", Appearance(Scheme.DARK)),
    Look("large", Appearance(Scheme.LIGHT, 2.0)),
    Look("contrast", Appearance(Scheme.CONTRAST)),
)


class Album:
    """The pictures of one look, numbered in the order of the tour."""

    def __init__(self, program: Program, hand: Hand, folder: Path, look: Look) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._program, self._hand, self._folder, self.look = program, hand, folder, look
        self._number = 0

    def dress(self) -> None:
        """Gives the program its look and the window its size, once it is shown."""
        self._program.window.appearance_asked.emit(self.look.appearance)
        self._program.window.setFixedSize(SIZE)
        self._hand.settle()

    def take(self, name: str, window: QWidget | None = None) -> None:
        """Take a picture of what is on the screen now, or of a window beside the program's own."""
        self._keep(name, window or self._program.window)

    def take_whole(self, name: str) -> None:
        """Take a picture of all of the page in sight, also of what is below the window's edge."""
        self._hand.settle()
        window = self._program.window
        page: QWidget = window.page(window.current_place())
        self._keep(name, page.findChild(QWidget, "page-column") or page)

    def _keep(self, name: str, seen: QWidget) -> None:
        self._hand.settle()
        self._number += 1
        path = self._folder / f"{self._number:02d}-{name}-{self.look.name}.png"
        if not seen.grab().save(str(path)):
            raise OSError(path)
