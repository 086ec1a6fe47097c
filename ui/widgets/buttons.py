"""Buttons, by how loudly they speak: one primary on a page, others plain, quiet, link or danger."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from ui.widgets import theme
from ui.widgets.restyle import restyle

Kind = Literal["plain", "primary", "quiet", "link", "danger", "nav", "row"]
_ICON_PART = {"primary": "on_accent", "quiet": "accent", "link": "accent", "danger": "danger"}


def button(text: str, kind: Kind = "plain", icon: str | None = None, name: str | None = None) -> QPushButton:
    """A button; ``name`` is what a screen reader says where the words alone wouldn't be enough ("Remove Aroha")."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAutoDefault(kind == "primary")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.setAccessibleName(name or text.replace("&", ""))
    if icon:
        made.setIcon(theme.icon(icon, _ICON_PART.get(kind, "text"), beside_words=True))
    return made


def speak(made: QPushButton, kind: Kind, icon: str) -> None:
    """Changes how loudly a button speaks, while it is shown."""
    restyle(made, "kind", kind)
    made.setIcon(theme.icon(icon, _ICON_PART.get(kind, "text"), beside_words=True))


def inside_button(icon: str, name: str) -> QToolButton:
    """A small button with an icon alone, for the end of a field; its name is its tooltip too."""
    made = QToolButton()
    made.setProperty("kind", "inside")
    made.setIcon(theme.icon(icon, "muted"))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made
