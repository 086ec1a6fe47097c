"""What remains of cases that are no more: certificates, numbers, and the way back to a sealed one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem

from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labelled import Labelled
from ui.widgets.text import label
from ui.wording import tr


class StatisticsCard(Card):
    """How many of one sort in one year, and no way back to any."""

    certificates_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Cases that are no more"))
        self._none = label(tr("No case was destroyed or sealed yet."), "muted")
        self._table = QTableWidget(0, 5)
        self._table.setHorizontalHeaderLabels(
            [tr("What became of it"), tr("Year"), tr("Process"), tr("Outcome"), tr("Cases")]
        )
        self._table.setAccessibleName(tr("Cases that are no more"))
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        head = self._table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        look = button(tr("Look at the certificates"), icon="file-check")
        look.clicked.connect(self.certificates_wanted)
        for part in (self._none, self._table):
            self.add(part)
        self.add(look)

    def show_statistics(self, rows: Sequence[Sequence[str]]) -> None:
        """Shows these rows."""
        self._none.setVisible(not rows)
        self._table.setVisible(bool(rows))
        self._table.setRowCount(len(rows))
        for at, cells in enumerate(rows):
            for column, words in enumerate(cells):
                self._table.setItem(at, column, QTableWidgetItem(words))
        line = round(self._table.fontMetrics().height() * 3.2)  # a process's name takes two lines where it has to
        self._table.setFixedHeight(min(len(rows), 8) * line + self._table.horizontalHeader().sizeHint().height() + 8)


class SealedCard(Card):
    """``unsealed`` carries a reference and a reason."""

    unsealed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(tr("Open a sealed case"))
        self._reference, self._reason = QLineEdit(), QLineEdit()
        words = tr(
            "A sealed case is found nowhere, also not here. Whoever knows its exact reference and has a reason can open "
            "it again. It is written in the journal."
        )
        self._reference_row = Labelled(tr("Exact reference"), self._reference)
        self._reason_row = Labelled(tr("Why it has to be opened"), self._reason, tr("At least 20 characters."))
        unseal = button(tr("Open it again"), icon="lock-open")
        unseal.clicked.connect(self._send)
        self._reference.returnPressed.connect(self._reason.setFocus)
        self._reason.returnPressed.connect(self._send)
        for part in (label(words), self._reference_row, self._reason_row):
            self.add(part)
        self.add(unseal)

    def clear(self) -> None:
        """Forgets what was typed."""
        self._reference.clear()
        self._reason.clear()

    def _send(self) -> None:
        reference, reason = self._reference.text().strip(), self._reason.text().strip()
        self._reference_row.complain("" if reference else tr("The reference is needed."))
        self._reason_row.complain("" if reason else tr("A reason is needed."))
        if reference and reason:
            self.unsealed.emit(reference, reason)
