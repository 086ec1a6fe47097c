"""The list of a case's letters: what this stage wants first, and how far each is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal

from ui.screens.letters.shown import LettersShown, RowShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.row_button import RowButton
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr


class LetterList(Page):
    """Intents out, ``show_letters`` in."""

    chosen = Signal(str)
    register_asked = Signal()
    case_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Letters"), width=760)
        self._rows: dict[str, RowButton] = {}
        self._sections, self._sent = column(spacing=10), label(kind="muted")
        self._working, self._nothing = Working(), label(kind="muted")
        back = button(tr("Case"), "quiet", "arrow-left", name=tr("Back to the case"))
        back.clicked.connect(self.case_wanted)
        self.add_header_action(back)
        self.add(self._working)
        self.add(self._nothing)
        self.add(self._sections)
        self.add(self._compose_register())
        self.body.addStretch(1)

    def show_letters(self, shown: LettersShown) -> None:
        """Shows these letters; whoever stands on one with the keyboard stays on it."""
        self.set_title(tr("Letters"), shown.reference)
        held = next((letter for letter, made in self._rows.items() if made.hasFocus()), "")
        empty(self._sections)
        self._rows = {}
        for section in shown.sections:
            self._sections.addWidget(label(section.title, "heading"))
            for each in section.rows:
                self._rows[each.letter] = self._row(each)
                self._sections.addWidget(self._rows[each.letter])
                self._rows[each.letter].show()  # at once, so that it can take the keyboard
        self._nothing.setText(shown.nothing)
        self._nothing.setVisible(bool(shown.nothing))
        self._sent.setText(shown.sent)
        self._make.setVisible(shown.may_write)
        first = self._rows.get(held) or next(iter(self._rows.values()), None)
        if first is not None:
            self.setFocusProxy(first)
            if held:
                first.setFocus()

    def stand_on(self, letter: str) -> None:
        """Takes the keyboard to a letter."""
        if letter in self._rows:
            self._rows[letter].setFocus()
            self.show_part(self._rows[letter])

    def work_on(self, words: str) -> None:
        """Says what is being done."""
        self.message.clear()
        self._working.start(words)

    def done(self, words: str = "", meaning: str = "") -> None:
        """It is done, or could not be done."""
        self._working.stop()
        if words:
            self.message.say(Tone.OK, words, meaning)
            self.to_top()

    def _row(self, shown: RowShown) -> RowButton:
        tone = "accent" if shown.tone is Tone.PLAIN else shown.tone.value
        made = RowButton("mail", shown.title, shown.to, shown.state, tone)
        made.setObjectName(f"letter-{shown.letter}")
        made.clicked.connect(partial(self.chosen.emit, shown.letter))
        return made

    def _compose_register(self) -> Card:
        sheet = Card(tr("What was sent"))
        self._make = button(tr("Make the &register"), "plain", "list-checks")
        self._make.setObjectName("make-register")
        self._make.clicked.connect(self.register_asked)
        sheet.add(self._sent)
        sheet.body.addWidget(self._make, 0, Qt.AlignmentFlag.AlignLeft)
        return sheet
