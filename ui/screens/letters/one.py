"""One letter: to whom, what is still missing, how it looks, and what was made of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from rjdesk.domain.ids import ParticipantId
from ui.screens.letters.people import People
from ui.screens.letters.shown import LetterShown
from ui.screens.letters.written import Written
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.checklist import Checklist, Need
from ui.widgets.layout import column, empty
from ui.widgets.message import InlineMessage
from ui.widgets.outdated_letter import OutdatedLetter
from ui.widgets.page import Page
from ui.widgets.page_view import PagePicture
from ui.widgets.paper_beside import PaperBeside
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr


class LetterPage(PaperBeside):
    """Intents out; ``show_letter``, ``show_missing`` and ``show_pages`` in."""

    ticked = Signal()
    look_wanted = Signal(object)  # a person
    paper_wanted = Signal(object)  # a document
    written = Signal()
    handed_out = Signal(object)  # a document
    sent = Signal(object, object, object)  # documents, day, way
    not_sent = Signal(object)  # a document
    need_chosen = Signal(object)
    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(Page(tr("Letter"), width=470), tr("The letter"))
        self.setObjectName("letter")
        self.message, self.outdated = self.page.message, OutdatedLetter()
        self.people, self._written = People(), Written()
        self._missing_card, self._missing = Card(tr("Still missing")), Checklist()
        self._missing_card.add(label(tr("Nothing is written while anything would stand empty in it."), "muted"))
        self._missing_card.add(self._missing)
        self._to_nobody, self._working, self._warnings = label(kind="muted"), Working(), column(spacing=8)
        self._held_back, self._looking_at = label(kind="muted"), label(kind="small")
        self._shown: LetterShown | None = None
        self._needs: tuple[Need, ...] = ()
        self._compose()

    def show_letter(self, shown: LetterShown, ticked: frozenset[ParticipantId], today: date) -> None:
        """Shows a letter, with these people ticked."""
        if self._shown is None or self._shown.letter != shown.letter:
            self.message.clear()
            self.outdated.put_away()
            self.page.to_top()
        self._shown = shown
        self.page.set_title(shown.title, shown.about)
        self.people.setVisible(not shown.to_nobody)
        self.people.show_people(shown.people, ticked)
        self.people.allow(shown.may_write)
        self._to_nobody.setVisible(shown.to_nobody)
        self._show_warnings(shown.warnings)
        self._held_back.setText(shown.held_back)
        self._held_back.setVisible(bool(shown.held_back))
        self._written.show_written(shown.written, today, shown.held_back)
        self._say_what_to_do()
        self.setFocusProxy(self.people if shown.people and shown.may_write else self._back)

    def show_missing(self, needs: Sequence[Need]) -> None:
        """Shows what has to be filled in first."""
        self._needs = tuple(needs)
        self._missing.show_needs(needs)
        self._missing_card.setVisible(bool(needs))
        self._say_what_to_do()

    def show_pages(self, pages: Sequence[PagePicture], words: str = "") -> None:
        """Shows a letter, or one that was made; ``words`` say which it is."""
        self.paper.show_pages(pages)
        self._looking_at.setText(words)
        self._looking_at.setVisible(bool(words))
        self.show_paper(bool(pages))

    def bring_to_what_changed(self) -> None:
        """A letter is held up: what was said before is over, and what changed comes into sight."""
        self.message.clear()
        self.page.show_part(self.outdated)

    def offer_to_write(self) -> None:
        """The keyboard goes to writing it, if anybody is ticked who can get it."""
        self.page.to_top()
        (self._write if self._write.isVisible() else self.people).setFocus()

    def work_on(self, words: str) -> None:
        """Says what is being done."""
        self.message.clear()
        self._write.setEnabled(False)
        self._working.start(words)

    def done(self, words: str = "", meaning: str = "") -> None:
        """It is done, or could not be done."""
        self._working.stop()
        self._say_what_to_do()
        if words:
            self.message.say(Tone.OK, words, meaning)
            self.page.to_top()

    def _compose(self) -> None:
        self._back = button(tr("All letters"), "quiet", "arrow-left")
        self._back.setObjectName("all-letters")
        self._back.clicked.connect(self.list_wanted)
        self.page.add_header_action(self._back)
        self._to_nobody.setText(
            tr("This paper goes to nobody in particular. It is kept here as it is made, and you hand it out.")
        )
        for part in (
            self.outdated,
            self._working,
            self._warnings,
            self._to_nobody,
            self.people,
            self._missing_card,
            self._held_back,
            self._written,
            self._looking_at,
        ):
            self.page.add(part)
        self.page.body.addStretch(1)
        self._write = button(tr("&Write it"), "primary", "pen-line")
        self._write.setObjectName("write-letters")
        self._write.clicked.connect(self.written)
        self.page.add_action(self._write)
        self.people.changed.connect(self.ticked)
        self.people.look_wanted.connect(self.look_wanted)
        self._missing.settle.connect(self.need_chosen)
        self._written.look_wanted.connect(self.paper_wanted)
        self._written.handed_out.connect(self.handed_out)
        self._written.sent.connect(self.sent)
        self._written.not_sent.connect(self.not_sent)

    def _show_warnings(self, warnings: Sequence[str]) -> None:
        empty(self._warnings)
        for words in warnings:
            self._warnings.addWidget(InlineMessage(Tone.WARN, words))

    def _say_what_to_do(self) -> None:
        shown = self._shown
        if shown is None:
            return
        count = len(self.people.ticked())
        words = tr("&Write the letter") if count == 1 else tr("&Write %n letters", count)
        self._write.setText(tr("&Write it") if shown.to_nobody else words)
        self._write.setAccessibleName(self._write.text().replace("&", ""))
        self._write.setVisible(shown.may_write and bool(count or shown.to_nobody))
        self._write.setEnabled(not self._needs)
