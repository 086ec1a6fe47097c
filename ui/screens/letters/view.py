"""The letters of a case: the list, and from there one letter."""

from __future__ import annotations

from ui.screens.letters.listing import LetterList
from ui.screens.letters.one import LetterPage
from ui.widgets.pages_in_turn import PagesInTurn


class LettersView(PagesInTurn):
    """``all`` is the list, ``one`` the letter that was chosen from it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("letters")
        self.all, self.one = LetterList(), LetterPage()
        self.hold(self.all, self.one)

    def turn_to_one(self) -> None:
        """Shows the letter."""
        self.turn(self.one)

    def turn_to_all(self) -> None:
        """Shows the list."""
        self.turn(self.all)

    def is_at_one(self) -> bool:
        """Whether a letter is shown."""
        return self.currentWidget() is self.one
