"""The papers as a list to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.screens.documents.shown import PaperShown
from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.text import label


class PaperButton(QPushButton):
    """One paper: its title, for whom, when it was made; grows with its words."""

    def __init__(self, paper: PaperShown) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setObjectName(f"paper-{paper.id}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        words = column(label(paper.title, "strong"), label(paper.details, "small"), spacing=1)
        if paper.held_back:
            words.addWidget(label(paper.held_back, "small"))
        icon, part = ("lock", "muted") if paper.held_back else ("file-check", "accent")
        across = row(Picture(icon, part), spacing=11, into=self)
        across.setContentsMargins(13, 10, 13, 10)
        across.setAlignment(Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        self.setAccessibleName(paper.title)
        self.setAccessibleDescription(". ".join(filter(None, (paper.details, paper.held_back))))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self.layout()
        return inside.heightForWidth(width) if inside is not None else 40


class PaperList(QWidget):
    """Papers, one of which is chosen."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[object, PaperButton] = {}
        self._column = column(spacing=8, into=self)

    def show_papers(self, papers: Sequence[PaperShown], chosen: object) -> None:
        """Shows these papers."""
        empty(self._column)
        self._buttons = {paper.id: PaperButton(paper) for paper in papers}
        for key, made in self._buttons.items():
            made.clicked.connect(partial(self.chosen.emit, key))
            self._column.addWidget(made)
        self.mark(chosen)

    def mark(self, chosen: object) -> None:
        """Shows which paper is being looked at."""
        for key, made in self._buttons.items():
            made.setChecked(key == chosen)
