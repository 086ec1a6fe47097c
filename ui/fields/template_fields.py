"""What a text with fields may name: a list that puts what is chosen where the cursor stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.wording import tr

FIELD_LINES = 7


@dataclass(frozen=True, slots=True)
class FieldShown:
    """A field that the words may name: what it says, and whether it stands alone in its paragraph."""

    name: str
    says: str
    alone: bool


class Fields(QWidget):
    """What may be named. ``wanted`` when one is clicked, or chosen with Enter: its name, and whether it stands alone."""

    wanted = Signal(str, bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._list = QListWidget()
        self._list.setObjectName(name)
        self._list.setMinimumHeight(self._list.fontMetrics().lineSpacing() * FIELD_LINES + 20)
        self._list.setWordWrap(True)
        self._shown: tuple[FieldShown, ...] = ()
        hint = tr("Click one, or press Enter on it, to put it where the cursor stands.")
        column(Labelled(tr("What can be filled in"), self._list, hint), into=self)
        self._list.itemClicked.connect(self._choose)

    def show_fields(self, fields: Sequence[FieldShown]) -> None:
        """Shows these fields, if they are others."""
        if tuple(fields) == self._shown:
            return
        self._shown = tuple(fields)
        self._list.clear()
        for each in fields:
            note = tr(" (alone in its paragraph)") if each.alone else ""
            item = QListWidgetItem(f"{each.says}{note}\n{{{each.name}}}")
            item.setData(Qt.ItemDataRole.UserRole, each)
            self._list.addItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self._list.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        field = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(field, FieldShown):
            self.wanted.emit(field.name, field.alone)
