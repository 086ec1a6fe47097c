"""A few fields that are given together, with a button that keeps them: a person, a charge, an item of the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from rjdesk.domain.answers import AnswerValue
from ui.fields.field import Field
from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.layout import SPACE, column
from ui.wording import tr

Values = dict[str, AnswerValue | None]


class Form(QWidget):
    """Fields in a column. ``saved`` carries all values by field, once each can be understood and what is needed is there.

    ``typed`` says which field is being typed in and what stands there, so that it can be kept before it is saved. Without
    ``cancels`` there is no way to throw away what was typed: for what is kept while one types.
    """

    saved = Signal(object)
    cancelled = Signal()
    typed = Signal(str, str)

    def __init__(self, fields: Sequence[Field], save: str, name: str = "form", *, cancels: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self.fields = {field.prompt.id: field for field in fields}
        self._inside = inside = column(spacing=SPACE, into=self)
        for field in fields:
            field.typing.connect(partial(self._pass_typing, field.prompt.id))
            inside.addWidget(field)
        keep, leave = button(save, "primary", "check"), button(tr("Cancel"))
        keep.setObjectName(f"{name}-save")
        keep.clicked.connect(self.save)
        leave.clicked.connect(self.cancelled)
        self._actions = Flow(spacing=10)
        for action in (keep, leave):
            self._actions.addWidget(action)
        inside.addLayout(self._actions)
        if not cancels:
            leave.hide()

    def add_action(self, action: QWidget) -> None:
        """Puts another button at the end."""
        self._actions.addWidget(action)

    def put_beneath(self, name: str, widget: QWidget) -> None:
        """Puts something else beneath a field: what its value brings to mind."""
        self._inside.insertWidget(self._inside.indexOf(self.fields[name]) + 1, widget)

    def show_values(self, values: Mapping[str, AnswerValue | None], drafts: Mapping[str, tuple[str, str]]) -> None:
        """Shows what is held, and over it what was typed and never saved: text and the line that says so, by field."""
        for name, field in self.fields.items():
            field.show_value(values.get(name))
            if name in drafts:
                field.show_draft(*drafts[name])

    def begin(self) -> None:
        """Takes the person to the first field."""
        next(iter(self.fields.values())).control().setFocus(Qt.FocusReason.TabFocusReason)

    def save(self) -> None:
        """Sends the values, or says at the first field that doesn't do why it doesn't."""
        values: Values = {}
        wrong: Field | None = None
        for name, field in self.fields.items():
            try:
                values[name] = field.value()
                complaint = tr("This is needed.") if field.prompt.required and values[name] is None else ""
            except ValueError as misread:
                complaint = str(misread)
            field.explain(complaint)
            wrong = wrong or (field if complaint else None)
        if wrong is not None:
            wrong.control().setFocus()
        else:
            self.saved.emit(values)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, or presses the button it is on. Escape does nothing: it would throw away what was typed."""
        focused = self.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif isinstance(focused, QPushButton):
            focused.click()
        else:
            self.save()

    def _pass_typing(self, name: str, text: str) -> None:
        self.typed.emit(name, text)
