"""What somebody has to say a word about, line by line: each in words, what was said of it, and room to say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from ui.widgets.card import Card
from ui.widgets.layout import column, empty, row, rule
from ui.widgets.message import InlineMessage
from ui.widgets.picture import Picture
from ui.widgets.text import label


@dataclass(frozen=True, slots=True)
class MatterShown:
    """One of them; ``key`` is what it is about, ``small`` stands beneath its words, ``said`` is that it needs no more."""

    key: str
    words: str
    small: tuple[str, ...] = ()
    said: bool = False


class Asked(Protocol):
    """Where it is said. ``typed`` carries a text, ``given`` what was said, ``folded`` that it is put away."""

    typed: SignalInstance
    given: SignalInstance
    folded: SignalInstance

    def show_draft(self, text: str) -> None:
        """Puts back what was typed earlier and never given."""


class Matters(Card):
    """Intents out, ``show_matters`` in; hidden while there are none. ``given`` carries the key first."""

    given: SignalInstance
    typed = Signal(str, str)  # key, text
    put_away = Signal(str)  # key: it was given, or given up

    def __init__(self, title: str, about: str = "") -> None:
        super().__init__(title)
        self.message = InlineMessage()
        self._shown: tuple[MatterShown, ...] = ()
        self._texts: dict[str, str] = {}
        self._deciding = False
        self._lines = column(spacing=12)
        if about:
            self.add(label(about, "small"))
        self.add(self._lines)
        self.add(self.message)
        self.hide()

    def show_matters(self, shown: tuple[MatterShown, ...], *, deciding: bool) -> None:
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

    def ask(self, matter: MatterShown) -> QWidget | None:
        """Where something is said about a matter (an ``Asked``); None where nothing more is asked."""
        raise NotImplementedError

    def listen(self, key: str, asked: Asked) -> None:
        """Hears what is said there, and gives back what was typed before."""
        if self._texts.get(key):
            asked.show_draft(self._texts[key])
        asked.typed.connect(partial(self._type, key))
        asked.given.connect(partial(self.given.emit, key))
        asked.folded.connect(partial(self._put_away, key))

    def _line(self, matter: MatterShown) -> QWidget:
        made = QWidget()
        words = column(label(matter.words), spacing=2)
        for small in filter(None, matter.small):
            words.addWidget(label(small, "small"))
        asked = self.ask(matter) if self._deciding else None
        if asked is not None:
            words.addWidget(asked)
        icon, tone = ("circle-check", "ok") if matter.said else ("triangle-alert", "warn")
        across = row(spacing=10, into=made)
        across.addWidget(Picture(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return made

    def _type(self, key: str, text: str) -> None:
        self._texts[key] = text
        self.typed.emit(key, text)

    def _put_away(self, key: str) -> None:
        self._texts.pop(key, None)
        self.put_away.emit(key)
