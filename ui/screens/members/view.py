"""The page of people: everyone, one of them, or somebody new; one at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from ui.screens.members.add_page import AddPage
from ui.screens.members.list_page import ListPage
from ui.screens.members.person_page import PersonPage
from ui.screens.members.shown import PeopleShown, PersonShown
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.theme import Tone


class MembersView(QStackedWidget):
    """Holds the three pages; their signals are theirs."""

    office_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.everyone, self.adding, self.person = ListPage(), AddPage(), PersonPage()
        for page in (self.everyone, self.adding, self.person):
            self.addWidget(page)
        self.everyone.office_wanted.connect(self.office_wanted)
        self._turn(self.everyone)

    @property
    def message(self) -> InlineMessage:
        """Where the page in sight says what went wrong."""
        page = self.currentWidget()
        return page.message if isinstance(page, Page) else self.everyone.message

    def show_people(self, shown: PeopleShown) -> None:
        """Shows everyone."""
        self.everyone.show_people(shown)
        self._turn(self.everyone)

    def show_adding(self) -> None:
        """Shows the empty sheet for somebody new."""
        self.adding.begin()
        self._turn(self.adding)

    def show_person(self, person: PersonShown) -> None:
        """Shows one of them."""
        self.person.show_person(person)
        self._turn(self.person)

    def say_done(self, words: str, more: str = "") -> None:
        """Says over the list what was done."""
        self.everyone.message.say(Tone.OK, words, more)
        self.everyone.to_top()

    def to_top(self) -> None:
        """Brings into sight what is said over the page."""
        page = self.currentWidget()
        if isinstance(page, Page):
            page.to_top()

    def _turn(self, page: Page) -> None:
        here = self.isVisible() and self.currentWidget() is not page
        if page is not self.currentWidget():
            page.message.clear()
        self.setCurrentWidget(page)
        self.setFocusProxy(page)
        if here:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            page.to_top()
