"""A quiet line over the day's work: what has to be known besides the cases, each with the way to settle it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from rjdesk.domain.ids import CaseId
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row
from ui.widgets.message import ICONS
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr

ROOM_BESIDE = 70  # characters: below that, links stand under the words


@dataclass(frozen=True, slots=True)
class NoticeShown:
    """One line: what is so, and where it is settled: at a place of the window, or in a case that was opened by others."""

    tone: Tone
    words: str
    link: str
    place: str = ""
    case: CaseId | None = None


class Notices(QWidget):
    """Intents out, ``show_notices`` in; takes no room while there is nothing to say, and else one line until it is opened.

    What comes next in the cases is what the page is for: it stays in sight below however much there is to say here.
    """

    place_wanted = Signal(str)
    case_wanted = Signal(object)
    seen = Signal()  # that somebody opened one's case

    def __init__(self) -> None:
        super().__init__()
        self._notices: Sequence[NoticeShown] = ()
        self._open = False
        self._card = Card(margin=12)
        self._lines = column(spacing=10)
        self._card.add(self._lines)
        column(self._card, into=self)
        self.hide()

    def show_notices(self, notices: Sequence[NoticeShown]) -> None:
        """Shows these, the most pressing first; opened, the strip stays open."""
        self._notices = notices
        self._show()

    def _show(self) -> None:
        empty(self._lines)
        shown = self._notices if self._open else self._notices[:1]
        for at, notice in enumerate(shown):
            line = NoticeLine(notice, [*self._links(notice), *([self._more()] if at == 0 and self._folds() else [])])
            self._lines.addWidget(line)
            line.show()
        self.setVisible(bool(self._notices))

    def _folds(self) -> bool:
        return len(self._notices) > 1

    def _links(self, notice: NoticeShown) -> list[QWidget]:
        follow = button(notice.link, "link", name=f"{notice.link}: {notice.words}")
        follow.clicked.connect(partial(self._follow, notice))
        if notice.case is None:
            return [follow]
        seen = button(tr("Seen"), "link", name=tr("Seen: {words}").format(words=notice.words))
        seen.clicked.connect(self.seen)
        return [follow, seen]

    def _more(self) -> QWidget:
        count = len(self._notices) - 1
        words = tr("Show less") if self._open else tr("And 1 more") if count == 1 else tr("And %n more", count)
        made = button(words, "link", "chevron-up" if self._open else "chevron-down")
        made.setObjectName("more-notices")
        made.clicked.connect(self._turn)
        return made

    def _turn(self) -> None:
        self._open = not self._open
        self._show()
        again = self.findChild(QPushButton, "more-notices")
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, notice: NoticeShown) -> None:
        if notice.case is not None:
            self.case_wanted.emit(notice.case)
        else:
            self.place_wanted.emit(notice.place)


class NoticeLine(QWidget):
    """The words with their links behind them; where the window is narrow or the text large, below them."""

    def __init__(self, notice: NoticeShown, links: Sequence[QWidget]) -> None:
        super().__init__()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(16)
        self._parts.addWidget(label(notice.words), 1)
        beside = Flow(spacing=16)
        for link in links:
            beside.addWidget(link)
        self._parts.addLayout(beside)
        self._icon, self._across = Picture(ICONS[notice.tone], notice.tone.value), row(spacing=12, into=self)
        self._across.addWidget(self._icon)
        self._across.addLayout(self._parts, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() > ROOM_BESIDE * self.fontMetrics().averageCharWidth()
        ways, sides = QBoxLayout.Direction, Qt.AlignmentFlag
        self._parts.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self._across.setAlignment(self._icon, sides.AlignVCenter if wide else sides.AlignTop)
