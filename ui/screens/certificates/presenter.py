"""Shows certificates as they are stored, and hands copies out of the vault."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.certificate import Certificate
from rjdesk.errors import Expected
from rjdesk.services.certificates import Certificates
from rjdesk.services.papers import PageImage, PreviewJob
from ui.errands import Sends
from ui.screens.certificates.showing import certificates_shown
from ui.screens.certificates.shown import CertificateShown
from ui.screens.certificates.view import CertificatesView
from ui.widgets.choose import Chooser
from ui.widgets.page_view import PagePicture
from ui.widgets.theme import Tone
from ui.wording import tr

PAGE_PX = 1100  # width of the pictures; enough to be read enlarged


class CertificatesPresenter(QObject):
    """Stands between the screen and the service."""

    def __init__(self, view: CertificatesView, certificates: Certificates, errands: Sends, chooser: Chooser) -> None:
        super().__init__(view)
        self._view, self._certificates, self._errands, self._chooser = view, certificates, errands, chooser
        self._shown: tuple[CertificateShown, ...] = ()
        self._chosen = ""
        view.chosen.connect(self._choose)
        view.handed_out.connect(self._hand_out)

    def open(self) -> None:
        """Looks again; the one that was looked at last stays in sight."""
        self._view.message.clear()
        self._errands.ask(self._certificates.all, self._show, self._refuse)

    def choose(self, certificate: str) -> None:
        """Has a certificate looked at when the page is opened next; "" for the newest."""
        self._chosen = certificate

    def _show(self, certificates: tuple[Certificate, ...]) -> None:
        self._shown = certificates_shown(certificates)
        self._view.show_certificates(self._shown)
        if self._shown:
            self._choose(self._chosen if self._of(self._chosen) else self._shown[0].id)

    def _choose(self, certificate: str) -> None:
        self._chosen = certificate
        self._view.mark(certificate)
        self._view.show_pages(())
        self._errands.ask(partial(self._certificates.pages, certificate, PAGE_PX), self._draw, self._refuse)

    def _draw(self, job: PreviewJob) -> None:
        self._errands.press(job.make, self._show_pages, self._refuse)

    def _show_pages(self, pages: tuple[PageImage, ...]) -> None:
        self._view.show_pages(tuple(PagePicture(page.width, page.height, page.rgba) for page in pages))

    def _hand_out(self) -> None:
        shown = self._of(self._chosen)
        if shown is None:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        title, kinds = tr("Hand out a copy of the certificate"), "PDF (*.pdf)"
        target = self._chooser.file_to_write(self._view, title, folder / shown.file, kinds)
        if target is not None:
            export = partial(self._certificates.export, shown.id, target)
            self._errands.change(export, self._handed_out, self._refuse)

    def _handed_out(self, target: Path) -> None:
        self._view.say_handed_out(str(target))

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error, Tone.WARN)

    def _of(self, certificate: str) -> CertificateShown | None:
        return next((each for each in self._shown if each.id == certificate), None)
