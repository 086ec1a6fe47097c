"""Leads through signing on paper: the sheet is made and printed, the scan is added to the case and chosen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from rjdesk.domain.attachment import Attachment
from rjdesk.domain.ceremony import Place
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import AttachmentId, CaseId, DocumentId, ParticipantId
from rjdesk.errors import Expected
from rjdesk.services.attachments import Adding, Attachments
from rjdesk.services.casework import OpenCase
from rjdesk.services.papers import Papers
from rjdesk.services.signing.on_paper import SigningOnPaper
from ui.errands import Pressing, Sends
from ui.screens.signing.showing import may_print, scans_shown
from ui.screens.signing.view import SigningView
from ui.widgets.choose import Chooser
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class PaperServices:
    """What signing on paper needs of the core."""

    signing: SigningOnPaper
    attachments: Attachments
    papers: Papers


class OnPaperPresenter(QObject):
    """Stands between the signing screen and the services, for what is signed on paper."""

    settled = Signal(str)  # something is in the vault; what to say of it

    def __init__(
        self, view: SigningView, services: PaperServices, errands: Sends, chooser: Chooser, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._services, self._errands, self._chooser = view, services, errands, chooser
        self._opened: OpenCase | None = None
        self._whose: ParticipantId | None = None
        view.paper_chosen.connect(self._choose_paper)
        view.scan_taken_back.connect(self._take_back)
        view.on_paper.sheet_wanted.connect(self._make_sheet)
        view.on_paper.sheet_again.connect(self._hand_out)
        view.on_paper.scan_wanted.connect(self._want_scan)
        view.on_paper.scan_chosen.connect(self._attach)
        view.on_paper.scan_to_add.connect(self._add)

    def about(self, opened: OpenCase) -> None:
        """Which case it is about from now on."""
        self._opened = opened

    def _choose_paper(self, participant: ParticipantId) -> None:
        choose = partial(self._services.signing.choose, self._case(), participant)
        self._errands.change(choose, self._chosen, self._refuse)

    def _chosen(self, _ceremony: object) -> None:
        self.settled.emit("")

    def _make_sheet(self) -> None:
        signing = self._services.signing
        self._view.message.clear()
        self._view.on_paper.work_on(tr("The sheet is written out and sealed …"))
        pressing = Pressing(self._errands, partial(signing.sheet, self._case()), signing.keep_sheet, self)
        pressing.done.connect(self._made)
        pressing.refused.connect(self._refuse)
        pressing.start()

    def _made(self, sheet: Document) -> None:
        self._view.on_paper.done()
        if self._opened is not None and not may_print(self._opened):
            self.settled.emit(
                tr("The sheet is made. Whoever the case belongs to, or a supervisor, prints it under Documents.")
            )
            return
        self.settled.emit(tr("The sheet is made. It can be printed again at any time, always the same."))
        self._hand_out(sheet.id)

    def _hand_out(self, sheet: DocumentId) -> None:
        """A sheet has to leave the vault to be printed."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = tr("Where to put the sheet, to print it from there")
        target = self._chooser.file_to_write(self._view, title, Path(folder) / self._file(sheet), "PDF (*.pdf)")
        if target is not None:
            self._errands.change(partial(self._services.papers.export, sheet, target), self._handed_out, self._refuse)

    def _handed_out(self, target: Path) -> None:
        words = tr(
            "Written to {place}. Print it, and delete it there afterwards: the vault doesn't protect it any more."
        )
        self.settled.emit(words.format(place=target))

    def _file(self, sheet: DocumentId) -> str:
        """A name without anybody's name in it; one just made comes after those before it."""
        reference = self._opened.case.reference if self._opened else ""
        papers = self._opened.documents if self._opened else ()
        sheets = [paper.id for paper in papers if paper.paper is Paper.FOR_SIGNING]
        number = 1 + (sheets.index(sheet) if sheet in sheets else len(sheets))
        return re.sub(r"[^\w-]+", "-", f"{reference} for signing {number}").strip("-") + ".pdf"

    def _want_scan(self, participant: ParticipantId) -> None:
        self._whose = participant
        self._errands.ask(partial(self._services.attachments.of_case, self._case()), self._offer, self._refuse)

    def _offer(self, files: tuple[Attachment, ...]) -> None:
        place = self._place()
        if place is not None and place.waits_for_scan:
            self._view.offer_scans(place, scans_shown(files))

    def _add(self, participant: ParticipantId) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = tr("PDF or picture (*.pdf *.png *.jpg *.jpeg *.webp);;All files (*)")
        chosen = self._chooser.file_to_read(self._view, tr("The scan of the signed sheet"), Path(folder), kinds)
        if chosen is None:
            return
        self._whose = participant
        report = self._view.on_paper.follow(tr("{name} is added …").format(name=chosen.name))
        adding = Adding(self._services.attachments, self._case(), chosen, report)
        pressing = Pressing(self._errands, adding.job, adding.keep, self)
        pressing.done.connect(self._added)
        pressing.refused.connect(self._refuse)
        pressing.start()

    def _added(self, file: Attachment) -> None:
        self._view.on_paper.done()
        if self._whose is not None:
            self._attach(self._whose, file.id)

    def _attach(self, participant: ParticipantId, file: AttachmentId) -> None:
        attach = partial(self._services.signing.attach, self._case(), participant, file)
        self._errands.change(attach, self._attached, self._refuse)

    def _attached(self, _ceremony: object) -> None:
        self.settled.emit(tr("The scan is in the case, and the place is settled. Look at it once under Files."))

    def _take_back(self, participant: ParticipantId) -> None:
        self._errands.change(
            partial(self._services.signing.take_back, self._case(), participant), self._chosen, self._refuse
        )

    def _refuse(self, error: Expected) -> None:
        self._view.on_paper.done()
        self._view.done()
        self._view.message.show_error(error)
        self._view.to_top()

    def _place(self) -> Place | None:
        ceremony = self._opened.case.ceremony if self._opened else None
        return next((p for p in ceremony.places if p.participant == self._whose), None) if ceremony else None

    def _case(self) -> CaseId:
        if self._opened is None:
            raise LookupError("no case is shown")
        return self._opened.case.id
