"""Whom a letter goes to: a tick for each, and a way to see theirs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from rjdesk.domain.ids import ParticipantId
from ui.fields.choices import Option
from ui.screens.letters.shown import PersonShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import column, empty, row
from ui.widgets.text import label
from ui.wording import tr


class People(Card):
    """Everyone who has none yet is ticked. ``changed`` after a tick; ``look_wanted`` names whose letter to look at."""

    changed = Signal()
    look_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("To whom"))
        self._ticks: dict[ParticipantId, QCheckBox] = {}
        self._lines = column(spacing=12)
        self.add(self._lines)

    def show_people(self, people: Sequence[PersonShown], ticked: frozenset[ParticipantId]) -> None:
        """Shows these people."""
        empty(self._lines)
        self._ticks = {}
        for each in people:
            self._lines.addWidget(self._line(each, each.person in ticked))
        if self._ticks:
            self.setFocusProxy(next(iter(self._ticks.values())))
        else:
            self._lines.addWidget(label(tr("Nobody in this case has the part that this letter goes to."), "muted"))

    def ticked(self) -> tuple[ParticipantId, ...]:
        """Those who are to get one."""
        return tuple(person for person, tick in self._ticks.items() if tick.isChecked())

    def allow(self, allowed: bool) -> None:
        """Whether anything can be ticked."""
        for tick in self._ticks.values():
            tick.setEnabled(allowed)

    def _line(self, shown: PersonShown, ticked: bool) -> QWidget:
        made, tick = QWidget(), QCheckBox()
        tick.setChecked(ticked)
        tick.setObjectName(f"to-{shown.name}")
        option = Option(tick, shown.name, "strong")
        option.chosen.connect(self.changed)
        tick.setAccessibleDescription(". ".join(filter(None, (shown.role, shown.state))))
        self._ticks[shown.person] = tick
        look = button(tr("Look"), "link", name=tr("Look at the letter to {name}").format(name=shown.name))
        look.setObjectName(f"look-{shown.name}")
        look.clicked.connect(partial(self.look_wanted.emit, shown.person))
        across = row(spacing=12)
        across.addWidget(option, 1)
        across.addWidget(look, 0, Qt.AlignmentFlag.AlignTop)
        notes = label(" · ".join(filter(None, (shown.role, shown.state))), "small")
        notes.setContentsMargins(tick.sizeHint().width(), 0, 0, 0)
        below = column(spacing=2, into=made)
        below.addLayout(across)
        below.addWidget(notes)
        return made
