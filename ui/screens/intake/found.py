"""What came of trying a file: in a sentence, and every problem in a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent

from ui.screens.intake.shown import ProblemShown, TriedShown
from ui.widgets.card import Card
from ui.widgets.message import InlineMessage
from ui.widgets.paged_rows import PAGE, Column, PagedRows
from ui.widgets.paged_table import PagedTable
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import number, tr

MOST_LINES = 12  # of the table; the rest scrolls


class FoundCard(Card):
    """Hidden until something was tried, and again once what was said has changed."""

    def __init__(self) -> None:
        super().__init__(tr("What came of it"))
        self._message, self._full = InlineMessage(), label()
        self._problems: tuple[ProblemShown, ...] = ()
        self._rows = PagedRows(_columns())
        self._table = PagedTable(self._rows, tr("Problems"))
        self._table.set_widths(4, 12, 11, 26, 28)
        self._rows.page_wanted.connect(self._bring)
        self._table.chosen.connect(self._tell)
        self._table.selectionModel().currentRowChanged.connect(self._tell_of)
        for part in (self._message, self._table, self._full):
            self.add(part)
        self.hide()

    def show_tried(self, shown: TriedShown) -> None:
        """Says how it went."""
        self._problems = shown.problems
        self._message.say(Tone.WARN if shown.problems else Tone.OK, shown.heading, *shown.sentences[:1])
        more = "\n".join(shown.sentences[1:])
        if more:
            self._message.say(Tone.OK, shown.heading, shown.sentences[0], more)
        self._rows.reset(len(shown.problems))
        for part in (self._table, self._full):
            part.setVisible(bool(shown.problems))
        if shown.problems:
            self._tell(shown.problems[0])
        self._fit()
        self.show()

    def put_away(self) -> None:
        """It isn't true any more."""
        self._problems = ()
        self._rows.reset(0)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = min(len(self._problems), MOST_LINES) + 1.5
        self._table.setFixedHeight(round(lines * self._table.verticalHeader().defaultSectionSize()) + 12)

    def _tell_of(self, now: QModelIndex) -> None:
        if 0 <= now.row() < len(self._problems):
            self._tell(self._problems[now.row()])

    def _tell(self, problem: ProblemShown) -> None:
        """One problem in full: a cell of the table has little room."""
        place = ", ".join(filter(None, (tr("Row {row}").format(row=number(problem.row)), problem.column)))
        self._full.setText(f"{place}: {problem.what} {problem.allowed}")

    def _bring(self, page: int, round_: int) -> None:
        self._rows.take_page(page, round_, self._problems[page * PAGE : (page + 1) * PAGE])


def _columns() -> list[Column]:
    def of(name: str) -> Any:
        return lambda problem: getattr(problem, name) or "–"

    return [
        Column(tr("Row"), lambda problem: number(problem.row)),
        Column(tr("Column"), of("column")),
        Column(tr("It says"), of("cell")),
        Column(tr("What is wrong"), of("what")),
        Column(tr("What would do"), of("allowed")),
    ]
