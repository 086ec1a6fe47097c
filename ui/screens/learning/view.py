"""The lessons: the list, and from there one of them, or the review of a year."""

from __future__ import annotations

from ui.screens.learning.form import LessonForm
from ui.screens.learning.listing import LessonList
from ui.screens.learning.review import ReviewPage
from ui.widgets.pages_in_turn import PagesInTurn


class LearningView(PagesInTurn):
    """``all`` is the list, ``one`` the form of a lesson, ``review`` that of a year."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("learning")
        self.all, self.one, self.review = LessonList(), LessonForm(), ReviewPage()
        self.hold(self.all, self.one, self.review)

    def turn_to_one(self) -> None:
        """Shows the form."""
        self.turn(self.one)

    def turn_to_all(self) -> None:
        """Shows the list."""
        self.turn(self.all)

    def turn_to_review(self) -> None:
        """Shows the review of a year."""
        self.turn(self.review)

    def is_at_one(self) -> bool:
        """Whether a lesson is shown."""
        return self.currentWidget() is self.one
