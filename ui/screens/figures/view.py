"""The page of figures: a time to count, the numbers with what they mean, and handing them out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from rjdesk.domain.figures.bars import in_words
from rjdesk.domain.figures.report import Report, notes
from rjdesk.services.figures.files import Kind
from rjdesk.wording import say
from ui.screens.figures.period import Choosing
from ui.screens.figures.splitting import Split
from ui.screens.figures.tables import table_card
from ui.widgets.buttons import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class FiguresView(Page):
    """Intents out, ``show_report`` in."""

    office_wanted = Signal()
    own_words_wanted = Signal()
    wanted = Signal()
    handed_out = Signal(object)  # a Kind

    def __init__(self) -> None:
        super().__init__(tr("Figures"), tr("Cases received in a time, as they stand today."))
        self.setObjectName("figures")
        self.choosing, self.split = Choosing(), Split()
        self._sections = column(spacing=16)
        self._none = EmptyState("chart-column", tr("Nothing to count"), tr("No case was received in this time."))
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        own = button(tr("In your own words"), "quiet", "pencil", name=tr("A report in your own words, for a funder"))
        own.setObjectName("to-own-words")
        own.clicked.connect(self.own_words_wanted)
        self.add_header_action(own)
        self.add_header_action(back)
        self.add(self.choosing)
        self.add(self.split)
        self.add(self._none)
        self.add(self._sections)
        self.body.addStretch(1)
        self.choosing.chosen.connect(self._ask_again)
        self.split.chosen.connect(self.wanted)
        self._compose_actions()
        self.setFocusProxy(self.choosing)

    def show_report(self, report: Report) -> None:
        """Shows the numbers."""
        empty(self._sections)
        self._none.setVisible(not report.sections)
        self._hand_out.setEnabled(bool(report.sections))
        if report.sections:
            self._say_what_it_is(report)
        for section in report.sections:
            self._sections.addWidget(label(section.title, "title"))
            for table in section.tables:
                self._sections.addWidget(table_card(table))

    def say_handed_out(self, where: str) -> None:
        """Says where the file is."""
        self.message.say(Tone.OK, tr("Written to {place}.").format(place=where))
        self.to_top()

    def _say_what_it_is(self, report: Report) -> None:
        self._sections.addWidget(label(say("figures.cases", count=in_words(report.cases)), "heading"))
        for note in notes(public=report.public):
            self._sections.addWidget(label(say(f"figures.{note}", mark=in_words(None)), "small"))

    def _compose_actions(self) -> None:
        self._kind = QComboBox()
        self._kind.setAccessibleName(tr("As what kind of file"))
        for kind, words in _kinds().items():
            self._kind.addItem(words, kind.value)
        self._hand_out = button(tr("&Hand out …"), "primary", "download")
        self._hand_out.setObjectName("hand-out-report")
        self._hand_out.clicked.connect(self._ask)
        self.add_action(self._hand_out)
        self.add_action(self._kind)

    def _ask_again(self) -> None:
        self.split.fit(public=self.choosing.public())
        self.wanted.emit()

    def _ask(self) -> None:
        self.handed_out.emit(Kind(str(self._kind.currentData())))


def _kinds() -> dict[Kind, str]:
    return {
        Kind.PDF: tr("as a sealed PDF"),
        Kind.XLSX: tr("as a workbook (.xlsx)"),
        Kind.CSV: tr("as separated text (.csv)"),
        Kind.JSON: tr("for programs (.json)"),
    }
