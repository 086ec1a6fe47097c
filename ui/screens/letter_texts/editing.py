"""One letter's words: typed, checked while they are typed, and seen as they would look."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.fields.template_fields import Fields
from ui.fields.template_words import Mistake, Words
from ui.screens.letter_texts.shown import BeforeShown, TextShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.page_view import PagePicture
from ui.widgets.paper_beside import PaperBeside
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class EditPage(PaperBeside):
    """Intents out; ``show_text``, ``show_mistakes`` and ``show_pages`` in."""

    typed = Signal(str)
    kept = Signal(str, str)  # words, why
    set_back = Signal(str)  # why
    list_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(Page(tr("Letter"), width=520), tr("How it looks"))
        self.setObjectName("letter-text")
        self.message = self.page.message
        self.words, self._fields, self._why = Words("letter-words"), Fields("letter-fields"), QLineEdit()
        self._own, self._before, self._before_card = (
            label(kind="muted"),
            column(spacing=10),
            Card(tr("Words it had before")),
        )
        self._shown: TextShown | None = None
        self._compose()
        self.setFocusProxy(self.words)

    def show_text(self, shown: TextShown, text: str) -> None:
        """Shows a letter's words; ``text`` is what stands in the editor, which may be typed and not kept."""
        if self._shown is None or self._shown.letter != shown.letter:
            self.message.clear()
            self._why.clear()
            self.page.to_top()
        self._shown = shown
        self.page.set_title(shown.title, shown.about)
        self._own.setText(shown.own)
        if self.words.edit.toPlainText() != text:
            self.words.edit.setPlainText(text)
        self._fields.show_fields(shown.fields)
        self.show_before(shown.before)

    def show_before(self, before: Sequence[BeforeShown]) -> None:
        """Shows the words that it had."""
        empty(self._before)
        for each in before:
            self._before.addWidget(self._line(each))
        self._before_card.setVisible(bool(before))
        self._back.setVisible(bool(before and before[0].text))

    def show_mistakes(self, mistakes: Sequence[Mistake]) -> None:
        """Says what is wrong; words with a mistake can't be kept."""
        self.words.show_mistakes(mistakes)
        self._keep.setEnabled(not mistakes)

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        """Shows how the words look, to somebody made up."""
        self.paper.show_pages(pages)

    def done(self, words: str) -> None:
        """They are kept."""
        self.message.say(Tone.OK, words)
        self._why.clear()
        self.page.to_top()

    def _compose(self) -> None:
        back = button(tr("All letters"), "quiet", "arrow-left")
        back.setObjectName("all-texts")
        back.clicked.connect(self.list_wanted)
        self.page.add_header_action(back)
        self._why.setObjectName("why-changed")
        self._before_card.add(self._before)
        why = Labelled(tr("Why, for the record (if you like)"), self._why)
        for part in (self._own, self.words, self._fields, why, self._before_card):
            self.page.add(part)
        self.page.body.addStretch(1)
        self._keep = button(tr("&Use these words"), "primary", "check")
        self._keep.setObjectName("keep-words")
        self._keep.clicked.connect(self._ask_to_keep)
        self._back = Confirm(
            tr("Set back"),
            tr("Use the words of the process again? Yours stay in the list below."),
            tr("Yes, set back"),
            kind="quiet",
            icon="undo-2",
        )
        self._back.confirmed.connect(lambda: self.set_back.emit(self._why.text()))
        for action in (self._keep, self._back):
            self.page.add_action(action)
        self.words.edit.textChanged.connect(lambda: self.typed.emit(self.words.edit.toPlainText()))
        self._fields.wanted.connect(lambda name, alone: self.words.insert(name, alone=alone))

    def _ask_to_keep(self) -> None:
        self.kept.emit(self.words.edit.toPlainText(), self._why.text())

    def _line(self, before: BeforeShown) -> QWidget:
        made = QWidget()
        inside = column(label(before.words, "small"), spacing=2, into=made)
        if before.text:
            put = button(tr("Put these in the editor"), "link", name=f"{tr('Put these in the editor')}: {before.words}")
            put.clicked.connect(partial(self.words.edit.setPlainText, before.text))
            inside.addWidget(put, 0, Qt.AlignmentFlag.AlignLeft)
        return made
