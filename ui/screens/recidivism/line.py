"""One person and one window: whose, until when, what is known; and a button that unfolds the questions beneath it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rjdesk.domain.recidivism.check import Finding
from rjdesk.services.recidivism.looking_up import Line
from rjdesk.wording import say
from ui.screens.recidivism.form import FindingForm
from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row
from ui.widgets.text import label
from ui.widgets.unfolding import page_of
from ui.wording import day, tr


class LineRow(QWidget):
    """``entered`` carries the line and what was found; the form stays until the page is shown anew.

    ``typed`` carries the line and what stands in the form, ``given_up`` that it was thought better of. A row of which something
    ``was_typed`` and never entered is open.
    """

    entered = Signal(object, object)
    typed = Signal(object, str)
    given_up = Signal(object)

    def __init__(self, line: Line, today: date, was_typed: tuple[str, str] = ("", "")) -> None:
        super().__init__()
        self._line, self._today = line, today
        self._form: FindingForm | None = None
        person, months = line.person, tr("%n months", line.window.months)
        self._open = button(tr("Put right …") if line.found else tr("Enter …"), "quiet")
        self._open.setObjectName(f"look-up-{person.reference}-{line.window.months}")
        self._open.setAccessibleName(f"{self._open.text()} {person.name}, {person.reference}, {months}")
        self._open.clicked.connect(self._unfold)
        self._open.setVisible(line.mine)
        told = QWidget()
        over = tr("{months}, over on {day}").format(months=months, day=day(line.window.last))
        column(label(f"{person.name} · {person.reference}", "strong"), label(over, "small"), spacing=2, into=told)
        head = QWidget()
        row(told, self._open, spacing=14, into=head).setStretch(0, 1)
        self._inside = column(spacing=12)
        made = column(head, spacing=8, into=self)
        if line.found:
            made.addWidget(label(in_words(line.found)))
        made.addLayout(self._inside)
        if was_typed[0] and line.mine:
            self._show_form().show_again(*was_typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._form is not None:
            self._fold()
        else:
            super().keyPressEvent(event)

    def _unfold(self) -> None:
        if self._form is not None:
            return
        form = self._show_form()
        page = page_of(self)
        if page is not None:
            page.show_part(form)
        form.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_form(self) -> FindingForm:
        self._form = FindingForm(self._today, self._line.found)
        self._form.half_typed.changed.connect(self._tell)
        answers = QWidget()
        flow = Flow(answers, spacing=10)
        enter, back = button(tr("Enter it"), "primary", "check"), button(tr("Go back"))
        enter.setObjectName("enter-finding")
        enter.clicked.connect(self._enter)
        back.clicked.connect(self._fold)
        for each in (enter, back):
            flow.addWidget(each)
        for part in (self._form, answers):
            self._inside.addWidget(part)
            part.show()
        self._open.hide()
        return self._form

    def _tell(self, text: str) -> None:
        self.typed.emit(self._line, text)

    def _fold(self) -> None:
        self._form = None
        self.given_up.emit(self._line)
        empty(self._inside)
        self._open.show()
        self._open.setFocus()

    def _enter(self) -> None:
        found = self._form.finding() if self._form is not None else None
        if found is not None:
            self.entered.emit(self._line, found)


def in_words(found: Finding) -> str:
    """What is entered, in a line."""
    said = [say(f"recidivism.found.{found.found}")]
    if found.offences:
        said.append(tr("1 offence") if found.offences == 1 else tr("%n offences", found.offences))
    if found.seriousness:
        said.append(say(f"recidivism.seriousness.{found.seriousness}"))
    if found.first_on:
        said.append(tr("the first on {day}").format(day=day(found.first_on)))
    source = tr("{source}, looked up on {day}").format(
        source=say(f"recidivism.source.{found.source}"), day=day(found.looked_on)
    )
    return "; ".join([*said, source])
