"""The way through a conference: its stages one below the other, each saying by icon and words how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.restyle import restyle
from ui.widgets.text import label
from ui.wording import tr


class Standing(StrEnum):
    """How a stage stands."""

    DONE = "done"
    CURRENT = "current"
    LATER = "later"
    NOT_NEEDED = "not needed"


@dataclass(frozen=True, slots=True)
class Step:
    """A stage as the stepper shows it; ``key`` is handed on when it is chosen."""

    key: object
    title: str
    standing: Standing
    note: str = ""  # e.g. "3 still needed", or when it was closed


_ICONS = {
    Standing.DONE: ("circle-check", "ok"),
    Standing.CURRENT: ("circle-dot", "accent"),
    Standing.LATER: ("circle", "muted"),
    Standing.NOT_NEEDED: ("circle-minus", "muted"),
}


def _standing_words(standing: Standing) -> str:
    return {
        Standing.DONE: tr("Done"),
        Standing.CURRENT: tr("Now"),
        Standing.LATER: tr("Later"),
        Standing.NOT_NEEDED: tr("Not needed"),
    }[standing]


class StepButton(QPushButton):
    """One stage: icon, title, and how it stands; grows with its words."""

    def __init__(self, step: Step, number: int, of: int) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        icon, part = _ICONS[step.standing]
        standing = _standing_words(step.standing)
        self._title = label(step.title, "strong" if step.standing is Standing.CURRENT else "body")
        words = column(self._title, label(step.note or standing, "small"), spacing=1)
        across = row(spacing=11, into=self)
        across.setContentsMargins(13, 10, 13, 10)
        across.addWidget(Picture(icon, part), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        spoken = tr("Stage {number} of {of}: {title}. {standing}.")
        self.setAccessibleName(spoken.format(number=number, of=of, title=step.title, standing=standing))
        self.setAccessibleDescription(step.note)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inside = self.layout()
        return inside.heightForWidth(width) if inside is not None else 40


class StageStepper(QWidget):
    """Shows stages; the arrow keys walk through them and ``chosen`` hands on the key of the one that is picked."""

    chosen = Signal(object)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._buttons: list[StepButton] = []
        self._column = column(spacing=6, into=self)
        self.setAccessibleName(name or self.tr("Stages"))

    def show_steps(self, steps: Sequence[Step], on_screen: object = None) -> None:
        """Shows the stages; ``on_screen`` is the key of the one that is open, which need not be the current one."""
        had_focus = any(button.hasFocus() for button in self._buttons)
        empty(self._column)
        self._buttons = []
        for number, step in enumerate(steps, 1):
            button = StepButton(step, number, len(steps))
            button.setChecked(step.key == on_screen)
            button.clicked.connect(partial(self._choose, step.key, button))
            restyle(button, "standing", step.standing.value)
            self._column.addWidget(button)
            self._buttons.append(button)
            if had_focus and step.key == on_screen:
                button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        at = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), None)
        if move and at is not None and 0 <= at + move < len(self._buttons):
            self._buttons[at + move].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _choose(self, key: object, button: StepButton) -> None:
        for other in self._buttons:
            other.setChecked(other is button)
        self.chosen.emit(key)
