"""A page with a paper beside it; on a narrow window, or at 200 % text, the paper stands below and scrolls with the page."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import inside_button
from ui.widgets.layout import column, row
from ui.widgets.page import Page
from ui.widgets.page_view import PageView
from ui.wording import tr

NARROW = 900  # px at 100 % text
STEP = 1.25  # of zoom
TALL = 520  # px of a paper that stands on the page


class PaperBeside(QWidget):
    """``page`` takes the contents, ``paper`` the pictures; ``show_paper`` says whether there is one."""

    def __init__(self, page: Page, name: str) -> None:
        super().__init__()
        self.page, self.paper = page, PageView(name)
        self._preview = self._compose_preview()
        self._is_narrow = False
        self._across = row(page, spacing=0, into=self)
        self._across.setStretch(0, 5)
        self._across.addWidget(self._preview, 6)
        self.setFocusProxy(page)

    def show_paper(self, shown: bool) -> None:
        """Gives the paper its room, or takes it."""
        self._preview.setVisible(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW * self.fontMetrics().height() / 18
        if narrow is self._is_narrow:
            return
        self._is_narrow = narrow
        if narrow:
            self.page.body.addWidget(self._preview)
        else:
            self._across.addWidget(self._preview, 6)
        self._preview.setMinimumHeight(TALL if narrow else 0)

    def _compose_preview(self) -> QWidget:
        made = QWidget()
        bar = row(spacing=4)
        bar.setContentsMargins(12, 8, 12, 4)
        bar.addStretch(1)
        for icon, words, factor in (("zoom-out", tr("Smaller"), 1 / STEP), ("zoom-in", tr("Larger"), STEP)):
            zoom = inside_button(icon, words)
            zoom.clicked.connect(lambda _=False, by=factor: self.paper.set_zoom(self.paper.zoom() * by))
            bar.addWidget(zoom)
        inside = column(spacing=0, into=made)
        inside.addLayout(bar)
        inside.addWidget(self.paper, 1)
        return made
