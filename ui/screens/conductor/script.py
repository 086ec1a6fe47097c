"""The lines to read aloud, one of them emphasised: it is the one that comes now. A key goes on to the next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.read_aloud import ReadAloud
from ui.widgets.restyle import restyle
from ui.widgets.text import label
from ui.wording import tr

ON = (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown)
BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_PageUp)


class Script(Card):
    """Where one is in the lines is this screen's own matter: it is kept nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[str, ...] = ()
        self._at = 0
        self._labels = list[QLabel]()
        self._marks = list[Picture]()
        self._stack = column(spacing=12)
        heading = row(Picture("book-open", "accent"), spacing=9)
        heading.addWidget(label(tr("Read aloud"), "overline"), 1)
        self._aloud = ReadAloud()  # the line that comes now
        heading.addWidget(self._aloud)
        self.add(heading)
        self.add(self._stack)
        self._next, self._back = button(tr("&Next line"), "plain", "chevron-down"), button(tr("Line before"), "quiet")
        self._next.setObjectName("next-line")
        self._next.clicked.connect(partial(self.step, 1))
        self._back.clicked.connect(partial(self.step, -1))
        ways = Flow()
        for way in (self._next, self._back):
            ways.addWidget(way)
            way.installEventFilter(self)
        self.add(ways)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Shows the lines of a stage, from the first; the same lines stay where they are."""
        if self._lines == tuple(lines):
            return
        self._lines, self._at = tuple(lines), 0
        empty(self._stack)
        self._labels, self._marks = [], []
        for number, words in enumerate(self._lines):
            self._stack.addWidget(self._line(number, words))
        self._emphasise()

    def step(self, by: int) -> None:
        """Goes on to another line."""
        before = self._at
        self._at = min(max(0, self._at + by), len(self._lines) - 1)
        self._emphasise()
        if self._at != before:
            announce(self, self._lines[self._at])

    def current(self) -> str:
        """The line that comes now."""
        return self._lines[self._at] if self._lines else ""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in (*ON, *BACK):
            self.step(1 if event.key() in ON else -1)
            return True
        return False

    def _line(self, number: int, words: str) -> QWidget:
        made = _Line(words)
        made.pressed.connect(partial(self._go_to, number))
        self._labels.append(made.words)
        self._marks.append(made.mark)
        return made

    def _go_to(self, number: int) -> None:
        self.step(number - self._at)

    def _emphasise(self) -> None:
        for number, (words, mark) in enumerate(zip(self._labels, self._marks, strict=True)):
            now = number == self._at
            restyle(words, "kind", "spoken" if now else "muted")
            mark.show_icon("arrow-right" if now else "circle", "accent" if now else "border")
            words.setAccessibleDescription(tr("the line that comes now") if now else "")
        self._aloud.set_words(self.current())
        self._next.setEnabled(self._at < len(self._lines) - 1)
        self._back.setEnabled(self._at > 0)


class _Line(QWidget):
    """One line with its mark; pressing it makes it the one that comes now."""

    pressed = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.mark, self.words = Picture("circle", "border"), label(words, "muted")
        self.words.setAccessibleName(words)
        across = row(self.mark, spacing=12, into=self)
        across.setAlignment(self.mark, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.words, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()
