"""Finding things on a screen as a person does: by their words."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def words_of(widget: QWidget) -> str:
    """Everything that is written on a widget and not hidden, line by line."""
    labels = [each.text() for each in widget.findChildren(QLabel) if not _hidden(each, widget)]
    buttons = [each.text() for each in widget.findChildren(QAbstractButton) if not _hidden(each, widget)]
    return "\n".join(filter(None, labels + buttons))


def the_button(widget: QWidget, words: str) -> QAbstractButton:
    """The one button that says these words, or whose name for screen readers begins with them."""
    found = [
        each
        for each in widget.findChildren(QAbstractButton)
        if (each.text() == words or each.accessibleName().startswith(words)) and not _hidden(each, widget)
    ]
    assert len(found) == 1, f"{len(found)} buttons say {words!r} in:\n{words_of(widget)}"
    return found[0]


def press(widget: QWidget, words: str) -> None:
    """Presses the one button that says these words."""
    button = the_button(widget, words)
    assert button.isEnabled(), f"{words!r} can't be pressed"
    button.click()


def reachable(widget: QWidget) -> Iterator[QWidget]:
    """Everything in a widget that the Tab key stops at."""
    for each in widget.findChildren(QWidget):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and not _hidden(each, widget):
            yield each


def _hidden(each: QWidget, within: QWidget) -> bool:
    """Whether something is put away, itself or by what holds it."""
    here: QWidget | None = each
    while here is not None and here is not within:
        if here.isHidden():
            return True
        here = here.parentWidget()
    return False
