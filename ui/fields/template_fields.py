"""What a text with fields may name: a list that puts what is chosen where the cursor stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from ui.widgets.labelled import Labelled
from ui.widgets.layout import column
from ui.widgets.text import label
from ui.wording import tr

FIELD_LINES = 7
MANY = 40
"""Fields from which on one finds them by their words."""


@dataclass(frozen=True, slots=True)
class FieldShown:
    """A field that the words may name: what it says, whether it stands alone in its paragraph, and how it is defined."""

    name: str
    says: str
    alone: bool
    means: str = ""


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
        self._sought, self._means = QLineEdit(), label("", "small")
        self._sought.setObjectName(f"{name}-sought")
        self._sought.setPlaceholderText(tr("Find: a word of what it says"))
        self._seeking = Labelled(tr("Find among them"), self._sought)
        hint = tr("Click one, or press Enter on it, to put it where the cursor stands.")
        listed = Labelled(tr("What can be filled in"), self._list, hint)
        column(self._seeking, listed, self._means, spacing=8, into=self)
        self._seeking.hide()
        self._means.hide()
        self._sought.textChanged.connect(self._seek)
        self._list.itemClicked.connect(self._choose)
        self._list.currentItemChanged.connect(self._tell)

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
        self._seeking.setVisible(len(fields) > MANY)
        self._seek()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self._list.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def _seek(self) -> None:
        """Leaves those in which each word that is sought stands."""
        wanted = self._sought.text().casefold().split()
        for at in range(self._list.count()):
            item = self._list.item(at)
            item.setHidden(not all(word in item.text().casefold() for word in wanted))

    def _tell(self, item: QListWidgetItem | None) -> None:
        field = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        self._means.setText(field.means if isinstance(field, FieldShown) else "")
        self._means.setVisible(bool(self._means.text()))

    def _choose(self, item: QListWidgetItem) -> None:
        field = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(field, FieldShown):
            self.wanted.emit(field.name, field.alone)
