"""Writing down what was just agreed, in the words in which it was said; it is the agreement's next item."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QPlainTextEdit, QWidget

from rjdesk.process.template import Prompt, PromptKind
from ui.fields.choices import PickField
from ui.fields.text import LongTextField
from ui.screens.conductor.shown import AgreedShown, AgreedSoFar
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.wording import tr

WHAT = "agreed"  # the part that its draft is kept under


class Agreed(Card):
    """``written`` carries kind and words; ``typed`` what stands in the field at every keystroke."""

    written = Signal(str, str)
    typed = Signal(str, str)  # part, text
    plan_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("What is agreed"), margin=18)
        self.setObjectName("card")
        self._kind = PickField(Prompt("agreed-kind", PromptKind.CHOICE, tr("What sort of thing is it?")))
        self._items = column(spacing=10)
        self._why_not = label("", "small")
        self.what = LongTextField(Prompt(WHAT, PromptKind.LONG_TEXT, tr("Write down what was just said")))
        self.what.setObjectName("agreed-what")
        self.what.typing.connect(self._pass_typing)
        self.what.findChildren(QPlainTextEdit)[0].installEventFilter(self)
        self._write = button(tr("&Write it down"), "plain", "plus")
        self._write.setObjectName("write-down")
        self._write.setToolTip(tr("Ctrl+Enter"))
        self._write.clicked.connect(self.write)
        self._to_the_plan = button("", "link")
        self._to_the_plan.setObjectName("to-the-plan")
        self._to_the_plan.clicked.connect(self.plan_wanted)
        self._writing = QWidget()
        down = column(self.what, self._kind, spacing=10, into=self._writing)
        ways = Flow(spacing=10)
        ways.addWidget(self._write)
        down.addLayout(ways)
        self.add(self._items)
        self.add(self._writing)
        self.add(self._why_not)
        self.add(self._to_the_plan)

    def show_agreed(self, shown: AgreedSoFar, plan: str, draft: tuple[str, str] | None) -> None:
        """Shows what was written down so far; what is being typed stays where it is. ``plan``: what the process calls it."""
        self._to_the_plan.setText(tr("Who, by when: go to the {plan}").format(plan=plan))
        self._to_the_plan.setAccessibleName(self._to_the_plan.text())
        self._show_items(shown.items)
        self._kind.offer(shown.kinds)
        if self._kind.value() is None and shown.kinds:
            self._kind.show_value(shown.kinds[0].id)
        self._writing.setVisible(not shown.fixed)
        self._why_not.setText(shown.fixed)
        self._why_not.setVisible(bool(shown.fixed))
        if draft is not None and self.what.value() is None:
            self.what.show_draft(*draft)

    def write(self) -> None:
        """Hands over what stands in the field, or says that nothing does."""
        words = self.what.unfinished().strip() or str(self.what.value() or "")
        kind = self._kind.value()
        self.what.explain("" if words else tr("This is needed."))
        if words and kind is not None:
            self.written.emit(str(kind), words)

    def begin_anew(self) -> None:
        """It is in the plan: the field is empty for the next thing that is said."""
        self.what.forget_typing()
        self.what.show_value(None)
        self.what.control().setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter writes it down; Enter alone begins another line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.write()
                return True
        return False

    def _show_items(self, items: Sequence[AgreedShown]) -> None:
        empty(self._items)
        if not items:
            self._items.addWidget(label(tr("Nothing has been written down yet."), "muted"))
        for item in items:
            self._items.addLayout(_line(item))

    def _pass_typing(self, text: str) -> None:
        self.typed.emit(WHAT, text)


def _line(item: AgreedShown) -> QLayout:
    """An item with its state in a mark and a word."""
    marks = {True: ("circle-check", "ok"), False: ("circle-minus", "muted"), None: ("circle-dashed", "warn")}
    states = {True: tr("Agreed"), False: tr("Not agreed"), None: tr("We are talking about this")}
    state = " · ".join(filter(None, (states[item.agreed], item.lacks)))
    across = row(Picture(*marks[item.agreed]), spacing=10)
    across.addLayout(column(label(item.text), label(state, "small"), spacing=1), 1)
    return across
