"""Conflicts of interest: what to look at before people meet, and why the case went ahead with what was looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.card import Card
from ui.widgets.layout import column, empty, row, rule
from ui.widgets.message import InlineMessage
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.widgets.unfolding import Reasoned
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class MatterShown:
    """One conflict in words; ``key`` is what it is about; ``looked`` says who looked at it and why it goes ahead."""

    key: str
    words: str
    known_from: str = ""
    looked: str = ""


class Conflicts(Card):
    """Intents out, ``show_conflicts`` in; hidden while there is nothing to look at."""

    given = Signal(str, str)  # key, reason
    typed = Signal(str, str)  # key, text
    put_away = Signal(str)  # key: it was given, or given up

    def __init__(self) -> None:
        super().__init__(tr("Who knows whom"))
        self.message = InlineMessage()
        self._shown: tuple[MatterShown, ...] = ()
        self._texts: dict[str, str] = {}
        self._deciding = False
        self._lines = column(spacing=12)
        about = tr("Nothing is held up by this. It is for you to judge, and to say why it goes ahead.")
        self.add(label(about, "small"))
        self.add(self._lines)
        self.add(self.message)
        self.hide()

    def show_conflicts(self, shown: tuple[MatterShown, ...], *, deciding: bool) -> None:
        """Shows these; what is being typed about one stays."""
        if (shown, deciding) == (self._shown, self._deciding):
            return
        self._shown, self._deciding = shown, deciding
        empty(self._lines)
        for number, matter in enumerate(shown):
            if number:
                self._lines.addWidget(rule())
            self._lines.addWidget(self._line(matter))
        self.setVisible(bool(shown))

    def begin(self, texts: Mapping[str, str]) -> None:
        """Another case is shown, in which this was typed and never given."""
        self._shown, self._texts = (), dict(texts)
        self.message.clear()
        self.hide()

    def _line(self, matter: MatterShown) -> QWidget:
        made = QWidget()
        words = column(label(matter.words), spacing=2)
        for small in filter(None, (matter.known_from, matter.looked)):
            words.addWidget(label(small, "small"))
        if self._deciding and not matter.looked:
            words.addWidget(self._asked(matter.key))
        icon, tone = ("circle-check", "ok") if matter.looked else ("triangle-alert", "warn")
        across = row(spacing=10, into=made)
        across.addWidget(Picture(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return made

    def _asked(self, key: str) -> Reasoned:
        asked = Reasoned(
            tr("It goes ahead because …"),
            tr("The reason is on the record of this case. Name what was done about it, and who agreed."),
            tr("Why does it go ahead?"),
            tr("Note it"),
            icon="check",
        )
        asked.name_parts("go-ahead")
        if self._texts.get(key):
            asked.show_draft(self._texts[key])
        asked.typed.connect(partial(self._type, key))
        asked.given.connect(partial(self.given.emit, key))
        asked.folded.connect(partial(self._put_away, key))
        return asked

    def _type(self, key: str, text: str) -> None:
        self._texts[key] = text
        self.typed.emit(key, text)

    def _put_away(self, key: str) -> None:
        self._texts.pop(key, None)
        self.put_away.emit(key)
