"""What is still needed, for whom, each with the way to the place that settles it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.text import label


@dataclass(frozen=True, slots=True)
class Need:
    """One line: what is needed, for whom, and what ``settle`` is to hand on; a settled line is ticked."""

    text: str
    who: str = ""
    settle: object = None
    link: str = ""  # the words of the link; "Settle this" when empty
    waive: object = None  # handed on by ``waive`` where the process lets the point be waived with a reason
    met: bool = False


class Checklist(QWidget):
    """Shows needs in a column; says so when there are none left."""

    settle = Signal(object)
    waive = Signal(object)

    def __init__(self, all_met: str = "") -> None:
        super().__init__()
        self._all_met = all_met
        self._lines = column(spacing=12, into=self)
        self.show_needs(())

    def show_needs(self, needs: Sequence[Need]) -> None:
        """Shows these lines in place of the ones before."""
        empty(self._lines)
        for need in needs:
            self._lines.addWidget(self._line(need))
        if not needs:
            self._lines.addWidget(_ticked(self._all_met or self.tr("Nothing is missing.")))
        open_ones = sum(not need.met for need in needs)
        self.setAccessibleName(self.tr("%n still needed", "", open_ones) if open_ones else self._all_met)

    def to_first(self) -> None:
        """Takes the person to the first point that leads somewhere."""
        for at in range(self._lines.count()):
            item = self._lines.itemAt(at)
            line = item.widget() if item else None
            link = line.findChild(QPushButton) if line else None
            if link is not None:
                link.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _line(self, need: Need) -> QWidget:
        if need.met:
            return _ticked(need.text)
        made = QWidget()
        words = column(label(need.text), spacing=2)
        if need.who:
            words.addWidget(label(need.who, "small"))
        links = Flow(spacing=12)
        for value, text, signal in (
            (need.settle, need.link or self.tr("Settle this"), self.settle),
            (need.waive, self.tr("Waive, with a reason"), self.waive),
        ):
            if value is not None:
                spoken = f"{text}: {' '.join(filter(None, (need.text, need.who)))}"
                link = button(text, "link", name=spoken)
                link.clicked.connect(partial(signal.emit, value))
                links.addWidget(link)
        if links.count():
            words.addLayout(links)
        across = row(spacing=10, into=made)
        across.addWidget(Picture("circle", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return made


def _ticked(text: str) -> QWidget:
    made = QWidget()
    across = row(spacing=10, into=made)
    across.addWidget(Picture("circle-check", "ok"), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(label(text), 1)
    return made
