"""What is to be done next, the first few of it: each line leads to where it is noted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.follow_up.shown import TaskShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr

AT_FIRST = 6


class TaskCard(Card):
    """``chosen`` carries the task that is about to be done."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("To do next"), margin=18)
        self._tasks: tuple[TaskShown, ...] = ()
        self._leads = False
        self._lines = column(spacing=8)
        self.add(self._lines)
        self._more = button("", "link")
        self._more.setObjectName("all-tasks")
        self._more.clicked.connect(self._show_all)
        links = Flow()
        links.addWidget(self._more)
        self.add(links)

    def show_tasks(self, tasks: tuple[TaskShown, ...], *, leads: bool) -> None:
        """The first few; ``leads``: whoever looks at them may do them."""
        self._tasks, self._leads = tasks, leads
        self._show(tasks[:AT_FIRST])

    def _show_all(self) -> None:
        self._show(self._tasks)
        first = self._lines.itemAt(AT_FIRST)
        widget = first.widget() if first is not None else None
        if widget is not None:
            widget.setFocus()  # the button that was pressed is gone

    def _show(self, tasks: tuple[TaskShown, ...]) -> None:
        empty(self._lines)
        for task in tasks:
            made = self._line(task)
            self._lines.addWidget(made)
            made.show()
        self.setVisible(bool(tasks))
        self._more.setText(tr("%n more", len(self._tasks) - len(tasks)))
        self._more.setVisible(len(tasks) < len(self._tasks))

    def _line(self, shown: TaskShown) -> QWidget:
        made = QWidget()
        part = "muted" if shown.mark.tone is Tone.PLAIN else shown.mark.tone.value
        words = column(label(shown.words), label(shown.when, "small"), spacing=1)
        across = row(Picture(shown.mark.icon, part), spacing=10, into=made)
        across.addLayout(words, 1)
        if self._leads:
            way = button(tr("Go there"), "link", name=tr("Go there: {words}").format(words=shown.words))
            way.setObjectName(f"to-{shown.kind}")
            way.clicked.connect(partial(self.chosen.emit, shown))
            across.addWidget(way)
            made.setFocusProxy(way)
        return made
