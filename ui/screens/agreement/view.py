"""The screen of the plan: its items to be read out, and beside them the one that is being written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from rjdesk.process.template import Prompt, PromptKind
from ui.fields.moments import DateField
from ui.screens.agreement.editor import Editor
from ui.screens.agreement.items import Items
from ui.screens.agreement.shown import PlanShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import column
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.theme import Tone
from ui.wording import tr


class AgreementView(Page):
    """Intents out, ``show_plan`` in. Items are named by their identity."""

    item_wanted = Signal()
    item_changed = Signal(object, str, object)  # item, part, value
    item_typed = Signal(object, str, str)  # item, part, text
    item_removed = Signal(object)
    item_settled = Signal(object, object)  # item, True, False or None
    review_set = Signal(object)
    reading_wanted = Signal()
    stage_wanted = Signal()
    case_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Agreement"), width=640, aside_width=390)
        self.setObjectName("agreement")
        self._shown: PlanShown | None = None
        self._edited: object = None
        self._state, self._items, self.editor = InlineMessage(), Items(), Editor()
        self.review = DateField(Prompt("review_on", PromptKind.DATE, tr("It will be reviewed on")))
        self._put_together()

    def show_plan(self, shown: PlanShown) -> None:
        """Shows the draft; the item that is being written stays open."""
        if self._shown is None or self._shown.reference != shown.reference:
            self._edited = None
            self.message.clear()
            self.to_top()
        self._shown = shown
        self.set_title(tr("Agreement"), f"{tr('What is being agreed')} · {shown.reference}")
        if shown.fixed or shown.version:
            self._state.say(Tone.INFO, shown.fixed or shown.version)
        else:
            self._state.clear()
        self._items.show_items(shown.items, bool(shown.fixed))
        self.review.show_value(shown.review_on)
        self.review.note(shown.review_rule)
        self.review.setEnabled(not shown.fixed)
        self._add.setVisible(not shown.fixed)
        back = tr("Back to the stage: {stage}").format(stage=shown.stage)
        self._stage.setText(tr("Back to the follow-up") if shown.varied else back)
        self._stage.setVisible(bool(shown.stage))
        self._let_read.setEnabled(bool(shown.to_read))
        if self._edited is None and not shown.fixed:
            self._edited = next((item for item, _part in shown.drafts), None)  # left while typing: open again
        self._show_edited()

    def edit(self, item: object) -> None:
        """Opens an item in the editor."""
        self._edited = item
        self._show_edited()
        self.show_part(self.editor)

    def hideEvent(self, event: QHideEvent) -> None:
        self.left.emit()
        super().hideEvent(event)

    def _put_together(self) -> None:
        review = Card()
        review.add(self.review)
        for part in (self._state, self._items, review):
            self.add(part)
        self.body.addStretch(1)
        aside = QWidget()
        column(self.editor, into=aside)
        self.set_aside(aside)
        self._let_read = button(tr("Let someone &read this"), "quiet", "book-open")
        self._let_read.setObjectName("let-read")
        self._let_read.clicked.connect(self.reading_wanted)
        self.add_header_action(self._let_read)
        case = button(tr("Case"), "quiet", "arrow-left", name=tr("Back to the case"))
        case.clicked.connect(self.case_wanted)
        self.add_header_action(case)
        self._add = button(tr("&Add an item"), "primary", "plus")
        self._add.setObjectName("add-item")
        self.setFocusProxy(self._add)
        self._add.clicked.connect(self.item_wanted)
        self._stage = button("", "plain", "arrow-left")
        self._stage.setObjectName("back-to-stage")
        self._stage.clicked.connect(self.stage_wanted)
        for action in (self._add, self._stage):
            self.add_action(action)
        self._items.chosen.connect(self.edit)
        self._items.settled.connect(self.item_settled)
        self.review.answered.connect(self.review_set)
        self.editor.changed.connect(self._change)
        self.editor.typed.connect(self._type)
        self.editor.removed.connect(self._remove)
        self.editor.done.connect(self._finish)

    def _show_edited(self) -> None:
        if self._shown is None:
            return
        item = self._shown.item(self._edited)
        self._edited = self._edited if item else None
        self.editor.show_item(item, self._shown)
        self._items.mark(self._edited)

    def _change(self, part: str, value: object) -> None:
        self.item_changed.emit(self._edited, part, value)

    def _type(self, part: str, text: str) -> None:
        self.item_typed.emit(self._edited, part, text)

    def _remove(self) -> None:
        self.item_removed.emit(self._edited)

    def _finish(self) -> None:
        self._add.setFocus()  # whatever was being typed becomes an answer first
        self._edited = None
        self._show_edited()
