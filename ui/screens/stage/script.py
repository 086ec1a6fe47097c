"""What is read aloud; and the fold that keeps the facilitator's own notes out of sight in the room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.fields.field import Field
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import row
from ui.widgets.picture import Picture
from ui.widgets.read_aloud import ReadAloud
from ui.widgets.text import label
from ui.wording import tr


class Script(Card):
    """Lines to read aloud: large, with room around them, one thought at a time."""

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("card")
        heading = row(Picture("book-open", "accent"), spacing=9)
        heading.addWidget(label(tr("Read aloud"), "overline"), 1)
        heading.addWidget(ReadAloud("\n".join(lines)))
        self.add(heading)
        self.body.setSpacing(16)
        for words in lines:
            spoken = label(words, "spoken", selectable=True)
            spoken.setAccessibleName(words)
            self.add(spoken)


class PutAway(QWidget):
    """Private fields of a stage that is walked in front of others: out of sight until they are asked for."""

    def __init__(self, fields: Sequence[Field]) -> None:
        super().__init__()
        self._fields = fields
        self._words = label("", "small")
        self._turn = button("", "link")
        self._turn.setObjectName("private-notes")
        self._turn.clicked.connect(self._toggle)
        across = row(Picture("eye-off", "muted"), self._words, self._turn, spacing=9, into=self)
        across.setStretch(1, 1)
        across.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._open = True
        self._toggle()

    def open(self) -> None:
        """Brings the fields into sight."""
        if not self._open:
            self._toggle()

    def _toggle(self) -> None:
        self._open = not self._open
        for field in self._fields:
            field.setVisible(self._open)
        self._words.setText(
            tr("Your own notes are in sight.")
            if self._open
            else tr("Your own notes are put away while others can see.")
        )
        self._turn.setText(tr("Put them away") if self._open else tr("Show them"))
        self._turn.setAccessibleName(self._turn.text() + ": " + tr("your own notes"))
