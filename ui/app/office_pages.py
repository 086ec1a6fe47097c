"""The pages of the office, each built when it is first turned to: which leads to which."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from ui.announcements import Announcements
from ui.app.places import PICTURES, Place, title
from ui.app.safekeeping_pages import SafekeepingPages
from ui.app.telling_pages import TellingPages
from ui.app.training_pages import TrainingPages
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.screens.journal.presenter import JournalPresenter
from ui.screens.journal.view import JournalView
from ui.screens.members.joining import Joining
from ui.screens.members.presenter import MembersPresenter
from ui.screens.members.view import MembersView
from ui.screens.office.looking import OfficeServices
from ui.screens.office.presenter import OfficePresenter
from ui.screens.office.view import OfficeView
from ui.widgets.choose import Chooser

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk


class Opens(Protocol):
    """A presenter of a page that is about no case."""

    def open(self) -> None:
        """Shows it as things are now."""


class OfficePages(QObject):
    """Turns to the office and to its parts. A part is one line in ``_builders``, and the method that builds it."""

    case_wanted = Signal(object)  # a case's identity
    screen_wanted = Signal(object, str)  # and a screen of it

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        errands: Sends,
        announcements: Announcements,
        now: Callable[[], datetime],
        chooser: Chooser,
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._errands = desk, window, errands
        self._announcements, self._now, self._chooser = announcements, now, chooser
        self._opened: dict[str, Opens] = {}
        self._let_try: list[Callable[[], None]] = []
        self._leaving: list[Callable[[], None]] = []
        self._builders: dict[str, Callable[[], Opens]] = {
            Place.MEMBERS: self._members,
            Place.JOURNAL: self._journal,
            Place.LAWS: self._laws,
            Place.LETTER_TEXTS: self._letter_texts,
            Place.HEARD: self._heard,
            Place.COMPLAINTS: self._complaints,
            Place.RECIDIVISM: self._recidivism,
            Place.COSTS: self._costs,
            Place.COMMUNITY: self._community,
        }
        self._safekeeping = SafekeepingPages(desk, window, errands, announcements, self._day, chooser)
        self._safekeeping.setParent(self)
        self._safekeeping.office_wanted.connect(self._to_the_office)
        self._safekeeping.place_wanted.connect(window.place_asked)
        self._safekeeping.case_wanted.connect(self.case_wanted)
        self._telling = TellingPages(desk, window, errands, announcements, self._day, chooser)
        self._telling.setParent(self)
        self._telling.office_wanted.connect(self._to_the_office)
        self._builders |= self._safekeeping.builders
        self._builders |= self._telling.builders
        self._training = TrainingPages(desk, window, errands, announcements, chooser)
        self._training.setParent(self)
        self._training.office_wanted.connect(self._to_the_office)
        self._builders |= self._training.builders
        self._office()

    def let_try(self) -> None:
        """Something of ours failed: what waits for an answer can be used again."""
        self._safekeeping.let_try()
        for let_try in self._let_try:
            let_try()

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._telling.leave()
        self._training.leave()
        for leave in self._leaving:
            leave()

    def has(self, place: str) -> bool:
        """Whether a place is one of the office's."""
        return place in self._opened or place in self._builders

    def bring(self, place: str) -> None:
        """Brings a page up to date, built now if it was never shown."""
        if place not in self._opened:
            self._opened[place] = self._builders[place]()
        self._opened[place].open()

    def _office(self) -> None:
        desk, view = self._desk, OfficeView()
        safe = desk.backups, desk.keys, desk.journal, desk.keeping, desk.destruction
        services = OfficeServices(
            desk.members, *safe, desk.laws, desk.letters, desk.complaints, desk.volunteers, desk.learning
        )
        self._opened[Place.OFFICE] = OfficePresenter(view, services, self._errands, self._day)
        self._window.add_place(Place.OFFICE, title(Place.OFFICE), PICTURES[Place.OFFICE], view)
        view.chosen.connect(self._choose)

    def _members(self) -> Opens:
        view, desk, window = MembersView(), self._desk, self._window
        joining = Joining(view.adding, desk.members, desk.vaults, self._errands)
        joining.handed.connect(window.show_door)
        joining.taken_back.connect(window.uncover)
        view.office_wanted.connect(self._to_the_office)
        window.add_page(Place.MEMBERS, view)
        self._let_try += [view.person.let_try, joining.let_try]
        return MembersPresenter(view, desk.members, joining, self._errands)

    def _journal(self) -> Opens:
        view = JournalView()
        view.office_wanted.connect(self._to_the_office)
        self._window.add_page(Place.JOURNAL, view)
        self._let_try.append(view.let_try)
        desk = self._desk
        return JournalPresenter(view, desk.journal, desk.members, desk.history, self._errands)

    def _laws(self) -> Opens:
        from ui.screens.laws.presenter import LawsPresenter  # with the page: it reads every process
        from ui.screens.laws.view import LawsView

        view = LawsView()
        view.office_wanted.connect(self._to_the_office)
        self._window.add_page(Place.LAWS, view)
        self._let_try.append(view.let_try)
        made = LawsPresenter(view, self._desk.laws, self._errands, self._announcements, self._chooser)
        self._leaving.append(made.leave)
        return made

    def _letter_texts(self) -> Opens:
        from ui.screens.letter_texts.looking import TextServices  # with the page: it reads every process
        from ui.screens.letter_texts.presenter import TextsPresenter
        from ui.screens.letter_texts.view import TextsView

        view = TextsView()
        view.all.office_wanted.connect(self._to_the_office)
        self._window.add_page(Place.LETTER_TEXTS, view)
        services = TextServices(self._desk.letters, self._desk.letter_drafts, self._desk.members)
        made = TextsPresenter(view, services, self._errands, self._announcements)
        self._leaving.append(made.leave)
        return made

    def _costs(self) -> Opens:
        from ui.screens.costs.presenter import CostServices, CostsPresenter  # with the page
        from ui.screens.costs.view import CostsView

        view, desk = CostsView(), self._desk
        view.back_wanted.connect(self._to_the_office)
        self._window.add_page(Place.COSTS, view)
        services = CostServices(desk.costs, desk.casework, desk.members, desk.drafts)
        made = CostsPresenter(view, services, self._errands, self._announcements)
        self._leaving.append(made.leave)
        return made

    def _recidivism(self) -> Opens:
        from ui.screens.recidivism.presenter import RecidivismPresenter, RecidivismServices  # with the page
        from ui.screens.recidivism.view import RecidivismView

        view, desk = RecidivismView(), self._desk
        view.office_wanted.connect(self._to_the_office)
        self._window.add_page(Place.RECIDIVISM, view)
        services = RecidivismServices(desk.looking_up, desk.agencies, desk.members, desk.drafts)
        made = RecidivismPresenter(view, services, self._errands, self._announcements, self._day, self._chooser)
        self._leaving.append(made.leave)
        return made

    def _heard(self) -> Opens:
        from ui.screens.heard.presenter import HeardPresenter, HeardServices  # with the page: it reads every survey
        from ui.screens.heard.view import HeardView

        view = HeardView()
        view.office_wanted.connect(self._to_the_office)
        self._window.add_page(Place.HEARD, view)
        desk = self._desk
        services = HeardServices(desk.surveys, desk.members, desk.testimonials, desk.translations)
        made = HeardPresenter(view, services, self._errands, self._day)
        made.screen_wanted.connect(self.screen_wanted)
        return made

    def _complaints(self) -> Opens:
        from ui.screens.complaints.presenter import ComplaintServices, ComplaintsPresenter  # with the page
        from ui.screens.complaints.view import ComplaintsView

        view = ComplaintsView()
        view.office_wanted.connect(self._to_the_office)
        self._window.add_page(Place.COMPLAINTS, view)
        services = ComplaintServices(self._desk.complaints, self._desk.complaint_drafts, self._desk.members)
        made = ComplaintsPresenter(view, services, self._errands, self._announcements, self._day, self._chooser)
        self._leaving.append(made.leave)
        return made

    def _community(self) -> Opens:
        from ui.app.community_pages import CommunityPage  # with the page

        page = CommunityPage(self._desk, self._errands, self._announcements, self._day, self._chooser, self)
        page.office_wanted.connect(self._to_the_office)
        self._window.add_page(Place.COMMUNITY, page.view)
        self._leaving.append(page.leave)
        return page

    def _to_the_office(self) -> None:
        self._window.place_asked.emit(Place.OFFICE)

    def _choose(self, place: str) -> None:
        """A row leads to its page."""
        if self.has(place):
            self._window.place_asked.emit(place)

    def _day(self) -> date:
        return self._now().date()
