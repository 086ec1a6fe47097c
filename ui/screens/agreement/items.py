"""The items of the plan as they will be read out, each with its yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from rjdesk.process.template import Prompt, PromptKind
from ui.fields.choices import YesNoField
from ui.screens.agreement.shown import ItemShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.restyle import restyle
from ui.widgets.text import label, line
from ui.wording import tr


class Item(Card):
    """One item: its words large enough to be read out, what it lacks, yes or no. There is no place for a reason."""

    chosen = Signal(object)
    settled = Signal(object, object)

    def __init__(self, shown: ItemShown, number: int, fixed: bool) -> None:
        super().__init__(margin=18)
        self.key = shown.obligation.id
        self._shown = shown, fixed
        self.body.setSpacing(10)
        change = button(tr("Change"), "quiet", "pencil", name=tr("Change item {number}").format(number=number))
        change.setObjectName(f"change-{number}")
        change.clicked.connect(partial(self.chosen.emit, self.key))
        words = shown.text or tr("Nothing is written here yet.")
        numeral = line(f"{number}.", "heading")
        head = row(numeral, spacing=10)
        head.setAlignment(numeral, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(words, "reading" if shown.text else "muted"), 1)
        head.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        self.add(head)
        change.setVisible(not fixed)
        if shown.so_far:
            self.add(label(tr("So far: {words}").format(words=shown.so_far), "small"))
        if shown.lacks:
            lacking = row(Picture("circle-dashed", "warn"), spacing=8)
            lacking.addWidget(label(shown.lacks, "small"), 1)
            self.add(lacking)
        self._agreed = YesNoField(Prompt(f"agreed-{number}", PromptKind.YES_NO, tr("Agreed?")))
        self._agreed.name_for(tr("Item {number}").format(number=number))
        self._agreed.show_value(shown.obligation.agreed)
        self._agreed.answered.connect(partial(self.settled.emit, self.key))
        self._agreed.setEnabled(not fixed)
        self.add(self._agreed)
        self.setAccessibleName(f"{number}. {words}")

    def differs(self, shown: ItemShown, fixed: bool) -> bool:
        """Whether something else is shown here."""
        return self._shown != (shown, fixed)

    def mark(self, being_edited: bool) -> None:
        """Frames the item that the editor shows."""
        restyle(self, "tone", "edited" if being_edited else "")


class Items(QWidget):
    """All items in order."""

    chosen = Signal(object)
    settled = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._items: dict[object, Item] = {}
        self._column = column(spacing=12, into=self)

    def show_items(self, items: Sequence[ItemShown], fixed: bool) -> None:
        """Shows these items; those that haven't changed stay as they are, and whoever was at a yes or no stays there."""
        if [shown.obligation.id for shown in items] != list(self._items) or not items:
            empty(self._column)
            self._items = {}
            for number, shown in enumerate(items, 1):
                self._items[shown.obligation.id] = item = self._made(shown, number, fixed)
                self._column.addWidget(item)
            if not items:
                words = tr("What will be done, by whom, and by when? Add the first item as soon as someone says it.")
                self._column.addWidget(EmptyState("handshake", tr("Nothing is proposed yet"), words))
            return
        for number, shown in enumerate(items, 1):
            held = self._items[shown.obligation.id]
            if held.differs(shown, fixed):
                self._replace(held, self._made(shown, number, fixed))

    def mark(self, edited: object) -> None:
        """Frames the item that is being edited."""
        for key, item in self._items.items():
            item.mark(key == edited)

    def _made(self, shown: ItemShown, number: int, fixed: bool) -> Item:
        item = Item(shown, number, fixed)
        item.chosen.connect(self.chosen)
        item.settled.connect(self.settled)
        return item

    def _replace(self, held: Item, item: Item) -> None:
        name = next((each.accessibleName() for each in held.findChildren(QAbstractButton) if each.hasFocus()), "")
        self._column.replaceWidget(held, item)
        self._items[item.key] = item
        held.hide()
        held.deleteLater()
        item.show()
        for control in item.findChildren(QAbstractButton):
            if name and control.accessibleName() == name:
                control.setFocus()
