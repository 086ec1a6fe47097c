"""Finding a case: a line to search in, what to show, and a table that stays quick with ten thousand cases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from rjdesk.domain.case_list import CaseSummary
from ui.widgets.buttons import button
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.layout import column, row
from ui.widgets.list_offer import ListOffer
from ui.widgets.message import InlineMessage
from ui.widgets.paged_rows import Column, PagedRows
from ui.widgets.paged_table import PagedTable
from ui.widgets.picture import Picture
from ui.widgets.text import label, line
from ui.wording import outcome_words, short_day

PAUSE_MS = 120  # between the last keystroke and the search

LEAST_LINES = 26  # of text: as high a page has to be for the list and a question below it


class CasesView(QWidget):
    """Intents out; ``show_count`` and ``show_page`` in. It fills its window: the table scrolls, the page doesn't."""

    searched = Signal(str, str)  # text, state
    sorted_by = Signal(str, bool)  # sort, descending
    page_wanted = Signal(int, int)  # page, round
    case_chosen = Signal(object)
    referral_asked = Signal()
    intake_asked = Signal()
    emergency_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName(self.tr("Cases"))
        self.message = InlineMessage()
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Name, reference or stage"))
        self._search.setClearButtonEnabled(True)
        self._search.setAccessibleName(self.tr("Search cases"))
        self._state = QComboBox()
        self._state.setAccessibleName(self.tr("Which cases"))
        self._state.setToolTip(self.tr("Which cases"))  # Qt on Linux reads it, and not the name
        for words, state in ((self.tr("Open"), "open"), (self.tr("Closed"), "closed"), (self.tr("All"), "all")):
            self._state.addItem(words, state)
        self._count = line("", "muted")
        self._rows = PagedRows(self._columns())
        self._table = PagedTable(self._rows, self.tr("Cases"))
        self._table.set_widths(12, 19, 32, 16, 12)
        self._empty = EmptyState("folder-open", self.tr("No cases yet"))
        self._empty.hide()
        self._restricted, self._restricted_line = label("", "muted"), QWidget()
        self._emergency = button(self.tr("Open in an emergency …"), "quiet", "siren")
        self._new = button(self.tr("New referral"), "primary", "plus")
        self._intake = button(self.tr("Bring in cases from a file …"), "quiet", "files")
        self.list_offer, self._may_refer = ListOffer(), True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._compose()
        self._connect()

    def show_count(self, total: int, first: Sequence[CaseSummary]) -> None:
        """Begins the table anew: how many cases there are, and the first page of them."""
        self._rows.reset(total)
        self._rows.take_page(0, self._rows.round, first)
        self._count.setText(self.tr("1 case") if total == 1 else self.tr("%Ln cases", "", total))
        self._table.setVisible(bool(total))
        self._empty.setVisible(not total)
        searching = bool(self._search.text().strip())
        self._empty.show_words(
            self.tr("Nothing found") if searching else self.tr("No cases here yet"),
            self.tr("Try fewer letters, or look in all cases.")
            if searching
            else self.tr("A case begins with its referral."),
        )

    def show_page(self, number: int, round_: int, rows: Sequence[CaseSummary]) -> None:
        """Brings a page that was asked for."""
        self._rows.take_page(number, round_, rows)

    def show_restricted(self, words: str) -> None:
        """Says which cases there are besides; no words where there are none."""
        self._restricted.setText(words)
        self._restricted_line.setVisible(bool(words))

    def let(self, *, refer: bool, open_in_emergency: bool, hand_out: bool) -> None:
        """What the member at work may begin from here."""
        self._may_refer = refer
        for made in (self._new, self._intake):
            made.setVisible(refer)
        self._emergency.setVisible(open_in_emergency)
        self.list_offer.setVisible(hand_out)

    def to_search(self) -> None:
        """Takes the keyboard to the search line."""
        self._search.setFocus()
        self._search.selectAll()

    def _columns(self) -> list[Column]:
        def due(case: Any) -> str:
            return (
                f"{short_day(case.next_due)} · {case.next_clock}"
                if case.next_due
                else outcome_words(case.outcome) or "–"
            )

        return [
            Column(self.tr("Reference"), lambda case: case.reference, "reference"),
            Column(self.tr("Who"), lambda case: case.offender_names or "–", "name"),
            Column(self.tr("Next due"), due, "urgency"),
            Column(self.tr("Stage"), lambda case: case.stage_title, "stage"),
            Column(self.tr("Received"), lambda case: short_day(case.received_on), "received"),
        ]

    def _compose(self) -> None:
        self._new.clicked.connect(self.referral_asked)
        head = row(spacing=16)
        head.addWidget(label(self.tr("Cases"), "title"), 1)
        head.addWidget(self._new)
        self._search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        finding = row(spacing=12)
        finding.addWidget(Picture("search", "muted"))
        finding.addWidget(self._search, 1)
        finding.addWidget(self._state)
        finding.addWidget(self._count)
        inside = column(spacing=18, into=self)
        inside.setContentsMargins(44, 36, 44, 28)
        inside.addLayout(head)
        inside.addWidget(self.message)
        inside.addLayout(finding)
        inside.addWidget(self._table, 1)
        inside.addWidget(self._empty, 1)
        inside.addWidget(self._compose_restricted())
        inside.addLayout(self._compose_files())
        inside.addStretch(0)

    def _compose_restricted(self) -> QWidget:
        self._emergency.setObjectName("emergency")
        self._emergency.clicked.connect(self.emergency_asked)
        self._emergency.hide()
        across = row(Picture("lock", "muted"), spacing=10, into=self._restricted_line)
        across.addWidget(self._restricted, 1)
        across.addWidget(self._emergency)
        self._restricted_line.hide()
        return self._restricted_line

    def _compose_files(self) -> Flow:
        """What comes in from files and goes out as one: seldom, so below everything else."""
        self._intake.setObjectName("bring-in-cases")
        self._intake.clicked.connect(self.intake_asked)
        self.list_offer.unfolded.connect(self._make_room)
        self.list_offer.folded.connect(self._take_room_back)
        ways = Flow(spacing=12)
        for way in (self._intake, self.list_offer):
            ways.addWidget(way)
        return ways

    def _make_room(self) -> None:
        """Where the text is large there isn't enough of it for the list and for what is asked about it."""
        self._intake.hide()
        if self.height() < LEAST_LINES * self.fontMetrics().height():
            self._table.hide()

    def _take_room_back(self) -> None:
        self._intake.setVisible(self._may_refer)
        self._table.setVisible(bool(self._rows.rowCount()))

    def _connect(self) -> None:
        QShortcut(QKeySequence.StandardKey.Find, self, self.to_search)
        self._search.textChanged.connect(lambda: self._pause.start())
        self._search.returnPressed.connect(self._table.setFocus)
        self._state.currentIndexChanged.connect(self._ask)
        self._pause.timeout.connect(self._ask)
        self._rows.page_wanted.connect(self.page_wanted)
        self._table.sort_asked.connect(self.sorted_by)
        self._table.chosen.connect(lambda case: self.case_chosen.emit(case.id))

    def _ask(self) -> None:
        self.searched.emit(self._search.text().strip(), self._state.currentData())
