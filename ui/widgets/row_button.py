"""A line of a list that can be pressed: an icon, words in two lines, and a word at its end."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.widgets.layout import column, row
from ui.widgets.picture import Picture
from ui.widgets.text import label, line


class RowButton(QPushButton):
    """Grows with its words; ``tone`` colours the icon and the word at the end, which say the same without it.

    ``low``: with narrow margins, for a list that has to stay in sight. No word of it is ever cut off.
    """

    def __init__(
        self, icon: str, title: str, note: str = "", end: str = "", tone: str = "muted", *, low: bool = False
    ) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.title = label(title, "strong")
        words = column(self.title, spacing=2)
        if note:
            words.addWidget(label(note, "small"))
        across = row(spacing=10 if low else 14, into=self)
        across.setContentsMargins(*((10, 6, 12, 6) if low else (16, 12, 16, 12)))
        across.addWidget(Picture(icon, tone, lines=1.3))
        across.addLayout(words, 1)
        if end:
            word = line(end, "strong")
            word.setProperty("tone", "" if tone == "accent" else tone)
            across.addWidget(word)
        self.setAccessibleName(". ".join(filter(None, (title, note, end))))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self.layout()
        return inside.heightForWidth(width) if inside is not None else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        inside = self.layout()
        return inside.minimumSize() if inside is not None else super().minimumSizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
