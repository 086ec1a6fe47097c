"""The table with its chairs: somebody is moved with the arrow keys, or changes places with whoever is pressed next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.seating import Seats, moved, swapped
from ui.screens.seating.shown import SeatingShown
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.circle import Circle
from ui.wording import tr

WIDE = 14  # letters of a chair; what is longer goes on in another line
ON, BACK = (Qt.Key.Key_Right, Qt.Key.Key_Down), (Qt.Key.Key_Left, Qt.Key.Key_Up)


class Table(Circle):
    """``rearranged`` carries the new order."""

    rearranged = Signal(object)
    marked = Signal(bool)  # whether somebody is chosen

    def __init__(self) -> None:
        super().__init__()
        self._seats: Seats = ()
        self._chairs: dict[ParticipantId, QPushButton] = {}
        self._chosen: ParticipantId | None = None

    def show_seats(self, shown: SeatingShown, seats: Seats) -> None:
        """Shows who sits where; whoever is chosen stays so, with the keyboard."""
        if set(seats) != set(self._chairs):
            self._make_chairs(shown, seats)
        self._seats = seats
        for number, who in enumerate(seats, 1):
            words = tr("Chair {number}: {name}, {role}")
            told = words.format(number=number, name=shown.names[who], role=shown.roles[who])
            self._chairs[who].setAccessibleName(told)
            self._chairs[who].setEnabled(not shown.fixed)
        self.set_out([self._chairs[who] for who in seats])

    def move_chosen(self, by: int) -> None:
        """Moves whoever is chosen some chairs round."""
        if self._chosen in self._seats:
            self._rearrange(moved(self._seats, self._chosen, by))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape and self._chosen is not None:
            self._choose(None)
            return True
        if event.key() not in (*ON, *BACK):
            return False
        self._choose(next(who for who, chair in self._chairs.items() if chair is watched))
        self.move_chosen(1 if event.key() in ON else -1)
        return True

    def _make_chairs(self, shown: SeatingShown, seats: Seats) -> None:
        for chair in self._chairs.values():
            chair.hide()
            chair.deleteLater()
        self._chosen, self._chairs = None, {}
        for who in seats:
            chair = button("", "plain")
            chair.setText("\n".join(self._in_lines(words) for words in (shown.names[who], shown.roles[who])))
            chair.setParent(self)
            chair.setObjectName(f"chair-{who}")
            chair.setCheckable(True)
            chair.clicked.connect(partial(self._press, who))
            chair.installEventFilter(self)
            chair.show()
            self._chairs[who] = chair

    def _in_lines(self, words: str) -> str:
        """Words in lines that leave room for everybody round the table; nothing of them is cut off."""
        metrics = self.fontMetrics()
        most, lines = metrics.averageCharWidth() * WIDE, [""]
        for word in words.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and metrics.horizontalAdvance(longer) > most:
                lines.append(word)
            else:
                lines[-1] = longer
        return "\n".join(lines).replace("&", "&&")

    def _press(self, who: ParticipantId) -> None:
        before = self._chosen
        if before is None or before == who or before not in self._seats:
            self._choose(None if before == who else who)
            return
        self._choose(None)
        self._rearrange(swapped(self._seats, before, who))

    def _choose(self, who: ParticipantId | None) -> None:
        self._chosen = who
        for each, chair in self._chairs.items():
            chair.setChecked(each == who)
        self.marked.emit(who is not None)

    def _rearrange(self, seats: Seats) -> None:
        self.rearranged.emit(seats)
        if self._chosen is not None:
            announce(self, self._chairs[self._chosen].accessibleName())
