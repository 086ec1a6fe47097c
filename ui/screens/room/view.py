"""The page that the whole room reads: few words, large enough for the far end of the table, and nothing that moves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QVBoxLayout, QWidget

from rjdesk.services.day.room import RoomItem, RoomView
from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.wording import tr

LINES = 17  # body lines that would fill the height: 1/17 of a screen is read from five times its width
STEPS = (1.0, 0.86, 0.74, 0.64)  # of that size, tried in turn until everything fits
BODY, TITLE, SMALL = 1.0, 1.35, 0.7  # of type, in body lines; the rest are distances
EDGE, GAP, MARK = 1.2, 0.6, 2.0


class RoomPage(QWidget):
    """``show_view`` and ``show_time`` in; nothing comes out. Without a view it is a neutral page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view: RoomView | None = None
        self._title, self._time = _text(), _text(wrapped=False)
        self._mark, self._more = Picture("rjdesk", "accent", lines=2.0), _text()
        self._content = QVBoxLayout()
        head = row(self._title, self._time)
        head.setStretch(0, 1)
        head.setAlignment(self._time, Qt.AlignmentFlag.AlignTop)
        self._down = column(spacing=0, into=self)
        self._down.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the screen says how large the page is
        self._down.addLayout(head)
        self._down.addStretch(2)
        self._down.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignCenter)
        self._down.addLayout(self._content)
        self._down.addWidget(self._more)
        self._down.addStretch(3)
        self.show_view(None)

    def show_view(self, view: RoomView | None) -> None:
        """Shows what everyone may see, or nothing."""
        self._view = view
        self._title.setText(view.title if view else "")
        self._mark.setVisible(view is None)
        self._time.setVisible(view is not None)
        self._write()

    def show_time(self, words: str) -> None:
        """Shows how long it has been, or how much is left."""
        self._time.setText(words if self._view else "")

    def words(self) -> list[QLabel]:
        """What stands on the page."""
        return [each for each in self.findChildren(QLabel) if each.isVisible() and each.text()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        """Sets everything as large as it can be; what is agreed gives way first if the page is full."""
        items = list(self._view.items) if self._view else []
        left_out = 0
        while items and not self._fits(STEPS[-1], items):
            items.remove(next((item for item in items if item.agreed), items[0]))
            left_out += 1
        self._set(next((step for step in STEPS if self._fits(step, items)), STEPS[-1]), items, left_out)

    def _fits(self, step: float, items: Sequence[RoomItem]) -> bool:
        size = self.height() / LINES * step
        across = self.width() - 2 * EDGE * size
        spoken = self._view.script if self._view else ()
        heights = [_height(words, size * BODY, across) for words in spoken]
        for item in items:
            heights.append(_height(item.text, size * BODY, across - MARK * size) + _height("x", size * SMALL, across))
        title = _height(self._title.text(), size * TITLE, across * 0.7)
        needed = title + sum(heights) + (len(heights) + 1) * GAP * size + _height("x", size * SMALL, across)
        return needed <= self.height() - 2 * EDGE * size

    def _set(self, step: float, items: Sequence[RoomItem], left_out: int) -> None:
        size = self.height() / LINES * step
        edge = round(EDGE * size)
        self._down.setContentsMargins(edge, edge, edge, edge)
        _set_size(self._title, size * TITLE, bold=True)
        _set_size(self._time, size * BODY)
        empty(self._content)
        self._content.setSpacing(round(size * GAP))
        for words in self._view.script if self._view else ():
            spoken = _text(words)
            _set_size(spoken, size * BODY)
            self._content.addWidget(spoken)
        for item in items:
            self._content.addLayout(_item(item, size))
        self._more.setText(tr("and %n more items", left_out) if left_out else "")
        self._more.setVisible(bool(left_out))
        _set_size(self._more, size * SMALL)


def _item(item: RoomItem, size: float) -> QVBoxLayout:
    """An item with its state in a mark and a word, never in colour alone."""
    mark = Picture("circle-check", "ok") if item.agreed else Picture("circle-dashed", "warn")
    words, said = _text(item.text), _text(tr("Agreed") if item.agreed else tr("We are talking about this"))
    _set_size(mark, size * BODY)
    _set_size(words, size * BODY)
    _set_size(said, size * SMALL)
    across = row(mark, spacing=round(size * 0.5))  # with the mark no wider than MARK
    across.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    across.addLayout(column(words, said, spacing=round(size * 0.1)), 1)
    made = column(spacing=0)
    made.addLayout(across)
    return made


def _height(words: str, pixels: float, across: float) -> float:
    """How high words stand when they are broken to a width."""
    font = QFont(QApplication.font())
    font.setPixelSize(max(8, round(pixels)))
    room = QRect(0, 0, max(1, round(across)), 1 << 20)
    return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() * 1.04


def _text(words: str = "", wrapped: bool = True) -> QLabel:
    made = label(words, "")
    made.setWordWrap(wrapped)
    return made


def _set_size(widget: QWidget, pixels: float, bold: bool = False) -> None:
    font = QFont(widget.font())
    font.setPixelSize(max(8, round(pixels)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    widget.setFont(font)
