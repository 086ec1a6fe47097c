"""The page of the office's letters: the list, and from there one letter's words."""

from __future__ import annotations

from ui.screens.letter_texts.editing import EditPage
from ui.screens.letter_texts.listing import TextList
from ui.widgets.pages_in_turn import PagesInTurn


class TextsView(PagesInTurn):
    """``all`` is the list, ``one`` the letter whose words are changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("letter-texts")
        self.all, self.one = TextList(), EditPage()
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
