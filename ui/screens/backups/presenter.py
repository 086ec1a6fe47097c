"""Has backups made and tried, and keeps their page true."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.certificate import Certificate
from rjdesk.errors import BackupUnderOtherKeys, Expected, WrongPassphrase, WrongRecoveryCode
from rjdesk.services.backups.backups import AtLock
from rjdesk.wording import of_error
from ui.errands import Pressing, Sends
from ui.screens.backups.looking import BackupServices, BackupsState
from ui.screens.backups.showing import backups_shown, made_in_words
from ui.screens.backups.shown import StandingShown
from ui.screens.backups.view import BackupsView
from ui.widgets.choose import Chooser
from ui.widgets.theme import Tone
from ui.wording import tr


class BackupsPresenter(QObject):
    """``day`` is the computer's calendar."""

    certificate_wanted = Signal(str)  # its identity; "" for all of them

    def __init__(
        self,
        view: BackupsView,
        services: BackupServices,
        errands: Sends,
        day: Callable[[], date],
        chooser: Chooser,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._day, self._chooser = view, services, errands, day, chooser
        self._may_see_certificates = self._chosen = False
        view.now_wanted.connect(self._make)
        view.elsewhere_wanted.connect(self._make_elsewhere)
        view.forgotten.connect(self._forget)
        view.drill_wanted.connect(self._drill)
        view.certificates_wanted.connect(partial(self.certificate_wanted.emit, ""))

    def open(self) -> None:
        """Looks again."""
        self._errands.ask(self._services.look, self._show, self._refuse)

    def _show(self, state: BackupsState) -> None:
        shown = backups_shown(state, self._day())
        self._may_see_certificates = shown.may_see_certificates
        self._view.show_backups(shown)

    def _make(self, folders: tuple[Path | None, ...]) -> None:
        report = self._view.follow(tr("The backup is being made, and opened again to see that it is right …"))
        self._errands.change(partial(self._services.make, folders, report), self._made, self._refuse)

    def _make_elsewhere(self) -> None:
        media = next((each for each in (Path("/media"), Path("/Volumes")) if each.is_dir()), Path.home())
        chosen = self._chooser.folder(self._view, tr("Make a backup in this folder"), media)
        if chosen is not None:
            self._chosen = True
            self._make((chosen,))

    def _made(self, done: AtLock) -> None:
        self._view.done(made_in_words(done, self._chosen))
        self._chosen = False
        self.open()

    def _forget(self, folder: Path) -> None:
        self._errands.change(partial(self._services.backups.forget, folder), self._forgotten, self._refuse)

    def _forgotten(self, _nothing: None) -> None:
        words = tr("That place is used no more. The backups in it stay where they are.")
        self._view.done(StandingShown(Tone.INFO, words))
        self.open()

    def _drill(self, file: Path, secret: str, is_code: bool) -> None:
        report = self._view.follow(tr("The backup is being restored to a hidden place and looked through …"))
        backups = self._services.backups
        opens = {"code" if is_code else "passphrase": secret}
        job = partial(backups.drill, file, progress=report, **opens)
        drill = Pressing(self._errands, job, backups.keep_certificate, self)
        drill.done.connect(self._drilled)
        drill.refused.connect(self._refuse_drill)
        drill.start()

    def _drilled(self, kept: Certificate) -> None:
        self._view.forget()
        words = tr("This backup restores. Everything in it was found as it should be, and the copy is removed again.")
        self._view.done(StandingShown(Tone.OK, words, tr("The certificate that says so is kept in the vault.")))
        self.open()
        if self._may_see_certificates and self._view.isVisible():
            self.certificate_wanted.emit(kept.id)

    def _refuse_drill(self, error: Expected) -> None:
        self._refuse(error)
        if isinstance(error, BackupUnderOtherKeys | WrongPassphrase | WrongRecoveryCode):
            self._view.ask_for_secret()

    def _refuse(self, error: Expected) -> None:
        words = of_error(error)
        self._view.done(StandingShown(Tone.WARN, words.happened, words.safe, words.do))
