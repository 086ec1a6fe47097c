"""The screens of an open vault, put together: which leads to which. Screens themselves don't know one another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.access import Action
from rjdesk.domain.ids import CaseId
from ui.announcements import Announcements
from ui.app.later_pages import LaterPages
from ui.app.list_of_cases import ListOfCases
from ui.app.missing import Missing
from ui.app.places import CASE_PLACES, PICTURES, Place, title
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.screens.calendar.presenter import CalendarPresenter
from ui.screens.today.asks import AsksPresenter
from ui.screens.today.notices_presenter import NoticesPresenter
from ui.screens.today.noticing import NoticeServices
from ui.screens.today.presenter import TodayPresenter
from ui.screens.today.promises import PromisesPresenter
from ui.screens.today.view import TodayView
from ui.widgets.choose import Chooser
from ui.widgets.theme import Tone

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk
    from rjdesk.services.vault.vaults import VaultSummary
    from ui.app.participant import ParticipantMode
    from ui.app.room_display import RoomDisplay

FIRST_TODAY = 200  # milliseconds; what a case needs is built after the first page is on the screen


class Journeys(QObject):
    """Lives from unlocking to locking."""

    in_the_room = Signal(bool)

    def __init__(
        self,
        desk: Desk,
        summary: VaultSummary,
        window: MainWindow,
        errands: Sends,
        announcements: Announcements,
        now: Callable[[], datetime],
        chooser: Chooser,
    ) -> None:
        super().__init__(window)
        self._window, self._announcements, self._now = window, announcements, now
        self._view = today = TodayView()
        me = summary.member_name, self._day, summary.greeting
        self._today = TodayPresenter(today, desk.casework, errands, announcements, *me)
        self._promises = PromisesPresenter(today.promises, desk.follow_up, errands, self._day)
        self._asks = AsksPresenter(today.asks, desk.supports, errands, self._day)
        CalendarPresenter(today.calendar, today.message, desk.timeliness, errands, chooser)
        services = NoticeServices(
            desk.backups,
            desk.keys,
            desk.assignments,
            desk.keeping,
            desk.destruction,
            desk.competences,
            desk.learning,
            desk.volunteers,
            desk.complaints,
        )
        self._notices = NoticesPresenter(today.notices, services, errands, summary)
        self._home = Place.TODAY if Action.SEE_CASES in summary.may else Place.OFFICE
        if self._home is Place.TODAY:
            self._add_place(Place.TODAY, today)
        self._may, self._missing = summary.may, Missing(desk, window, errands, summary)
        self._missing.setParent(self)
        self._missing.over.connect(self._go_on)
        self._offer_changes()
        self._build_list = partial(ListOfCases, desk, errands, announcements, chooser, self)
        self._build_later = partial(LaterPages, desk, window, errands, announcements, now, chooser)
        self._connect()
        self._first_today = QTimer(self)
        self._first_today.setSingleShot(True)
        self._first_today.timeout.connect(self._build_the_rest)
        self._first_today.start(FIRST_TODAY)

    def begin(self) -> None:
        """Turns to the first page: what is due, or the office for those who see no cases."""
        self.go(self._home)

    def go(self, place: str) -> None:
        """Turns to a place, with what it shows brought up to date."""
        within = ""
        if place == Place.TODAY:
            self._today.refresh()
            self._promises.refresh()
            self._asks.refresh()
            if self._missing.is_over:
                self._notices.refresh()  # while something is missing, nothing of it could be settled
        elif place == Place.CASES:
            self._list.refresh()
        elif place == Place.REFERRAL:
            self._later.referral.begin()
        elif place == Place.INTAKE:
            self._later.intake.begin()
        elif place == Place.EMERGENCY:
            self._later.emergency.begin()
        elif place == Place.GAP:
            self._missing.turn_to()
        elif place in (Place.KEYS, Place.HELP):
            self._build_the_rest()
        elif self._later.of_office.has(place):
            self._later.of_office.bring(place)
            within = Place.OFFICE
        else:
            self._later.of_case.turn_to(place)
            return
        self._window.show_place(place, within)
        self.in_the_room.emit(False)

    def leave(self) -> None:
        """Keeps at once what is being typed: before a lock, before the end."""
        if "_later" in self.__dict__:
            self._later.leave()

    def end(self) -> None:
        """The vault is about to be locked: from here on nothing more is built for it."""
        self._first_today.stop()
        if "_later" in self.__dict__:
            self._later.end()

    @property
    def participant(self) -> ParticipantMode:
        """How the laptop is handed to a participant."""
        return self._later.participant

    @property
    def room_display(self) -> RoomDisplay:
        """The window for the room."""
        return self._later.display

    def look_again(self) -> None:
        """It is another day: what is shown is brought up to date."""
        self._announcements.cases_changed.emit()
        self.go(self._window.current_place())

    def let_try(self) -> None:
        """Something of ours failed: what waits for an answer can be used again."""
        self._missing.let_try()
        if "_later" in self.__dict__:
            self._later.let_try()

    def _connect(self) -> None:
        today = self._view
        self._window.place_asked.connect(self.go)
        self._window.passphrase_asked.connect(lambda: self.go(Place.KEYS))
        self._window.help_asked.connect(lambda: self.go(Place.HELP))
        today.case_chosen.connect(self._open)
        today.signing_chosen.connect(lambda case: self._later.of_case.open(case, Place.SIGNING))
        today.promises.chosen.connect(lambda case: self._later.of_case.open(case, Place.FOLLOW_UP))
        today.promises.limit_chosen.connect(lambda case: self._later.of_case.open(case, Place.CASE))
        today.asks.chosen.connect(lambda case: self._later.of_case.open(case, Place.SUPPORT))
        today.all_asked.connect(lambda: self.go(Place.CASES))
        today.notices.place_wanted.connect(self.go)
        today.notices.case_wanted.connect(self._open)
        today.referral_asked.connect(lambda: self.go(Place.REFERRAL))

    @cached_property
    def _list(self) -> ListOfCases:
        made = self._build_list()
        made.view.case_chosen.connect(self._open)
        made.view.emergency_asked.connect(lambda: self.go(Place.EMERGENCY))
        made.view.intake_asked.connect(lambda: self.go(Place.INTAKE))
        made.view.referral_asked.connect(lambda: self.go(Place.REFERRAL))
        made.let(self._allowed())
        self._add_place(Place.CASES, made.view)
        return made

    @cached_property
    def _later(self) -> LaterPages:
        if self._home is Place.TODAY:
            _ = self._list  # its button stands before theirs
        later = self._build_later()
        later.setParent(self)
        later.left.connect(self.begin)
        later.list_wanted.connect(lambda: self.go(Place.CASES))
        later.taken.connect(self._opened)
        later.brought_in.connect(self._came_in)
        later.of_case.gone.connect(self._leave_case)
        later.of_case.in_the_room.connect(self.in_the_room)
        return later

    def _offer_changes(self) -> None:
        """Offers what the member may do: nothing that changes anything while something is missing."""
        may = self._allowed()
        self._view.let_refer(Action.TAKE_REFERRAL in may)
        self._view.calendar.setVisible(Action.EXPORT_PAPERS in may)
        if "_list" in self.__dict__:
            self._list.let(may)

    def _allowed(self) -> frozenset[Action]:
        return self._may if self._missing.is_over else frozenset()

    def _add_place(self, place: Place, view: QWidget) -> None:
        self._window.add_place(place, title(place), PICTURES[place], view)

    def _go_on(self) -> None:
        """Nothing is missing any more."""
        self._offer_changes()
        self.begin()

    def _build_the_rest(self) -> LaterPages:
        return self._later

    def _open(self, case: CaseId) -> None:
        self._later.of_case.open(case)

    def _opened(self, case: CaseId) -> None:
        self._announcements.cases_changed.emit()
        self._open(case)

    def _came_in(self, words: str) -> None:
        """Cases came in from a file: the list shows them."""
        self._announcements.cases_changed.emit()
        self.go(Place.CASES)
        self._list.view.message.say(Tone.OK, words)

    def _leave_case(self, words: str) -> None:
        """The case that was open can't be seen any more: whoever looks at it is taken to the list, and told why."""
        if self._window.current_place() in CASE_PLACES:
            self.go(Place.CASES)
            self._list.view.message.say(Tone.INFO, words)

    def _day(self) -> date:
        return self._now().date()
