"""The seating plan: a table, what stands against it, and how it is changed. It is made before people come in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLayout, QWidget

from rjdesk.domain.seating import Seats
from ui.fields.field import PrivateMark
from ui.screens.seating.shown import SeatingShown
from ui.screens.seating.table import Table
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class SeatingView(Page):
    """Intents out, ``show_seating`` in. What was changed and not kept is kept when the page is left."""

    kept = Signal(object)  # the seats
    anew_wanted = Signal()
    day_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Who sits where"), width=680, aside_width=350)
        self.setObjectName("seating")
        self._shown: SeatingShown | None = None
        self.seats: Seats = ()
        self.changed = False
        self.table, self._state = Table(), InlineMessage()
        self._concerns = column(spacing=12)
        self._compose()

    def show_seating(self, shown: SeatingShown) -> None:
        """Shows a seating: the one that is kept, or one that is proposed."""
        self._shown, self.changed = shown, False
        self.set_title(tr("Who sits where"), shown.reference)
        self._arrange(shown.seats)
        self.setFocusProxy(self._keep)

    def offer(self, seats: Seats) -> None:
        """Shows another seating, which is not kept yet."""
        self.changed = True
        self._arrange(seats)

    def hideEvent(self, event: QHideEvent) -> None:
        self.left.emit()
        super().hideEvent(event)

    def _arrange(self, seats: Seats) -> None:
        if self._shown is None:
            return
        self.seats = seats
        self.table.show_seats(self._shown, seats)
        concerns = self._shown.concerns(seats)
        empty(self._concerns)
        for words in concerns:
            self._concerns.addLayout(_line("triangle-alert", "warn", words))
        if not concerns:
            self._concerns.addLayout(_line("circle-check", "ok", tr("Nothing stands against this seating.")))
        settled = self._shown.kept and not self.changed
        self._say_state(settled)
        self._keep.setEnabled(not settled and not self._shown.fixed)
        self._anew.setEnabled(not self._shown.fixed)

    def _say_state(self, settled: bool) -> None:
        if self._shown is not None and self._shown.fixed:
            self._state.say(Tone.INFO, self._shown.fixed)
        elif settled:
            self._state.say(Tone.OK, tr("This seating is kept. The people of the day are listed in this order."))
        elif self.changed:
            self._state.say(Tone.PLAIN, tr("You have changed it. Keep it, or have it proposed anew."))
        else:
            self._state.say(Tone.PLAIN, tr("This is a proposal. Change it as you know the people, then keep it."))

    def _compose(self) -> None:
        ways = Flow(spacing=10)
        back, on = (
            button(tr("Move back a chair"), "quiet", "undo-2"),
            button(tr("Move on a chair"), "quiet", "arrow-right"),
        )
        for way, by in ((back, -1), (on, 1)):
            way.setEnabled(False)
            way.clicked.connect(lambda _=False, by=by: self.table.move_chosen(by))
            self.table.marked.connect(way.setEnabled)
            ways.addWidget(way)
        table = Card(margin=18)
        table.add(self.table)
        table.add(ways)
        self.add(table)
        self.body.addStretch(1)
        self.set_aside(self._compose_aside())
        day = button(tr("The day"), "quiet", "arrow-left", name=tr("Back to the day"))
        day.clicked.connect(self.day_wanted)
        self.add_header_action(day)
        self._keep, self._anew = (
            button(tr("&Keep this seating"), "primary", "check"),
            button(tr("&Propose anew"), "plain", "dices"),
        )
        self._keep.setObjectName("keep-seating")
        self._anew.setObjectName("propose-seating")
        self._keep.clicked.connect(lambda: self.kept.emit(self.seats))
        self._anew.clicked.connect(self.anew_wanted)
        for action in (self._keep, self._anew):
            self.add_action(action)
        self.table.rearranged.connect(self.offer)

    def _compose_aside(self) -> QWidget:
        made, concerns = QWidget(), Card(tr("What stands against it"), margin=18)
        concerns.add(PrivateMark())
        concerns.add(self._concerns)
        concerns.add(label(tr("It tells whom orders keep apart: look at it before people come in."), "small"))
        how = tr(
            "Press somebody, then whoever they change places with. With the keyboard: Tab to them, then arrow keys."
        )
        column(self._state, concerns, label(how, "small"), into=made)
        return made


def _line(icon: str, tone: str, words: str) -> QLayout:
    picture = Picture(icon, tone)
    made = row(picture, spacing=10)
    made.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
    made.addWidget(label(words, selectable=True), 1)
    return made
