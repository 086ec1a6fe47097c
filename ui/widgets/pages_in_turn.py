"""Several pages in one place, of which one is in sight and has the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget


class PagesInTurn(QStackedWidget):
    """The first is in sight until another is turned to."""

    def hold(self, *pages: QWidget) -> None:
        """These are the pages."""
        for page in pages:
            self.addWidget(page)
        self.setFocusProxy(pages[0])

    def turn(self, page: QWidget) -> None:
        """Brings a page into sight; the keyboard goes with it."""
        if self.currentWidget() is not page:
            self.setCurrentWidget(page)
            self.setFocusProxy(page)
            page.setFocus()
