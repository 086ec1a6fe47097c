"""The people of the day: a large line each, which is pressed when they come in and when they have spoken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.meeting import Presence
from ui.screens.conductor.shown import PersonShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.layout import column, row
from ui.widgets.picture import Picture
from ui.widgets.row_button import RowButton
from ui.widgets.text import label
from ui.wording import tr


class People(Card):
    """Who is in the room, who has spoken in this round. Every signal names the person."""

    arrived = Signal(object)
    left = Signal(object)
    stayed_away = Signal(object)
    turned = Signal(object, bool)  # spoke, or did not after all
    round_wanted = Signal()
    seating_wanted = Signal()
    taken_back = Signal()
    people_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("In the room"), margin=18)
        self.setObjectName("card")
        self._lines: dict[ParticipantId, PersonLine] = {}
        self._hint, self._turns = label("", "small"), label("", "strong")
        self._round = button(tr("New round"), "plain", "undo-2")
        self._round.setObjectName("new-round")
        self._round.clicked.connect(self.round_wanted)
        self._taken_back, self._undo = label("", "small"), button(tr("Take it back"), "link")
        self._undo.setObjectName("take-back")
        self._undo.clicked.connect(self.taken_back)
        self._list, self._held = column(spacing=4), QWidget()
        self._last, self._mind = QWidget(), QWidget()
        self._compose()

    def show_people(self, people: Sequence[PersonShown], *, works: bool, asks_who_came: bool) -> None:
        """Shows the people; ``works``: the day is under way, or may begin. Nobody loses the keyboard."""
        if list(self._lines) != [person.id for person in people]:
            self._rebuild(people)
        for person in people:
            self._lines[person.id].show_person(person, works=works, may_stay_away=asks_who_came)
        somebody = any(person.presence is Presence.HERE for person in people)
        self._hint.setText(
            tr("Press a person when they come in, and again when they have spoken.")
            if not somebody
            else tr("Press a person when they have spoken.")
        )
        self._hint.setVisible(works)

    def show_turns(self, words: str, *, works: bool) -> None:
        """Shows how many have spoken."""
        self._turns.setText(words)
        self._turns.setVisible(bool(words))
        self._round.setVisible(bool(words) and works)

    def show_last(self, words: str) -> None:
        """Shows what was recorded last, and can be taken back."""
        self._taken_back.setText(tr("Last: {what}.").format(what=words))
        self._undo.setAccessibleName(tr("Take it back: {what}").format(what=words))
        self._last.setVisible(bool(words))

    def show_seats(self, *, mind: bool) -> None:
        """Sends whoever leads to the seating plan, without a word about whom or why: others may see this page."""
        self._mind.setVisible(mind)

    def focus_on(self) -> QWidget | None:
        """Where the keyboard goes first: to the first person who is not there yet, or has not spoken."""
        return next((line.main for line in self._lines.values() if line.waits), None)

    def _compose(self) -> None:
        self._held.setLayout(self._list)
        turns = Flow(spacing=12)
        for each in (self._turns, self._round):
            turns.addWidget(each)
        words = label(tr("Look at the seating before people sit down."), "strong")
        row(Picture("triangle-alert", "warn"), words, spacing=10, into=self._mind).setStretch(1, 1)
        last = Flow(self._last)
        for each in (self._taken_back, self._undo):
            last.addWidget(each)
        ways = Flow(spacing=10)
        seats = button(tr("&Seating…"), "quiet", "users")
        seats.setObjectName("seating")
        seats.clicked.connect(self.seating_wanted)
        more = button(tr("Somebody else came"), "quiet", "user-plus")
        more.clicked.connect(self.people_wanted)
        for way in (seats, more):
            ways.addWidget(way)
        for part in (self._mind, self._hint, turns, self._held, self._last, ways):
            self.add(part)

    def _rebuild(self, people: Sequence[PersonShown]) -> None:
        for line in self._lines.values():
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = {}
        for person in people:
            self._lines[person.id] = line = PersonLine(person.id)
            line.pressed.connect(self._press)
            line.other.connect(self._press_other)
            self._list.addWidget(line)

    def _press(self, person: PersonShown) -> None:
        if person.presence is Presence.HERE:
            self.turned.emit(person.id, not person.spoke)
        else:
            self.arrived.emit(person.id)

    def _press_other(self, person: PersonShown) -> None:
        if person.presence is Presence.HERE:
            self.left.emit(person.id)
        else:
            self.stayed_away.emit(person.id)


class Tap(RowButton):
    """A line to press once: the second half of a double click would say that whoever has just come in has spoken."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


class PersonLine(QWidget):
    """A person: a large button for what comes next, and a small one for the other thing that may happen."""

    pressed = Signal(object)
    other = Signal(object)

    def __init__(self, who: ParticipantId) -> None:
        super().__init__()
        self.setObjectName(f"person-{who}")
        self._person: PersonShown | None = None
        self._across = row(spacing=6, into=self)
        self.main: QPushButton = button("")
        self._beside = button("", "quiet")
        self._beside.setObjectName(f"beside-{who}")
        self._beside.clicked.connect(self._send_other)
        self._across.addWidget(self.main, 1)
        self._across.addWidget(self._beside)

    @property
    def waits(self) -> bool:
        """Whether this is somebody whose arrival or turn is still to come."""
        person = self._person
        still = person is not None and person.presence in (Presence.NOT_YET, Presence.HERE) and not person.spoke
        return still and self.main.isEnabled()

    def show_person(self, person: PersonShown, *, works: bool, may_stay_away: bool) -> None:
        """Shows where they are and what comes next."""
        if person != self._person:
            self._replace(person)
        self._person = person
        self.main.setEnabled(works)
        there = person.presence is Presence.HERE
        words = tr("Left") if there else tr("Not coming")
        self._beside.setText(words)
        self._beside.setAccessibleName(f"{person.name}: {words}")
        self._beside.setVisible(there or (person.presence is Presence.NOT_YET and may_stay_away))
        self._beside.setEnabled(works)

    def _replace(self, person: PersonShown) -> None:
        """Another button in the place of the one before, with the keyboard if that had it."""
        icon, tone = _mark(person)
        made = Tap(icon, person.name, f"{person.role}\N{NO-BREAK SPACE}· {person.state}", _next(person), tone, low=True)
        made.setAccessibleName(f"{person.name}, {person.role}: {person.state}. {_next(person)}")
        made.setObjectName(f"tap-{person.id}")
        made.clicked.connect(self._send_pressed)
        had = self.main.hasFocus()
        self._across.replaceWidget(self.main, made)
        self.main.hide()
        self.main.deleteLater()
        self.main = made
        made.show()
        if had:
            made.setFocus()

    def _send_pressed(self) -> None:
        self.pressed.emit(self._person)

    def _send_other(self) -> None:
        self.other.emit(self._person)


def _mark(person: PersonShown) -> tuple[str, str]:
    if person.presence is Presence.HERE:
        return ("message-circle", "accent") if person.spoke else ("circle-check", "ok")
    return {
        Presence.NOT_YET: ("circle-dashed", "muted"),
        Presence.LEFT: ("circle-minus", "muted"),
        Presence.NOT_COMING: ("user-minus", "muted"),
    }[person.presence]


def _next(person: PersonShown) -> str:
    if person.presence is Presence.HERE:
        return tr("Undo") if person.spoke else tr("Has spoken")
    return {
        Presence.NOT_YET: tr("Arrived"),
        Presence.LEFT: tr("Is back"),
        Presence.NOT_COMING: tr("Came after all"),
    }[person.presence]
