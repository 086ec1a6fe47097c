"""How the office is reached, and its letters process by process."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from rjdesk.process.template import Prompt, PromptKind
from ui.fields.choices import PickField
from ui.screens.letter_texts.shown import TextRow, TextsShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.row_button import RowButton
from ui.widgets.theme import Tone
from ui.wording import tr

CONTACT_LINES = 3


class TextList(Page):
    """Intents out, ``show_texts`` in."""

    chosen = Signal(str)  # a letter
    process_chosen = Signal(str)
    contact_given = Signal(str)
    office_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Letters of the office"), tr("Their words, and how people reach you."), width=760)
        self._rows: dict[str, RowButton] = {}
        self._list, self._contact = column(spacing=10), QPlainTextEdit()
        self._shown_contact = ""
        self._process = PickField(Prompt("process", PromptKind.CHOICE, tr("Letters of which process?")))
        self._process.answered.connect(self._pick)
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        self.add_header_action(back)
        self.add(self._compose_contact())
        self.add(self._process)
        self.add(self._list)
        self.body.addStretch(1)
        self.setFocusProxy(self._process.control())

    def show_texts(self, shown: TextsShown) -> None:
        """Shows the letters of a process; a contact that is being typed stays."""
        if self._contact.toPlainText() in ("", self._shown_contact):
            self._contact.setPlainText(shown.contact)
        self._shown_contact = shown.contact
        self._process.offer(shown.processes)
        self._process.show_value(shown.process or None)
        held = next((letter for letter, made in self._rows.items() if made.hasFocus()), "")
        empty(self._list)
        self._rows = {each.letter: self._row(each) for each in shown.rows}
        for made in self._rows.values():
            self._list.addWidget(made)
            made.show()  # at once, so that it can take the keyboard
        if held in self._rows:
            self._rows[held].setFocus()

    def stand_on(self, letter: str) -> None:
        """Takes the keyboard to a letter."""
        if letter in self._rows:
            self._rows[letter].setFocus()
            self.show_part(self._rows[letter])

    def done(self, words: str) -> None:
        """Something was kept."""
        self.message.say(Tone.OK, words)
        self.to_top()

    def _compose_contact(self) -> Card:
        sheet = Card(tr("How your office is reached"))
        hint = tr(
            "It stands at the top of each letter and wherever a letter says how to reach you. An address, a number, an e-mail."
        )
        self._contact.setObjectName("office-contact")
        self._contact.setTabChangesFocus(True)
        self._contact.setFixedHeight(self._contact.fontMetrics().lineSpacing() * CONTACT_LINES + 22)
        keep = button(tr("&Keep it"), "plain", "check")
        keep.setObjectName("keep-contact")
        keep.clicked.connect(lambda: self.contact_given.emit(self._contact.toPlainText()))
        sheet.add(Labelled(tr("Address, telephone, e-mail"), self._contact, hint))
        sheet.body.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        return sheet

    def _row(self, shown: TextRow) -> RowButton:
        made = RowButton("mail", shown.title, shown.about, shown.own, "accent")
        made.setObjectName(f"text-{shown.letter}")
        made.clicked.connect(partial(self.chosen.emit, shown.letter))
        return made

    def _pick(self, process: object) -> None:
        if isinstance(process, str):
            self.process_chosen.emit(process)
