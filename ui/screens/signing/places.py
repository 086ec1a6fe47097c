"""Everyone who signs, how each place stands, and who is asked next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.ceremony import How
from ui.screens.signing.shown import Phase, PlaceShown, SigningShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.layout import column, empty, row, rule
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.wording import tr

_MARKS = {
    How.SIGNED: ("circle-check", "ok"),
    How.ATTESTED: ("circle-check", "ok"),
    How.DECLINED: ("circle-minus", "muted"),
    How.ABSENT: ("circle-minus", "muted"),
}


class Places(Card):
    """A line for each place; open ones can be asked, or marked as not here."""

    asked = Signal(object)
    absent = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Who signs"))
        self._column = column(spacing=12)
        self.add(self._column)

    def show_places(self, shown: SigningShown) -> None:
        """Shows these places."""
        empty(self._column)
        under_way = shown.phase is Phase.UNDER_WAY and not shown.fixed
        for number, place in enumerate(shown.places):
            if number:
                self._column.addWidget(rule())
            self._column.addWidget(self._line(place, under_way, place.place == shown.next_place))
        if shown.phase in (Phase.UNDER_WAY, Phase.ALL_SETTLED):
            done = tr("{done} of {all} settled").format(done=shown.settled, all=len(shown.places))
            self.set_title(f"{tr('Who signs')} · {done}")

    def _line(self, shown: PlaceShown, under_way: bool, is_next: bool) -> QWidget:
        place, made = shown.place, QWidget()
        open_ = place.settled is None
        icon, part = _MARKS[place.settled.how] if place.settled else ("circle-dot" if is_next else "circle", "accent")
        words = column(label(place.name, "strong"), label(place.part, "small"), spacing=1)
        said = shown.state or (tr("Is asked next") if is_next and under_way else "")
        if said:
            words.addWidget(label(said, "small"))
        across = row(Picture(icon, part), spacing=11, into=made)
        across.setAlignment(Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        if under_way and open_:
            question = tr("{name} is not here any more, or did not come?").format(name=place.name)
            gone = Confirm(tr("Not here"), question, tr("Yes, not here"), kind="quiet")
            gone.confirmed.connect(partial(self.absent.emit, place.participant))
            across.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
            ask = button(tr("Ask now"), "plain", name=tr("Ask {name} to sign now").format(name=place.name))
            ask.setObjectName(f"ask-{place.participant}")
            ask.clicked.connect(partial(self.asked.emit, place.participant))
            across.addWidget(ask, 0, Qt.AlignmentFlag.AlignTop)
        made.setAccessibleName(", ".join(filter(None, (place.name, place.part, said))))
        return made
