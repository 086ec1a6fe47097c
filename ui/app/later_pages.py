"""The pages that nobody sees first: a new referral, the passphrase, help, and those of a case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.announcements import Announcements
from ui.app.case_screens import CaseScreens
from ui.app.office_pages import OfficePages
from ui.app.participant import ParticipantMode
from ui.app.places import Place
from ui.app.room_display import RoomDisplay
from ui.app.room_feed import RoomFeed
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.screens.emergency.presenter import EmergencyPresenter, EmergencyServices
from ui.screens.emergency.view import EmergencyView
from ui.screens.help.view import HelpView
from ui.screens.passphrase.pin_presenter import PinPresenter
from ui.screens.passphrase.presenter import PassphrasePresenter
from ui.screens.passphrase.view import PassphraseView
from ui.screens.referral.presenter import ReferralPresenter
from ui.screens.referral.recognising import Recognising
from ui.screens.referral.view import ReferralView
from ui.widgets.choose import Chooser

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk
    from ui.screens.intake.presenter import IntakePresenter


class LaterPages(QObject):
    """Built once today is on the screen, so that unlocking need not wait for them."""

    left = Signal()  # a page was left for today
    list_wanted = Signal()  # a page was left for the list of cases
    taken = Signal(object)  # a referral became a case
    brought_in = Signal(str)  # cases came in from a file: what came of it

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
        self._now = now
        referral, passphrase = ReferralView(), PassphraseView()
        self.referral = ReferralPresenter(referral, desk.referrals, desk.drafts, errands, announcements, self._day)
        Recognising(referral, desk.persons, errands)
        self.referral.opened.connect(self.taken)
        PassphrasePresenter(passphrase, desk.vaults, errands)
        PinPresenter(passphrase.pin, desk.quick_unlock, errands)
        self.of_office = OfficePages(desk, window, errands, announcements, now, chooser)
        self.of_office.setParent(self)
        self.of_case = CaseScreens(desk, window, errands, announcements, now, chooser)
        self.of_case.setParent(self)
        self.display = RoomDisplay(window, now)
        self.display.setParent(self)
        self.participant = ParticipantMode(window, errands, desk.presence.prove, self)
        self.participant.lock_asked.connect(window.lock_asked)
        self.of_case.handed.connect(self.participant.hand_over)
        self._show_the_room(desk, window, errands, announcements)
        self.of_office.case_wanted.connect(self.of_case.open)
        self.of_office.screen_wanted.connect(self.of_case.open)
        self._let_try = referral.let_try, passphrase.let_try, self.of_office.let_try
        self.emergency = self._emergency(desk, window, errands)
        self._intake_of = partial(self._build_intake, desk, window, errands, chooser)
        for place, page in ((Place.REFERRAL, referral), (Place.KEYS, passphrase), (Place.HELP, HelpView())):
            window.add_page(place, page)
        for view in (referral, passphrase):
            view.left.connect(self.left)

    def end(self) -> None:
        """The vault is about to be locked: nothing stands on the wall any more, and nobody holds a page."""
        self.participant.end()
        self.display.set_on(False)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self.referral.leave()
        self.of_case.leave()
        self.of_office.leave()

    def let_try(self) -> None:
        """Something of ours failed: what waits for an answer can be used again."""
        for let_try in self._let_try:
            let_try()

    @cached_property
    def intake(self) -> IntakePresenter:
        """The page for bringing in cases, built when it is first turned to: most days nobody does."""
        return self._intake_of()

    def _build_intake(self, desk: Desk, window: MainWindow, errands: Sends, chooser: Chooser) -> IntakePresenter:
        from ui.screens.intake.presenter import IntakePresenter, IntakeServices  # with the page
        from ui.screens.intake.view import IntakeView

        view = IntakeView()
        services = IntakeServices(desk.imports, desk.referrals)
        made = IntakePresenter(view, services, errands, chooser)
        made.brought_in.connect(self.brought_in)
        view.left.connect(self.list_wanted)
        window.add_page(Place.INTAKE, view)
        return made

    def _emergency(self, desk: Desk, window: MainWindow, errands: Sends) -> EmergencyPresenter:
        view = EmergencyView()
        made = EmergencyPresenter(view, EmergencyServices(desk.assignments), errands)
        made.opened.connect(self.of_case.open)
        view.left.connect(self.list_wanted)
        window.add_page(Place.EMERGENCY, view)
        return made

    def _show_the_room(self, desk: Desk, window: MainWindow, errands: Sends, announcements: Announcements) -> None:
        feed = RoomFeed(desk.casework, desk.meetings, errands, announcements, self)
        feed.shown.connect(self.display.show_view)
        self.display.state.connect(window.show_display)
        window.display_asked.connect(self.display.set_on)
        window.time_asked.connect(self.display.count_down)

    def _day(self) -> date:
        return self._now().date()
