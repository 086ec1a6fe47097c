"""A table of figures on screen: its title, its bars, its lines, and what the numbers mean."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from rjdesk.domain.figures.bars import bars, in_words
from rjdesk.domain.figures.report import Table
from ui.widgets.bar_chart import BarChart
from ui.widgets.card import Card
from ui.widgets.step_chart import StepChart
from ui.widgets.text import label


def table_card(table: Table) -> Card:
    """One table on a sheet of its own."""
    made = Card(table.title)
    made.add(label(table.means, "small"))
    drawn = bars(table)
    if drawn:
        made.add(BarChart(table.title, drawn))
    if table.steps.steps:
        made.add(StepChart(table.title, table.steps))
    made.add(_lines(table))
    return made


def _lines(table: Table) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(18)
    grid.setColumnStretch(0, 1)
    for column, words in enumerate(table.head):
        grid.addWidget(label(words, "overline"), 0, column, _side(column))
    for number, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            shown = label(in_words(cell), "body", selectable=True)
            shown.setAccessibleName(f"{row[0]}, {table.head[column]}: {in_words(cell)}" if column else "")
            grid.addWidget(shown, number, column, _side(column))
    return made


def _side(column: int) -> Qt.AlignmentFlag:
    top = Qt.AlignmentFlag.AlignTop
    return top | Qt.AlignmentFlag.AlignRight if column else top  # the names take what room there is
