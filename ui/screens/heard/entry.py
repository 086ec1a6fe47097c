"""Typing in a paper form with the number keys: 5 … 1, 0 for "I'd rather not say", Enter for the next line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from rjdesk.domain.hearing.survey import DEGREES, RATHER_NOT, Item, Language, Wave
from rjdesk.process.surveys import chromes, survey, surveys
from ui.screens.heard.showing import wave_words
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty, row
from ui.widgets.text import label, line
from ui.wording import tr

KEYS = {getattr(Qt.Key, f"Key_{degree}"): degree for degree in (*DEGREES, RATHER_NOT)}


class Lines(QWidget):
    """The items of a form, one of which takes the next number."""

    full = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("paper-lines")
        self.setAccessibleName(tr("The numbers of the form, line by line"))
        self._into, self._at = column(spacing=4, into=self), 0
        self._items: tuple[Item, ...] = ()
        self.said: dict[str, int] = {}

    def begin(self, items: tuple[Item, ...]) -> None:
        """An empty form."""
        self._items, self._at, self.said = items, 0, {}
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in KEYS and self._at < len(self._items):
            self.said[self._items[self._at].id] = KEYS[key]
            self._move(1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._move(1)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Up):
            self._move(-1)
        else:
            super().keyPressEvent(event)

    def _move(self, by: int) -> None:
        self._at = max(0, min(len(self._items), self._at + by))
        self._draw()
        if self._at == len(self._items):
            self.full.emit()

    def _draw(self) -> None:
        empty(self._into)
        chrome = chromes()[Language.EN]
        words = dict(zip((*DEGREES, RATHER_NOT), (*chrome.degrees, chrome.rather_not), strict=True))
        for number, item in enumerate(self._items):
            said = self.said.get(item.id)
            here = number == self._at
            told = "…" if said is None else f"{said}  {words[said]}"
            told_line, mark = QWidget(), line("▸" if here else " ", "strong")
            across = row(
                mark,
                label(item.texts[Language.EN], "strong" if here else "body"),
                line(told),
                spacing=10,
                into=told_line,
            )
            across.setStretch(1, 1)
            self._into.addWidget(told_line)
            told_line.show()
        if self._at < len(self._items):
            announce(self, self._items[self._at].texts[Language.EN])


class EntryCard(Card):
    """``entered`` carries survey, wave, answers and words; ``begin`` empties it for the next form."""

    entered = Signal(str, object, object, str)

    def __init__(self) -> None:
        super().__init__(tr("Type in a paper form"))
        self._who, self._wave, self._lines, self._words = QComboBox(), QComboBox(), Lines(), QPlainTextEdit()
        for each in surveys():
            self._who.addItem(each.titles[Language.EN], each.id)
        for wave in Wave:
            self._wave.addItem(wave_words(wave), wave)
        self._seal = button(tr("Seal these answers"), "primary", "lock")
        self._seal.setObjectName("seal-answers")
        self._words.setTabChangesFocus(True)
        self._words.setMaximumHeight(110)
        about = tr(
            "Whoever types it in reads it: never somebody who led the meeting. 5 to 1, 0 for rather not say; Enter goes on, "
            "Backspace goes back. It is sealed at once, and can't be changed then."
        )
        for part in (
            label(about, "muted"),
            Labelled(tr("Which form"), self._who),
            Labelled(tr("When"), self._wave),
            self._lines,
            Labelled(tr("Their own words, if any"), self._words),
            self._seal,
        ):
            self.add(part)
        self._who.currentIndexChanged.connect(self.begin)
        self._wave.currentIndexChanged.connect(self.begin)
        self._lines.full.connect(self._words.setFocus)
        self._seal.clicked.connect(self._enter)
        self.begin()

    def begin(self) -> None:
        """Ready for the next form."""
        self._words.clear()
        self._lines.begin(survey(str(self._who.currentData())).asked_at(Wave(self._wave.currentData())))

    def take_keys(self) -> None:
        """Lets the number keys write."""
        self._lines.setFocus()

    def _enter(self) -> None:
        wave = Wave(self._wave.currentData())
        self.entered.emit(str(self._who.currentData()), wave, dict(self._lines.said), self._words.toPlainText())
