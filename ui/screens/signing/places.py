"""Everyone who signs, how each place stands, and who is asked next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.ceremony import How, Place
from ui.screens.signing.shown import Phase, PlaceShown, SigningShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row, rule
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.wording import tr

WIDE = 32  # characters of the words in a line; what can be done goes below them where there is no room beside
UNDER_WAY = (Phase.UNDER_WAY, Phase.WAITING, Phase.ALL_SETTLED)
_MARKS = {
    How.SIGNED: ("circle-check", "ok"),
    How.ATTESTED: ("circle-check", "ok"),
    How.ON_PAPER: ("file-check", "ok"),
    How.DECLINED: ("circle-minus", "muted"),
    How.ABSENT: ("circle-minus", "muted"),
}


class _Words(QWidget):
    """Whose place it is and how it stands: as wide in every line, so that what can be done stands in columns beside it."""

    def __init__(self, *words: str) -> None:
        super().__init__()
        kinds = ("strong", "small", "small")
        column(*(label(said, kind) for said, kind in zip(words, kinds, strict=True) if said), spacing=1, into=self)

    def sizeHint(self) -> QSize:
        width, inside = self.fontMetrics().averageCharWidth() * WIDE, self.layout()
        return QSize(width, inside.heightForWidth(width) if inside is not None else 0)


class Places(Card):
    """A line for each place; open ones can be asked, or marked as not here or as signing on paper."""

    asked = Signal(object)
    absent = Signal(object)
    paper_chosen = Signal(object)
    scan_taken_back = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Who signs"))
        self._column = column(spacing=12)
        self.add(self._column)

    def show_places(self, shown: SigningShown) -> None:
        """Shows these places."""
        empty(self._column)
        under_way = shown.phase in UNDER_WAY and not shown.fixed
        for number, place in enumerate(shown.places):
            if number:
                self._column.addWidget(rule())
            self._column.addWidget(self._line(place, under_way, place.place == shown.next_place))
        done = tr("{done} of {all} settled").format(done=shown.settled, all=len(shown.places))
        begun = shown.settled > 0 or shown.phase in UNDER_WAY
        self.set_title(f"{tr('Who signs')} · {done}" if begun else tr("Who signs"))

    def _line(self, shown: PlaceShown, under_way: bool, is_next: bool) -> QWidget:
        place, made = shown.place, QWidget()
        open_ = place.settled is None
        icon, part = _mark(shown, is_next)
        said = shown.state or (tr("Is asked next") if is_next and under_way else "")
        inside = Flow()
        inside.addWidget(_Words(place.name, place.part, said))
        if under_way and open_:
            self._offer(place, inside)
        elif under_way and shown.scanned:
            inside.addWidget(self._wrong_scan(place))
        across = row(Picture(icon, part), spacing=11, into=made)
        across.setAlignment(Qt.AlignmentFlag.AlignTop)
        across.addLayout(inside, 1)
        made.setAccessibleName(", ".join(filter(None, (place.name, place.part, said))))
        return made

    def _offer(self, place: Place, actions: Flow) -> None:
        """What can be done with an open place."""
        question = tr("{name} is not here any more, or did not come?").format(name=place.name)
        gone = Confirm(tr("Not here"), question, tr("Yes, not here"), kind="quiet")
        gone.confirmed.connect(partial(self.absent.emit, place.participant))
        ask = button(tr("Ask now"), "plain", name=tr("Ask {name} to sign now").format(name=place.name))
        ask.setObjectName(f"ask-{place.participant}")
        ask.clicked.connect(partial(self.asked.emit, place.participant))
        if not place.waits_for_scan:
            actions.addWidget(self._paper(place))
        for part in (gone, ask):
            actions.addWidget(part)

    def _paper(self, place: Place) -> QWidget:
        made = button(tr("Signs on paper …"), "quiet", name=tr("{name} signs on paper").format(name=place.name))
        made.setObjectName(f"paper-{place.participant}")
        made.clicked.connect(partial(self.paper_chosen.emit, place.participant))
        return made

    def _wrong_scan(self, place: Place) -> QWidget:
        question = tr("Wait for another scan of what {name} signed? The file stays in the case.").format(
            name=place.name
        )
        made = Confirm(tr("Wrong scan"), question, tr("Yes, the wrong one"), kind="quiet")
        made.confirmed.connect(partial(self.scan_taken_back.emit, place.participant))
        return made


def _mark(shown: PlaceShown, is_next: bool) -> tuple[str, str]:
    """The picture of how a place stands, and its colour; the words beside it say the same."""
    place = shown.place
    if place.settled is not None:
        return _MARKS[place.settled.how]
    if place.waits_for_scan:
        return "hourglass", "accent"
    return ("circle-dot" if is_next else "circle"), "accent"
