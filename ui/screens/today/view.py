"""What is due, and what comes next, each one press away from its case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.today.asks import Asks
from ui.screens.today.notices import Notices
from ui.screens.today.promises import Promises
from ui.widgets.buttons import button
from ui.widgets.calendar_offer import CalendarOffer
from ui.widgets.clock_chip import Clock, tone_of
from ui.widgets.empty_state import EmptyState
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.row_button import RowButton
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import days_left, weekday

if TYPE_CHECKING:
    from rjdesk.services.casework import Counts, DueLine, NextStep, Today

SHOWN = 8  # lines of a list; the rest is in Cases

_ICONS = {Tone.DANGER: "triangle-alert", Tone.WARN: "hourglass", Tone.PLAIN: "clock", Tone.OK: "circle-check"}


class TodayView(Page):
    """Intents out, ``show_today`` in."""

    case_chosen = Signal(object)
    signing_chosen = Signal(object)
    referral_asked = Signal()
    all_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Today"), width=900)
        self._new = button(self.tr("New referral"), "primary", "plus")
        self._new.clicked.connect(self.referral_asked)
        self.add_header_action(self._new)
        self._first = button(self.tr("Take the first referral"), "primary", "plus")
        self._first.clicked.connect(self.referral_asked)
        self._empty = EmptyState(
            "sprout", self.tr("A clear desk"), self.tr("No case is open. A case begins with its referral."), self._first
        )
        self.notices, self.calendar = Notices(), CalendarOffer(self.tr("Days of all my cases for a calendar …"))
        self._signing, self._due, self._next = column(spacing=8), column(spacing=8), column(spacing=8)
        self.promises, self.asks = Promises(), Asks()
        self._date = ""
        self._sections = QWidget()
        sections = column(spacing=26, into=self._sections)
        for section in (self._signing, self._due):
            sections.addLayout(section)
        sections.addWidget(self.promises)
        sections.addWidget(self.asks)
        sections.addLayout(self._next)
        self.add(self.notices)
        sections.addWidget(self.calendar)
        self.add(self._sections)
        self.add(self._empty)
        self._empty.hide()
        self._sections.hide()

    def greet(self, name: str, day: date, greeting: str = "") -> None:
        """Says who is at the desk, in the words of the place if it has its own, and the day."""
        met = self.tr("{greeting}, {name}").format(greeting=greeting or self.tr("Hello"), name=name)
        self._date = weekday(day)
        self.set_title(met if name else self.tr("Today"), self._date)

    def let_refer(self, allowed: bool) -> None:
        """Offers to take a referral to those who may."""
        self._new.setVisible(allowed)
        self._first.setVisible(allowed)

    def show_today(self, today: Today) -> None:
        """Shows what is due and what comes next."""
        for section in (self._signing, self._due, self._next):
            empty(section)
        signing = [step for step in today.next_steps if step.signing]
        others = [step for step in today.next_steps if not step.signing]
        self._list(self._signing, self.tr("People are signing"), [self._signing_row(step) for step in signing])
        self._list(self._due, self.tr("Due"), [self._due_row(line) for line in today.due[:SHOWN]])
        self._list(self._next, self.tr("Next steps"), [self._step_row(step) for step in others[:SHOWN]])
        if max(len(today.due), len(others)) > SHOWN:
            more = button(self.tr("All cases"), "link")
            more.clicked.connect(self.all_asked)
            self._next.addWidget(more)
        self.subtitle.setText(" · ".join(filter(None, (self._date, self._in_words(today.counts)))))
        self._empty.setVisible(not today.counts.open)
        self._sections.setVisible(bool(today.counts.open))

    def _list(self, section: QVBoxLayout, heading: str, rows: Sequence[RowButton]) -> None:
        if rows:
            section.addWidget(label(heading, "heading"))
        for row in rows:
            section.addWidget(row)

    def _signing_row(self, step: NextStep) -> RowButton:
        title = self.tr("Go on with the signing: {who}").format(who=step.who or step.reference)
        row = RowButton("signature", title, step.reference, tone="accent")
        row.clicked.connect(partial(self.signing_chosen.emit, step.case))
        return row

    def _due_row(self, line: DueLine) -> RowButton:
        tone = tone_of(Clock(line.clock_title, line.due, line.days_left))
        note = " · ".join(filter(None, (line.reference, line.stage_title, weekday(line.due))))
        part = "muted" if tone is Tone.PLAIN else tone.value
        row = RowButton(_ICONS[tone], line.clock_title, note, days_left(line.days_left), part)
        row.clicked.connect(partial(self.case_chosen.emit, line.case))
        return row

    def _step_row(self, step: NextStep) -> RowButton:
        needed = self.tr("%n still needed", "", step.unmet_count) if step.unmet_count else self.tr("ready")
        title = f"{step.who} · {step.stage}" if step.who else step.stage
        row = RowButton("list-checks", title, step.reference, needed)
        row.clicked.connect(partial(self.case_chosen.emit, step.case))
        return row

    def _in_words(self, counts: Counts) -> str:
        if not counts.open:
            return ""
        words = [self.tr("%n cases open", "", counts.open) if counts.open != 1 else self.tr("1 case open")]
        if counts.late:
            words.append(self.tr("%n late", "", counts.late))
        if counts.closed:
            words.append(self.tr("%n closed", "", counts.closed))
        return " · ".join(words)
