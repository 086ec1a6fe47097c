"""What is late or soon due of agreements, and which case nothing is heard of: each one press away from its follow-up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.follow_up.due import DueTask
from rjdesk.domain.follow_up.tasks import TaskKind
from rjdesk.services.follow_up.words import task_words
from ui.errands import Sends
from ui.widgets.layout import column, empty
from ui.widgets.row_button import RowButton
from ui.widgets.text import label
from ui.wording import day, days_left, tr

SHOWN = 8  # lines; the rest is said in a number

ONCE_PASSED = frozenset({TaskKind.STALLED, TaskKind.WHY_LATE})
"""What is no task before its day has passed: a case that nothing is heard of, a limit that was missed."""


class KnowsWhatIsDue(Protocol):
    """What this section needs of the follow-ups."""

    def due(self) -> tuple[DueTask, ...]:
        """What is late or due within a week, the oldest first."""


class Promises(QWidget):
    """Takes no room while nothing is due."""

    chosen = Signal(object)  # a case
    limit_chosen = Signal(object)  # a case, in which a limit was missed

    def __init__(self) -> None:
        super().__init__()
        self._lines = column(spacing=8, into=self)
        self.hide()

    def show_due(self, due: Sequence[DueTask], today: date) -> None:
        """Shows what is due, the oldest first; of what is no task before its day has passed only what has."""
        told = [each for each in due if each.task.kind not in ONCE_PASSED or each.task.due < today]
        empty(self._lines)
        if told:
            self._lines.addWidget(label(tr("Follow-up"), "heading"))
        for each in told[:SHOWN]:
            self._lines.addWidget(self._row(each, today))
        if len(told) > SHOWN:
            self._lines.addWidget(label(tr("%n more", len(told) - SHOWN), "muted"))
        self.setVisible(bool(told))

    def _row(self, due: DueTask, today: date) -> RowButton:
        late, task = due.task.due < today, due.task
        who = "" if task.obligation is None else due.who
        note = " · ".join(filter(None, (due.reference, who, day(task.due))))
        icon, tone = ("triangle-alert", "danger") if late else ("hourglass", "warn")
        left = days_left((task.due - today).days)
        row = RowButton(icon, task_words(task, due.what, due.who), note, left, tone)
        lead = self.limit_chosen if task.kind is TaskKind.WHY_LATE else self.chosen
        row.clicked.connect(partial(lead.emit, due.case))
        return row


class PromisesPresenter(QObject):
    """Fills the section; ``today`` is the computer's calendar."""

    def __init__(self, section: Promises, follow_up: KnowsWhatIsDue, errands: Sends, today: Callable[[], date]) -> None:
        super().__init__(section)
        self._section, self._follow_up, self._errands, self._today = section, follow_up, errands, today

    def refresh(self) -> None:
        """Looks again."""
        self._errands.ask(self._follow_up.due, self._show)

    def _show(self, due: tuple[DueTask, ...]) -> None:
        self._section.show_due(due, self._today())
