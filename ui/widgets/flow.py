"""A row that goes on in the next line when there is no more room: chips and buttons at 200 % text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Puts items side by side and wraps them, each half-way up its line; from right to left where the language does."""

    def __init__(self, into: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(into)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return QSize(sum(item.sizeHint().width() + self.spacing() for item in self._items), self.minimumSize().height())

    def minimumSize(self) -> QSize:
        size, around = QSize(), self.contentsMargins()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + QSize(around.left() + around.right(), around.top() + around.bottom())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def _lay(self, rect: QRect, move: bool) -> int:
        """Places the items and gives the height they need, margins included."""
        around = self.contentsMargins()
        rect = rect.marginsRemoved(around)
        y = 0
        for across in self._lines(rect.width()):
            x, tall = 0, max(item.sizeHint().height() for item in across)
            for item in across:
                size = item.sizeHint().boundedTo(QSize(rect.width(), tall))
                if move:
                    down = y + (tall - size.height()) // 2
                    item.setGeometry(self._mirrored(QRect(rect.topLeft() + QPoint(x, down), size), rect))
                x += size.width() + self.spacing()
            y += tall + self.spacing()
        return max(0, y - self.spacing()) + around.top() + around.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items of each line: as many as there is room for."""
        lines: list[list[QLayoutItem]] = []
        room = -1
        for item in self._items:
            if item.isEmpty():
                continue
            wide = min(item.sizeHint().width(), width)
            if wide > room:
                lines.append([])
                room = width
            lines[-1].append(item)
            room -= wide + self.spacing()
        return lines

    def _mirrored(self, place: QRect, rect: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(rect.left() + rect.right() - place.right())
        return place
