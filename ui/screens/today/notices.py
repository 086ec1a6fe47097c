"""A quiet strip over the day's work: what has to be known besides the cases, each with the way to settle it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

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


@dataclass(frozen=True, slots=True)
class NoticeShown:
    """One line: what is so, and where it is settled: at a place of the window, or in a case that was opened by others."""

    tone: Tone
    words: str
    link: str
    place: str = ""
    case: CaseId | None = None


class Notices(QWidget):
    """Intents out, ``show_notices`` in; takes no room while there is nothing to say."""

    place_wanted = Signal(str)
    case_wanted = Signal(object)
    seen = Signal()  # that somebody opened one's case

    def __init__(self) -> None:
        super().__init__()
        self._card = Card(margin=16)
        self._lines = column(spacing=12)
        self._card.add(self._lines)
        column(self._card, into=self)
        self.hide()

    def show_notices(self, notices: Sequence[NoticeShown]) -> None:
        """Shows these, the most pressing first."""
        empty(self._lines)
        for notice in notices:
            line = self._line(notice)
            self._lines.addWidget(line)
            line.show()
        self.setVisible(bool(notices))

    def _line(self, notice: NoticeShown) -> QWidget:
        made = QWidget()
        words = column(label(notice.words), spacing=2)
        links = Flow(spacing=16)
        follow = button(notice.link, "link", name=f"{notice.link}: {notice.words}")
        follow.clicked.connect(partial(self._follow, notice))
        links.addWidget(follow)
        if notice.case is not None:
            seen = button(tr("Seen"), "link", name=tr("Seen: {words}").format(words=notice.words))
            seen.clicked.connect(self.seen)
            links.addWidget(seen)
        words.addLayout(links)
        across = row(spacing=12, into=made)
        across.addWidget(Picture(ICONS[notice.tone], notice.tone.value), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return made

    def _follow(self, notice: NoticeShown) -> None:
        if notice.case is not None:
            self.case_wanted.emit(notice.case)
        else:
            self.place_wanted.emit(notice.place)
