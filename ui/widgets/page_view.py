"""Shows pictures of a document's pages, as paper on a desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets import theme


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as pixels: RGBA, four bytes each, row by row; ``text`` is its words, for screen readers."""

    width: int
    height: int
    rgba: bytes
    text: str = ""


class _Sheet(QWidget):
    """One page, drawn to the width it is given."""

    def __init__(self, page: PagePicture, number: int, of: int) -> None:
        super().__init__()
        self._bytes = page.rgba  # QImage only looks at them
        self._image = QImage(page.rgba, page.width, page.height, page.width * 4, QImage.Format.Format_RGBA8888)
        self._shape = page.height / max(1, page.width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Page {number} of {of}").format(number=number, of=of))
        self.setAccessibleDescription(page.text)

    def fit(self, width: int) -> None:
        """Takes a width in pixels."""
        self.setFixedSize(QSize(width, round(width * self._shape)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(QColor(theme.tokens().border))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PageView(QScrollArea):
    """A column of pages, scrolled by the keyboard too; ``zoom`` is a share of the width there is."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._sheets: list[_Sheet] = []
        self._zoom = 1.0
        self._desk = QWidget()
        self._desk.setObjectName("page-view")
        self._column = QVBoxLayout(self._desk)
        self._column.setContentsMargins(18, 18, 18, 18)
        self._column.setSpacing(18)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._desk)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name or self.tr("Document"))

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        """Shows these pages in place of the ones before."""
        for sheet in self._sheets:
            self._column.removeWidget(sheet)
            sheet.deleteLater()
        self._sheets = [_Sheet(page, number, len(pages)) for number, page in enumerate(pages, 1)]
        for sheet in self._sheets:
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def set_zoom(self, zoom: float) -> None:
        """Shows pages larger (above 1.0) or smaller than the width there is."""
        self._zoom = max(0.3, min(zoom, 4.0))
        self._fit()

    def zoom(self) -> float:
        """The zoom there is."""
        return self._zoom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = max(120, round((self.viewport().width() - 36) * self._zoom))
        for sheet in self._sheets:
            sheet.fit(width)
