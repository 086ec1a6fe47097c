"""Shows papers as they are stored, makes the bare statement, and hands copies out of the vault when asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from rjdesk.domain.document import Document
from rjdesk.domain.ids import CaseId, DocumentId
from rjdesk.errors import Expected
from rjdesk.process.template import Panel
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.papers import PageImage, Papers, PreviewJob
from rjdesk.services.timeliness import Timeliness
from ui.announcements import Announcements
from ui.errands import Job, Pressing, Sends
from ui.screens.documents.showing import papers_shown
from ui.screens.documents.view import DocumentsView
from ui.widgets.choose import Chooser
from ui.widgets.handed import paper_to_read
from ui.widgets.page_view import PagePicture
from ui.widgets.paper_out import PaperOut
from ui.wording import tr

PAGE_PX = 1100  # width of the pictures; enough to be read enlarged


@dataclass(frozen=True, slots=True)
class DocumentServices:
    """What papers need of the core."""

    casework: Casework
    papers: Papers
    timeliness: Timeliness


class DocumentsPresenter(QObject):
    """Stands between the documents screen and the services. It holds the case last shown, and nothing else."""

    stage_wanted = Signal(object, str)  # case, stage
    screen_wanted = Signal(object, str)  # case, "case"
    handed = Signal(object)  # a Handed: the laptop goes to a participant with this

    def __init__(
        self,
        view: DocumentsView,
        services: DocumentServices,
        errands: Sends,
        announcements: Announcements,
        chooser: Chooser | None = None,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._announcements = view, services, errands, announcements
        self._chooser = chooser or Chooser()
        self._out = PaperOut(view.outdated, services.papers, errands, self)
        self._opened: OpenCase | None = None
        self._drawn: tuple[DocumentId, str] | None = None  # what is in sight, by identity and digest
        self._pages: tuple[PagePicture, ...] = ()
        self._connect()

    def open(self, case: CaseId) -> None:
        """Shows the papers of a case."""
        self._errands.ask(partial(self._services.casework.open, case), self._show, self._refuse)

    def _connect(self) -> None:
        view = self._view
        view.paper_chosen.connect(self._preview)
        view.handed_out.connect(self._hand_out)
        self._out.given.connect(self._handed_out)
        self._out.refused.connect(self._refuse)
        self._out.held.connect(view.bring_to_what_changed)
        self._out.anew.connect(self._want_letters)
        view.reading_wanted.connect(self._let_read)
        view.statement_asked.connect(self._make_statement)
        view.chronology_asked.connect(self._make_chronology)
        view.certificate_asked.connect(self._give_certificate)
        view.sheet_asked.connect(self._give_sheet)
        view.register_wanted.connect(self._want_register)
        view.case_wanted.connect(self._want_case)
        view.asking_wanted.connect(self._want_asking)
        self._announcements.case_changed.connect(self._refresh)

    def _show(self, opened: OpenCase) -> None:
        self._opened = opened
        self._view.show_papers(papers_shown(opened))

    def _refresh(self, case: object, _parts: object) -> None:
        if self._opened is not None and case == self._opened.case.id and self._view.isVisible():
            self.open(self._opened.case.id)

    def _refuse(self, error: Expected) -> None:
        self._view.done()
        self._view.message.show_error(error)

    def _preview(self, paper: DocumentId) -> None:
        known = self._document(paper)
        if known is not None and self._drawn != (paper, known.sha256):
            self._drawn = (paper, known.sha256)
            self._pages = ()
            self._view.show_pages(())
            self._errands.ask(partial(self._services.papers.pages, paper, PAGE_PX), self._draw, self._refuse)

    def _draw(self, job: PreviewJob) -> None:
        self._errands.press(job.make, self._show_pages, self._refuse)

    def _show_pages(self, pages: tuple[PageImage, ...]) -> None:
        self._pages = tuple(PagePicture(page.width, page.height, page.rgba, page.text) for page in pages)
        self._view.show_pages(self._pages)

    def _let_read(self) -> None:
        if self._pages:
            self.handed.emit(paper_to_read(self._pages))

    def _hand_out(self, paper: DocumentId) -> None:
        shown = papers_shown(self._opened).paper(paper) if self._opened else None
        target = self._target(tr("Hand out a copy"), shown.file, "PDF (*.pdf)") if shown else None
        if target is not None and self._opened is not None:
            self._out.give(self._opened, paper, target)

    def _handed_out(self, target: Path) -> None:
        outside = tr("That copy is outside the vault now, and no longer protected by it.")
        self._view.done(tr("Written to {place}.").format(place=target), outside)
        if self._opened is not None:
            self._announcements.case_changed.emit(self._opened.case.id, frozenset({"documents"}))

    def _make_statement(self) -> None:
        if self._opened is not None:
            papers = self._services.papers
            self._view.work_on(tr("The statement is written and sealed …"))
            self._run(partial(papers.non_agreement, self._opened.case.id), papers.keep, self._show_made)

    def _make_chronology(self) -> None:
        if self._opened is not None:
            timeliness = self._services.timeliness
            self._view.work_on(tr("The chronology is written and sealed …"))
            self._run(partial(timeliness.chronology, self._opened.case.id), timeliness.keep, self._show_made)

    def _show_made(self, paper: Document) -> None:
        self._view.chosen = paper.id
        self._made(paper)

    def _made(self, _paper: Document) -> None:
        self._view.done()
        if self._opened is not None:
            self._announcements.case_changed.emit(self._opened.case.id, frozenset({"documents"}))

    def _give_certificate(self) -> None:
        target = self._target(tr("Hand out the office's certificate"), "office-root.pem", "PEM (*.pem)")
        if target is not None:
            give = partial(self._services.papers.export_root_certificate, target)
            self._errands.change(give, self._given, self._refuse)

    def _give_sheet(self) -> None:
        target = self._target(tr("Hand out the sheet for the registry"), "how-to-check.pdf", "PDF (*.pdf)")
        if target is not None:
            papers = self._services.papers
            self._view.work_on(tr("The sheet is written and sealed …"))
            self._run(papers.root_sheet, lambda made: papers.export_root_sheet(made, target), self._given)

    def _given(self, target: Path) -> None:
        self._view.done(tr("Written to {place}.").format(place=target))

    def _run(self, job: Callable[[], Job], keep: Callable[[Any], object], done: Callable[[Any], None]) -> None:
        pressing = Pressing(self._errands, job, keep, self)
        pressing.done.connect(done)
        pressing.refused.connect(self._refuse)
        pressing.start()

    def _target(self, title: str, file: str, kinds: str) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return self._chooser.file_to_write(self._view, title, Path(folder) / file, kinds)

    def _document(self, paper: DocumentId) -> Document | None:
        documents = self._opened.documents if self._opened else ()
        return next((document for document in documents if document.id == paper), None)

    def _want_register(self) -> None:
        if self._opened is not None:
            stages = (stage.id for stage in self._opened.process.stages if stage.panel is Panel.DOCUMENTS)
            self.stage_wanted.emit(self._opened.case.id, next(stages, ""))

    def _want_asking(self) -> None:
        if self._opened is not None:
            self.screen_wanted.emit(self._opened.case.id, "asking")

    def _want_letters(self, _people: object) -> None:
        if self._opened is not None:
            self.screen_wanted.emit(self._opened.case.id, "letters")

    def _want_case(self) -> None:
        if self._opened is not None:
            self.screen_wanted.emit(self._opened.case.id, "case")
