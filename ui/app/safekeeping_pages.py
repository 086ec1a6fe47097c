"""The office's pages of backups, recovery, certificates, and of what is kept and destroyed: which leads to which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.announcements import Announcements
from ui.app.places import Place
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.screens.backups.looking import BackupServices
from ui.screens.backups.presenter import BackupsPresenter
from ui.screens.backups.view import BackupsView
from ui.screens.certificates.presenter import CertificatesPresenter
from ui.screens.certificates.view import CertificatesView
from ui.screens.kept.looking import KeptServices
from ui.screens.kept.presenter import KeptPresenter
from ui.screens.kept.view import KeptView
from ui.screens.recovery.looking import RecoveryServices
from ui.screens.recovery.presenter import RecoveryPresenter
from ui.screens.recovery.view import RecoveryView
from ui.widgets.choose import Chooser

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk

Busy = BackupsView | RecoveryView | KeptView
Presenter = BackupsPresenter | RecoveryPresenter | KeptPresenter | CertificatesPresenter


class SafekeepingPages(QObject):
    """``builders`` says how each page is built, when it is first turned to."""

    office_wanted = Signal()
    place_wanted = Signal(str)
    case_wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        errands: Sends,
        announcements: Announcements,
        day: Callable[[], date],
        chooser: Chooser,
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._errands = desk, window, errands
        self._announcements, self._day, self._chooser = announcements, day, chooser
        self._views: list[Busy] = []
        self._looking: CertificatesPresenter | None = None
        self._wanted = ""  # the certificate to look at
        self.builders: Mapping[str, Callable[[], Presenter]] = {
            Place.BACKUPS: self._backups,
            Place.RECOVERY: self._recovery,
            Place.KEPT: self._kept,
            Place.CERTIFICATES: self._certificates,
        }

    def let_try(self) -> None:
        """Something of ours failed: what waits for an answer can be used again."""
        for view in self._views:
            view.let_try()

    def _backups(self) -> BackupsPresenter:
        view, desk = BackupsView(), self._desk
        services = BackupServices(desk.backups, desk.members)
        made = BackupsPresenter(view, services, self._errands, self._day, self._chooser)
        made.certificate_wanted.connect(self._look_at)
        self._added(Place.BACKUPS, view)
        return made

    def _recovery(self) -> RecoveryPresenter:
        view, services = RecoveryView(), RecoveryServices(self._desk.keys)
        made = RecoveryPresenter(view, services, self._errands, self._day, self._chooser)
        self._added(Place.RECOVERY, view)
        return made

    def _kept(self) -> KeptPresenter:
        view, desk = KeptView(), self._desk
        services = KeptServices(desk.keeping, desk.destruction, desk.members)
        made = KeptPresenter(view, services, self._errands, self._announcements)
        made.certificate_wanted.connect(self._look_at)
        made.case_wanted.connect(self.case_wanted)
        self._added(Place.KEPT, view)
        return made

    def _certificates(self) -> CertificatesPresenter:
        view = CertificatesView()
        made = CertificatesPresenter(view, self._desk.certificates, self._errands, self._chooser)
        made.choose(self._wanted)
        self._looking = made
        view.office_wanted.connect(self.office_wanted)
        self._window.add_page(Place.CERTIFICATES, view)
        return made

    def _look_at(self, certificate: str) -> None:
        self._wanted = certificate
        if self._looking is not None:
            self._looking.choose(certificate)
        self.place_wanted.emit(Place.CERTIFICATES)

    def _added(self, place: Place, view: Busy) -> None:
        self._views.append(view)
        view.office_wanted.connect(self.office_wanted)
        self._window.add_page(place, view)
