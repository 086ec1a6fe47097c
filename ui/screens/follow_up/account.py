"""The account of a promise of money: each note with what it changed and what was owed after it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.screens.follow_up.shown import LedgerShown
from ui.widgets.layout import column
from ui.widgets.text import label, line
from ui.wording import tr


class Account(QWidget):
    """A small table of words; numbers stand to the right, and the balance is said below it in a sentence."""

    def __init__(self, shown: LedgerShown) -> None:
        super().__init__()
        inside = column(spacing=8, into=self)
        for words in shown.parts:
            inside.addWidget(label(words, "small"))
        if shown.rows:
            inside.addLayout(_table(shown))
        inside.addWidget(label(shown.balance, "strong"))


def _table(shown: LedgerShown) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    head = (tr("Day"), tr("What"), tr("Change"), tr("Owed"))
    for number, cells in enumerate((head, *shown.rows)):
        for place, words in enumerate(cells):
            kind = "overline" if not number else "body"
            made = label(words, kind) if place == 1 else line(words, kind)
            made.setAccessibleName(words if not number else f"{head[place]}: {words}")
            side = Qt.AlignmentFlag.AlignRight if place > 1 else Qt.AlignmentFlag.AlignLeft
            if place == 1:
                grid.addWidget(made, number, place)
            else:
                grid.addWidget(made, number, place, side | Qt.AlignmentFlag.AlignTop)
    return grid
