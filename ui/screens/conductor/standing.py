"""How the day stands, large, and what can be done about it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from rjdesk.domain.meeting import Happened, Standing
from ui.screens.conductor.adjourning import Adjourning
from ui.screens.conductor.shown import StandingShown
from ui.widgets.buttons import button, speak
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.widgets.layout import column, row
from ui.widgets.message import InlineMessage
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr

MINUTE = timedelta(minutes=1)
MARKS = {
    Standing.NOT_BEGUN: ("circle-dashed", "muted"),
    Standing.UNDER_WAY: ("circle-dot", "ok"),
    Standing.PAUSED: ("hourglass", "warn"),
    Standing.PRIVATE_TIME: ("hourglass", "accent"),
    Standing.ADJOURNED: ("calendar-days", "warn"),
    Standing.CLOSED: ("circle-check", "muted"),
}
LEADS_ON = (Happened.RESUMED, Happened.PRIVATE_TIME_ENDED, Happened.TAKEN_UP)
"""What ends a wait."""


class StandingCard(Card):
    """``asked`` says what happens now; an adjournment is asked about first."""

    asked = Signal(object)  # a Happened

    def __init__(self) -> None:
        super().__init__(margin=18)
        self.setObjectName("card")
        self.adjourning, self._forgotten = Adjourning(), InlineMessage()
        self._mark, self._words = Picture("circle", "muted", lines=1.5), label("", "figure")
        self._note, self._time = label("", "muted"), label("", "title")
        self._time.setObjectName("elapsed")
        head = row(self._mark, spacing=12)
        head.addLayout(column(self._words, self._note, spacing=1), 1)
        head.addWidget(self._time)
        self._time.setWordWrap(False)
        self._buttons = self._make_buttons()
        self._close = Confirm(
            tr("Close the day"), tr("Does everybody go home now?"), tr("Yes, close the day"), kind="plain"
        )
        self._close.confirmed.connect(partial(self.asked.emit, Happened.CLOSED))
        self._ways = QWidget()
        ways = Flow(self._ways)
        for way in (*self._buttons.values(), self._close):
            ways.addWidget(way)
        self.add(head)
        for part in (self._forgotten, self._ways, self.adjourning):
            self.add(part)
        self.adjourning.hide()
        self.adjourning.cancelled.connect(self._fold)

    def show_standing(self, shown: StandingShown) -> None:
        """Shows how the day stands."""
        self._mark.show_icon(*MARKS[shown.standing])
        self._words.setText(shown.words)
        self._note.setText(shown.note)
        self._note.setVisible(bool(shown.note))
        self._time.setVisible(shown.since is not None)
        for what, made in self._buttons.items():
            made.setVisible(what in shown.can)
            if what in LEADS_ON:
                speak(made, "primary" if shown.waits else "plain", "arrow-right")
        self._close.setVisible(Happened.CLOSED in shown.can)
        self._ways.setVisible(bool(shown.can) and self.adjourning.isHidden())
        if Happened.ADJOURNED not in shown.can:
            self._fold()
        if shown.forgotten:
            self._forgotten.say(Tone.WARN, shown.forgotten)
        else:
            self._forgotten.clear()

    def show_elapsed(self, since: datetime | None, now: datetime) -> None:
        """Shows how long a break or a private time has lasted: in whole minutes, so that nothing ticks at people."""
        if since is not None:
            words = tr("%n minutes", max(timedelta(0), now - since) // MINUTE)
            self._time.setText(words)
            self._time.setAccessibleName(f"{self._words.text()}: {words}")

    def unfold(self) -> None:
        """Asks why it is adjourned, by whose decision, and until when."""
        self._ways.hide()
        self.adjourning.show()
        self.adjourning.begin()

    def _fold(self) -> None:
        if self.adjourning.isHidden():
            return
        self.adjourning.hide()
        self._ways.show()

    def _make_buttons(self) -> dict[Happened, QPushButton]:
        made = {
            Happened.RESUMED: button(tr("Go &on"), "primary", "arrow-right"),
            Happened.PRIVATE_TIME_ENDED: button(tr("&End private time"), "primary", "arrow-right"),
            Happened.TAKEN_UP: button(tr("&Take it up again"), "primary", "arrow-right"),
            Happened.PAUSED: button(tr("&Pause")),
            Happened.PRIVATE_TIME_BEGUN: button(tr("Private &family time")),
            Happened.ADJOURNED: button(tr("A&djourn…")),
        }
        for what, each in made.items():
            each.setObjectName(f"day-{what}")
            each.clicked.connect(self.unfold if what is Happened.ADJOURNED else partial(self.asked.emit, what))
        return made
