"""A field with its question above it, a hint below, and a complaint in place when the answer doesn't do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.announce import announce
from ui.widgets.layout import column, row
from ui.widgets.picture import Picture
from ui.widgets.restyle import restyle
from ui.widgets.text import label


class Labelled(QWidget):
    """Holds a field under its label; the label names the field for screen readers and takes them to it."""

    def __init__(self, text: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field = field
        self._hint_text = hint
        self._label, self._hint = label(text, "label"), label(hint, "small")
        self._complaint, self._complaint_row = label(kind="complaint"), QWidget()
        self._label.setBuddy(field)
        across = row(Picture("circle-alert", "danger"), self._complaint, into=self._complaint_row)
        across.setStretch(1, 1)
        column(self._label, self._hint, field, self._complaint_row, spacing=5, into=self)
        self._hint.setVisible(bool(hint))
        self._complaint_row.hide()
        field.setAccessibleName(text.replace("&", ""))
        field.setAccessibleDescription(hint)

    def explain(self, hint: str) -> None:
        """Another hint; empty words take it away."""
        self._hint_text = hint
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.field.setAccessibleDescription(hint)

    def complain(self, words: str) -> None:
        """Says why the answer doesn't do; empty words take the complaint back."""
        self._complaint.setText(words)
        self._complaint_row.setVisible(bool(words))
        restyle(self.field, "wrong", bool(words))
        self.field.setAccessibleDescription(words or self._hint_text)
        announce(self.field, words)
