"""The page of the office's letters: the list, and from there one letter's words."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.screens.letter_texts.editing import EditPage
from ui.screens.letter_texts.listing import TextList


class TextsView(QStackedWidget):
    """``all`` is the list, ``one`` the letter whose words are changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("letter-texts")
        self.all, self.one = TextList(), EditPage()
        for page in (self.all, self.one):
            self.addWidget(page)
        self.setFocusProxy(self.all)

    def turn_to_one(self) -> None:
        """Shows the letter."""
        self._turn(self.one)

    def turn_to_all(self) -> None:
        """Shows the list."""
        self._turn(self.all)

    def is_at_one(self) -> bool:
        """Whether a letter is shown."""
        return self.currentWidget() is self.one

    def _turn(self, page: QWidget) -> None:
        if self.currentWidget() is not page:
            self.setCurrentWidget(page)
            self.setFocusProxy(page)
            page.setFocus()
