"""Fields where something is picked: a tick, yes or no, one of a few, several, one of many."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLayout,
    QRadioButton,
    QWidget,
)

from rjdesk.domain.answers import AnswerValue
from rjdesk.process.template import Choice, Prompt
from ui.fields.field import Field
from ui.widgets.flow import Flow
from ui.widgets.layout import column, row
from ui.widgets.text import label
from ui.wording import tr

MANY = 7  # from here on a list is opened, so that the page stays calm


class Option(QWidget):
    """A tick box or a round button with a text that may run over several lines (Qt's own can't)."""

    chosen = Signal()

    def __init__(self, button: QAbstractButton, text: str, kind: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button
        self.text = label(text, kind)
        self.text.setBuddy(button)
        button.setAccessibleName(text)
        across = row(spacing=0, into=self)
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.text, 1, Qt.AlignmentFlag.AlignVCenter)
        button.clicked.connect(self.chosen)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()) and self.button.isEnabled():
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()


class ConfirmField(Field):
    """Something that is ticked once it has been done; its question stands beside the tick."""

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(prompt, parent)
        self._option = Option(QCheckBox(), prompt.ask, "strong")
        self._option.chosen.connect(self._finish)
        self._lay_out(self._option, self._option.button, labelled=False)

    def value(self) -> bool:
        return self._option.button.isChecked()

    def show_value(self, value: AnswerValue | None) -> None:
        self._option.button.setChecked(value is True)

    def _finish(self) -> None:
        self.answered.emit(True if self.value() else None)


class OneOfField(Field):
    """One of a few, all in sight. Delete or Backspace takes the answer back.

    ``across``: side by side; ``wraps``: and on in the next line where there is no room.
    """

    across = wraps = False

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(prompt, parent)
        self._group = QButtonGroup(self)
        self._options = {self._meant(choice): Option(QRadioButton(), choice.title) for choice in self._choices()}
        holder = QWidget()
        line = _line_in(holder, across=self.across, wraps=self.wraps)
        for option in self._options.values():
            self._group.addButton(option.button)
            option.chosen.connect(self._finish)
            line.addWidget(option)
        if isinstance(line, QBoxLayout) and self.across:
            line.addStretch(1)
        self._lay_out(holder, next(iter(self._options.values())).button)
        _name_each(self._options.values(), prompt.ask)

    def value(self) -> AnswerValue | None:
        return next((meant for meant, option in self._options.items() if option.button.isChecked()), None)

    def show_value(self, value: AnswerValue | None) -> None:
        self._group.setExclusive(False)
        for meant, option in self._options.items():
            option.button.setChecked(value is not None and meant == value)
        self._group.setExclusive(True)

    def name_for(self, who: str) -> None:
        _name_each(self._options.values(), f"{who}: {self.prompt.ask}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.value() is not None:
            self.show_value(None)
            self._finish()
            return
        super().keyPressEvent(event)

    def _choices(self) -> tuple[Choice, ...]:
        return self.prompt.choices

    def _meant(self, choice: Choice) -> AnswerValue:
        return choice.id

    def _finish(self) -> None:
        self.answered.emit(self.value())


class YesNoField(OneOfField):
    """Yes or no, side by side; both unset until it was asked."""

    across = True

    def _choices(self) -> tuple[Choice, ...]:
        return (Choice("yes", tr("Yes")), Choice("no", tr("No")))

    def _meant(self, choice: Choice) -> AnswerValue:
        return choice.id == "yes"


class PickField(Field):
    """One of many, from a list that opens. The first entry stands for no answer."""

    def __init__(self, prompt: Prompt, nobody: str = "", parent: QWidget | None = None) -> None:
        super().__init__(prompt, parent)
        self._list = QComboBox()
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumContentsLength(12)
        self._nobody = nobody or tr("Choose …")
        self._offered: tuple[Choice, ...] | None = None
        self.offer(prompt.choices)
        self._list.activated.connect(self._finish)
        self._list.installEventFilter(self)
        self._lay_out(self._list, self._list)

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Fills the list anew, if it is another one; what was picked stays picked if it is still there."""
        if choices == self._offered:
            return
        self._offered = choices
        held = self.value() if self._list.count() else None
        self._list.clear()
        self._list.addItem(self._nobody, None)
        for choice in choices:
            self._list.addItem(choice.title, choice.id)
        self.show_value(held)

    def value(self) -> str | None:
        found = self._list.currentData()
        return found if isinstance(found, str) else None

    def show_value(self, value: AnswerValue | None) -> None:
        self._list.setCurrentIndex(max(0, self._list.findData(value)) if value is not None else 0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self._list.hasFocus():
            event.ignore()  # scrolling the page must never change an answer on its way
            return True
        return False

    def _finish(self) -> None:
        self.answered.emit(self.value())


class SeveralField(Field):
    """Any number of a few, each with its tick."""

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(prompt, parent)
        self._options: dict[str, Option] = {}
        self._holder = QWidget()
        self._line = column(spacing=2, into=self._holder)
        self.offer(prompt.choices)
        self._lay_out(self._holder, self._first())
        _name_each(self._options.values(), prompt.ask)  # the first was named by the question alone

    def offer(self, choices: tuple[Choice, ...]) -> None:
        """Offers these instead, if they are others."""
        if tuple(choice.id for choice in choices) == tuple(self._options) and self._options:
            return
        held = self.value()
        for option in self._options.values():
            self._line.removeWidget(option)
            option.deleteLater()
        self._options = {choice.id: Option(QCheckBox(), choice.title) for choice in choices}
        for option in self._options.values():
            option.chosen.connect(self._finish)
            self._line.addWidget(option)
        _name_each(self._options.values(), self.prompt.ask)
        self.setFocusProxy(self._first())
        self.show_value(held)

    def value(self) -> tuple[str, ...]:
        return tuple(name for name, option in self._options.items() if option.button.isChecked())

    def show_value(self, value: AnswerValue | None) -> None:
        picked = value if isinstance(value, tuple) else ()
        for name, option in self._options.items():
            option.button.setChecked(name in picked)

    def name_for(self, who: str) -> None:
        _name_each(self._options.values(), f"{who}: {self.prompt.ask}")

    def _first(self) -> QWidget:
        return next((option.button for option in self._options.values()), self._holder)

    def _finish(self) -> None:
        self.answered.emit(self.value() or None)


def of_choice(prompt: Prompt) -> Field:
    """The field for one choice: in sight while they are few, in a list when they are many."""
    return OneOfField(prompt) if len(prompt.choices) < MANY else PickField(prompt)


def _line_in(holder: QWidget, *, across: bool, wraps: bool) -> QLayout:
    if wraps:
        return Flow(holder, spacing=18)
    return row(spacing=18, into=holder) if across else column(spacing=2, into=holder)


def _name_each(options: Iterable[Option], ask: str) -> None:
    """Names each option with its question: a screen reader may come to any of them first."""
    for option in options:
        option.button.setAccessibleName(f"{ask} {option.text.text()}")
