"""Words on a page. Text is always plain: what a person typed is never read as markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy


def label(text: str = "", kind: str = "body", selectable: bool = False) -> QLabel:
    """Wrapping text in one of the style sheet's kinds.

    Kinds: title, heading, label, lead, body, strong, muted, small, overline, figure, code, complaint.
    """
    made = QLabel(text)
    made.setProperty("kind", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        made.setAccessibleName(text)
    return made


def line(text: str = "", kind: str = "body") -> QLabel:
    """Text on one line, as wide as it is: for short words beside other things."""
    made = label(text, kind)
    made.setWordWrap(False)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    return made
