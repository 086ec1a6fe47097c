"""The screen of a case's papers: the list, the paper itself, and what handing it over means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.documents.papers import PaperList
from ui.screens.documents.shown import PapersShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import column, row
from ui.widgets.message import InlineMessage
from ui.widgets.outdated_letter import OutdatedLetter
from ui.widgets.page import Page
from ui.widgets.page_view import PagePicture
from ui.widgets.paper_beside import PaperBeside
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.widgets.working import Working
from ui.wording import tr


class DocumentsView(PaperBeside):
    """Intents out; ``show_papers`` and ``show_pages`` in."""

    paper_chosen = Signal(object)
    handed_out = Signal(object)
    reading_wanted = Signal()  # the chosen paper, by somebody else
    statement_asked = Signal()
    chronology_asked = Signal()
    certificate_asked = Signal()
    sheet_asked = Signal()
    register_wanted = Signal()
    asking_wanted = Signal()
    case_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(Page(tr("Documents"), width=470), tr("The paper"))
        self.setObjectName("documents")
        self._shown: PapersShown | None = None
        self.chosen: object = None
        self._list, self._working = PaperList(), Working()
        self._nothing, self._held_back = label(kind="muted"), label(kind="small")
        self.message, self.outdated = self.page.message, OutdatedLetter()
        self._compose_page()

    def show_papers(self, shown: PapersShown) -> None:
        """Shows the papers of a case; the one that was looked at stays chosen."""
        if self._shown is None or self._shown.reference != shown.reference:
            self.message.clear()
            self.outdated.put_away()
            self.chosen = None
        self._shown = shown
        self.page.set_title(tr("Documents"), shown.reference)
        if shown.paper(self.chosen) is None:
            self.chosen = shown.papers[0].id if shown.papers else None
        self._list.show_papers(shown.papers, self.chosen)
        self._nothing.setText(shown.nothing)
        self._nothing.setVisible(not shown.papers)
        self._statement.setVisible(shown.statement_due)
        self._counsel.setVisible(shown.may_make)
        self._asking.setVisible(shown.may_make)
        self._handing.setVisible(bool(shown.papers))
        self._hand_out.setVisible(bool(shown.papers))
        self._registry.setVisible(shown.registry)
        self._register.setVisible(bool(shown.papers and shown.register))
        self._register.setText(tr("Note who was sent what: {stage}").format(stage=shown.register))
        self.show_paper(bool(shown.papers))
        self._choose(self.chosen)

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        """Shows the chosen paper."""
        self.paper.show_pages(pages)
        self._let_read.setEnabled(bool(pages))

    def bring_to_what_changed(self) -> None:
        """A letter is held up: what was said before is over, and what changed comes into sight."""
        self.message.clear()
        self.page.show_part(self.outdated)

    def work_on(self, words: str) -> None:
        """Says what is being done."""
        self._working.start(words)

    def done(self, words: str = "", meaning: str = "") -> None:
        """It is done, or could not be done."""
        self._working.stop()
        if words:
            self.message.say(Tone.OK, words, meaning)
            self.page.to_top()

    def _compose_page(self) -> None:
        self._let_read = button(tr("Let someone &read this"), "quiet", "book-open")
        self._let_read.setObjectName("let-read")
        self._let_read.clicked.connect(self.reading_wanted)
        self.page.add_header_action(self._let_read)
        case = button(tr("Case"), "quiet", "arrow-left", name=tr("Back to the case"))
        case.clicked.connect(self.case_wanted)
        self.page.add_header_action(case)
        self._statement = button(tr("Make the statement"), "primary", "file-text")
        self._statement.setObjectName("make-statement")
        self._statement.clicked.connect(self.statement_asked)
        self._register = button("", "link")
        self._register.setObjectName("register")
        self._register.clicked.connect(self.register_wanted)
        self._handing = self._compose_handing()
        parts = self.outdated, self._nothing, self._statement, self._working, self._handing, self._list, self._register
        for part in parts:
            self.page.add(part)
        self._counsel, self._registry = self._compose_counsel(), self._compose_registry()
        self._asking = self._compose_asking()
        for sheet in (self._asking, self._counsel, self._registry):
            self.page.add(sheet)
        self.page.body.addStretch(1)
        self._list.chosen.connect(self._choose)

    def _compose_handing(self) -> QWidget:
        made = QWidget()
        warning = InlineMessage(
            Tone.WARN,
            tr(
                "A copy that you hand out is outside the vault: whoever has it can read it. Give it only to whom it is for."
            ),
        )
        self._hand_out = button(tr("&Hand out a copy …"), "primary", "download")
        self._hand_out.setObjectName("hand-out")
        self._hand_out.clicked.connect(self._ask_to_hand_out)
        column(warning, self._held_back, spacing=10, into=made)
        self.page.add_action(self._hand_out)
        return made

    def _compose_asking(self) -> Card:
        sheet = Card(tr("How was it for them?"))
        ask = button(tr("Ask somebody …"), "plain", "message-circle")
        ask.setObjectName("ask-somebody")
        ask.clicked.connect(self.asking_wanted)
        sheet.add(label(tr("On this laptop or on paper. You can't read what they answer."), "muted"))
        sheet.add(row(ask))
        return sheet

    def _compose_counsel(self) -> Card:
        sheet = Card(tr("For counsel and the court"))
        words = tr(
            "How each time limit was counted and kept, what was done when, and who was told when, by part and not by name. "
            "It is kept here as it was made; make another when more has happened."
        )
        sheet.add(label(words, "muted"))
        make = button(tr("Make a chronology of time limits"), "plain", "clock")
        make.setObjectName("make-chronology")
        make.clicked.connect(self.chronology_asked)
        sheet.add(row(make))
        return sheet

    def _compose_registry(self) -> Card:
        sheet = Card(tr("For the court's registry"))
        words = tr(
            "With your office's certificate a clerk can check that a paper is yours and unchanged. Give it once."
        )
        sheet.add(label(words, "muted"))
        for text, icon, name, asked in (
            (tr("Certificate (PEM file) …"), "shield-check", "root-certificate", self.certificate_asked),
            (tr("Sheet on how to check (PDF) …"), "file-text", "root-sheet", self.sheet_asked),
        ):
            give = button(text, "plain", icon)
            give.setObjectName(name)
            give.clicked.connect(asked)
            sheet.add(row(give))
        return sheet

    def _choose(self, paper: object) -> None:
        self.chosen = paper
        self._list.mark(paper)
        found = self._shown.paper(paper) if self._shown else None
        held_back = found.held_back if found else ""
        self._held_back.setText(held_back)
        self._held_back.setVisible(bool(held_back))
        self._hand_out.setEnabled(found is not None and not held_back)
        if found is not None:
            self.paper_chosen.emit(paper)

    def _ask_to_hand_out(self) -> None:
        self.handed_out.emit(self.chosen)
