"""Destroys cases that somebody else proposed, has certificates made of it, and opens sealed cases."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.certificate import Certificate
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.services.ending.destruction import CertificateJob, MadeCertificate
from rjdesk.wording import of_error
from ui.announcements import Announcements
from ui.errands import Sends
from ui.screens.kept.looking import KeptServices, KeptState
from ui.screens.kept.showing import kept_shown
from ui.screens.kept.view import KeptView
from ui.widgets.theme import Tone
from ui.wording import tr


class KeptPresenter(QObject):
    """Stands between the page and the services."""

    certificate_wanted = Signal(str)  # its identity; "" for all of them
    case_wanted = Signal(object)

    def __init__(
        self,
        view: KeptView,
        services: KeptServices,
        errands: Sends,
        announcements: Announcements,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._announcements = view, services, errands, announcements
        self._last: Certificate | None = None
        view.destroyed.connect(self._destroy)
        view.finish_wanted.connect(self._finish)
        view.unsealed.connect(self._unseal)
        view.case_wanted.connect(self.case_wanted)
        view.certificates_wanted.connect(partial(self.certificate_wanted.emit, ""))

    def open(self) -> None:
        """Looks again."""
        self._errands.ask(self._services.look, self._show, self._refuse)

    def _show(self, state: KeptState) -> None:
        self._view.show_kept(kept_shown(state))

    def _destroy(self, case: CaseId) -> None:
        words = tr(
            "A backup is made, then the case is destroyed, then the vault gets a new key. Leave the computer on …"
        )
        report = self._view.follow(words)
        self._errands.change(partial(self._services.destruction.destroy, case, report), self._destroyed, self._stay)

    def _finish(self) -> None:
        report = self._view.follow(tr("The vault gets its new key. Leave the computer on …"))
        self._errands.change(partial(self._services.destruction.finish, report), self._destroyed, self._stay)

    def _destroyed(self, _nothing: None) -> None:
        self._announcements.cases_changed.emit()
        self._last = None
        self._certify()

    def _certify(self) -> None:
        """One after the other, until none is to be made any more."""
        self._view.work_on(tr("The certificate is written and sealed …"))
        self._errands.ask(self._services.destruction.certificate, self._make, self._stay)

    def _make(self, job: CertificateJob | None) -> None:
        if job is not None:
            self._errands.press(job.make, self._keep, self._stay)
        else:
            self._certified()

    def _keep(self, made: MadeCertificate) -> None:
        self._errands.change(partial(self._services.destruction.keep_certificate, made), self._kept, self._stay)

    def _kept(self, certificate: Certificate) -> None:
        self._last = certificate
        self._certify()

    def _certified(self) -> None:
        self._view.done(
            Tone.OK,
            tr("The case is destroyed, and the vault has a new key."),
            tr("The certificate is kept in the vault."),
        )
        self.open()
        if self._last is not None and self._view.isVisible():
            self.certificate_wanted.emit(self._last.id)

    def _unseal(self, reference: str, reason: str) -> None:
        self._errands.change(partial(self._services.keeping.unseal, reference, reason), self._unsealed, self._refuse)

    def _unsealed(self, case: CaseId) -> None:
        self._view.forget_typed()
        self._announcements.cases_changed.emit()
        self.case_wanted.emit(case)

    def _stay(self, error: Expected) -> None:
        """A destruction stopped: what was done of it is said by the page itself, which is asked again."""
        self._refuse(error)
        self.open()

    def _refuse(self, error: Expected) -> None:
        words = of_error(error)
        self._view.done(Tone.WARN, words.happened, words.safe, words.do)
