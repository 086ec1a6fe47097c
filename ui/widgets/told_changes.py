"""What would change, told line by line under headings: so that whoever decides reads all of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.layout import GAP, column, empty
from ui.widgets.text import label

Group = tuple[str, Sequence[str]]
"""A heading, and the lines under it."""

LINES_TOGETHER = 20  # in one label: a screen reader reads one after the other, and none is too tall to lay out


class ToldChanges(QWidget):
    """``show_groups`` puts them there; nothing is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._groups = column(spacing=14, into=self)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Shows these, in this order."""
        empty(self._groups)
        for heading, lines in groups:
            inside = column(spacing=GAP)
            if heading:
                inside.addWidget(label(heading, "strong"))
            for first in range(0, len(lines), LINES_TOGETHER):
                told = "\n".join(f"•  {line}" for line in lines[first : first + LINES_TOGETHER])
                inside.addWidget(label(told, selectable=True))
            self._groups.addLayout(inside)
