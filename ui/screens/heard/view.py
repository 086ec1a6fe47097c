"""The page of what people said: counts with what they mean, people's own words, and a place to type in paper forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.screens.heard.entry import EntryCard
from ui.screens.heard.showing import MARKS, HeardShown, WordsShown, definitions, legend
from ui.screens.heard.translations import TranslationsCard
from ui.screens.heard.uses import UsesCard
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.row_button import RowButton
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class HeardView(Page):
    """Intents out; ``show_heard`` and ``kept`` in."""

    office_wanted = Signal()
    words_wanted = Signal(object)  # the case whose ledger is wanted

    def __init__(self) -> None:
        super().__init__(
            tr("What people said"), tr("Sealed to the supervisors; what was sealed to you is opened here."), width=980
        )
        self.setObjectName("heard")
        self.entry, self.translations, self.uses = EntryCard(), TranslationsCard(), UsesCard()
        self._list = column(spacing=16)
        self._none = EmptyState(
            "message-circle", tr("Nothing to show yet"), tr("Of fewer than five answers to a survey nothing is shown.")
        )
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        self.add_header_action(back)
        self._meaning = Card(tr("What these numbers mean"))
        for words in definitions():
            self._meaning.add(label(words, "muted"))
        self._words, self._lines = Card(tr("Words that people let us use")), column(spacing=8)
        self._words.add(self._lines)
        self.add(self._none)
        self.add(self._list)
        for part in (self._meaning, self._words, self.uses, self.translations, self.entry):
            self.add(part)

    def let(self, *, read: bool, enter: bool) -> None:
        """Shows what the member at work may do."""
        self.entry.setVisible(enter)
        for part in (self._meaning, self.translations):
            part.setVisible(read)
        for part in (self._words, self.uses):
            part.setVisible(False)
        self._none.setVisible(False)
        if not read:
            self.set_title(tr("Paper forms"), tr("Type in what people answered on paper. You can't read it again."))

    def show_heard(self, shown: Sequence[HeardShown]) -> None:
        """Shows what may be told."""
        empty(self._list)
        self._none.setVisible(not shown)
        for each in shown:
            made = _card(each)
            self._list.addWidget(made)
            made.show()

    def show_words(self, shown: Sequence[WordsShown]) -> None:
        """Shows the ledger of what may be used, of every case that the supervisor sees; a line leads to its case's."""
        empty(self._lines)
        for part in (self._words, self.uses):
            part.setVisible(bool(shown))
        for each in shown:
            tone = "muted" if each.tone is Tone.PLAIN else each.tone.value
            made = RowButton(each.icon, each.words, each.note, each.state, tone)
            made.clicked.connect(partial(self.words_wanted.emit, each.case))
            self._lines.addWidget(made)
            made.show()

    def kept(self) -> None:
        """The form is sealed; the next one can be typed."""
        self.entry.begin()
        self.entry.take_keys()
        self.message.say(Tone.OK, tr("Sealed. Ready for the next form."))


def _card(shown: HeardShown) -> Card:
    made, table = Card(shown.title), QWidget()
    made.add(label(shown.rate, "strong"))
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(14)
    grid.setColumnStretch(0, 4)
    made.add(label(legend(shown.head), "small"))
    for at, words in enumerate(shown.head):
        short = label(words if at == 0 else MARKS[at - 1], "small")
        short.setAccessibleName(words)
        grid.addWidget(short, 0, at)
        grid.setColumnStretch(at, 4 if at == 0 else 1)
    for down, row_of in enumerate(shown.rows, 1):
        for at, words in enumerate(row_of):
            cell = label(words)
            cell.setAccessibleName(words if at == 0 else f"{row_of[0]} {shown.head[at]}: {words}")
            grid.addWidget(cell, down, at)
    made.add(table)
    if shown.words:
        made.add(label(tr("In their own words"), "overline"))
        for words in shown.words:
            made.add(label(f"“{words}”", selectable=True))
    return made
