"""The page of new offences: who is to be looked up, an agency's file, and what was entered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from rjdesk.domain.recidivism.windows import Window
from rjdesk.services.recidivism.looking_up import Line, Lines
from ui.screens.recidivism.agency import AgencyCard
from ui.screens.recidivism.line import LineRow
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import number, tr

SHOWN = 12
"""Lines of each list."""


class RecidivismView(Page):
    """Intents out, ``show_lines`` in."""

    office_wanted = Signal()
    entered = Signal(object, object)
    typed = Signal(object, str)
    given_up = Signal(object)

    def __init__(self) -> None:
        about = tr("6, 12, 24 and 36 months after people met, of whoever was responsible in a case that is closed.")
        super().__init__(tr("New offences"), about)
        self.setObjectName("recidivism")
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        self.add_header_action(back)
        self._none = EmptyState(
            "circle-check", tr("Nobody is to be looked up"), tr("A time counts once it is over, from the day after.")
        )
        self._to_do, self._to_do_lines = _listing(tr("To look up"))
        self._done, self._done_lines = _listing(tr("Entered"))
        self.agency = AgencyCard()
        self._typed: Mapping[Window, tuple[str, str]] = {}
        honest = tr(
            "Write “not known” where nobody can tell: it stands beside the figures. A guess would stand in them."
        )
        self._to_do.body.insertWidget(1, label(honest, "muted"))
        for part in (self._none, self._to_do, self.agency, self._done):
            self.add(part)
        self.body.addStretch(1)

    def show_lines(self, lines: Lines, today: date, typed: Mapping[Window, tuple[str, str]], *, for_all: bool) -> None:
        """Shows who is to be looked up, and what was; ``typed`` was not entered, ``for_all`` offers an agency's file."""
        self._typed = typed
        self._none.setVisible(not lines.to_do)
        self._to_do.setVisible(bool(lines.to_do))
        self._done.setVisible(bool(lines.done))
        self.agency.setVisible(for_all)
        self._fill(self._to_do_lines, lines.to_do, lines.due, today)
        self._fill(self._done_lines, lines.done, min(len(lines.done), SHOWN), today)

    def say_entered(self, words: str) -> None:
        """Says that it is done."""
        self.message.say(Tone.OK, words)
        self.to_top()

    def _fill(self, into: QVBoxLayout, lines: Sequence[Line], every: int, today: date) -> None:
        empty(into)
        for line in lines[:SHOWN]:
            made = LineRow(line, today, self._typed.get(line.window, ("", "")))
            made.entered.connect(self.entered)
            made.typed.connect(self.typed)
            made.given_up.connect(self.given_up)
            into.addWidget(made)
            made.show()
        if every > SHOWN:
            more = label(tr("… and {count} more; the oldest come first.").format(count=number(every - SHOWN)), "muted")
            into.addWidget(more)
            more.show()


def _listing(title: str) -> tuple[Card, QVBoxLayout]:
    made, lines = Card(title), column(spacing=16)
    made.body.addLayout(lines)
    return made, lines
