"""The letters of a case: the list, and from there one letter."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from ui.screens.letters.listing import LetterList
from ui.screens.letters.one import LetterPage


class LettersView(QStackedWidget):
    """``all`` is the list, ``one`` the letter that was chosen from it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("letters")
        self.all, self.one = LetterList(), LetterPage()
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

    def _turn(self, page: LetterList | LetterPage) -> None:
        if self.currentWidget() is page:
            return
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        page.setFocus()
