"""The sheet that says who works on a case, and where a supervisor says who shall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from rjdesk.process.template import Choice
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty, row
from ui.widgets.message import InlineMessage
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.widgets.unfolding import Unfolding
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class TeamShown:
    """Who works on a case; ``called`` is what the process calls whoever leads it. The choices are empty for whoever can't
    change it; ``included``: is the member at work of them?"""

    reference: str
    owner: str
    helpers: tuple[Choice, ...]
    restricted: bool
    called: str
    may_change: bool = False
    included: bool = True
    to_help: tuple[Choice, ...] = ()
    to_own: tuple[Choice, ...] = ()


class Picking(Unfolding):
    """Somebody has to be chosen first; ``picked`` carries their identity."""

    picked = Signal(object)

    def __init__(self, text: str, meaning: str, who: str, yes: str, icon: str) -> None:
        box = QComboBox()
        super().__init__(text, meaning, Labelled(who, box), yes, icon=icon)
        self._box = box
        self._part.setFocusProxy(box)
        self.agreed.connect(lambda: self.picked.emit(self._box.currentData()))

    def offer(self, people: Sequence[Choice]) -> None:
        """Offers these; whoever was chosen among them stays so. There is no button where there is nobody."""
        held = self._box.currentData()
        self._box.clear()
        for person in people:
            self._box.addItem(person.title, person.id)
        self._box.setCurrentIndex(max(0, self._box.findData(held)))
        self.setVisible(bool(people))


class Team(Card):
    """Intents out, ``show_team`` in."""

    helper_added = Signal(object)
    helper_removed = Signal(object)
    handed_over = Signal(object)
    restricted = Signal()
    unrestricted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Who works on it"))
        self.message = InlineMessage()
        self._shown: TeamShown | None = None
        self._owner, self._papers = label(kind="strong"), label("", "small")
        self._helpers, self._lock = column(spacing=4), Picture("lock", "muted")
        self._seen = label(kind="small")
        self._compose()

    def show_team(self, shown: TeamShown) -> None:
        """Shows who works on the case; what was unfolded is put away, unless nothing has changed."""
        if shown == self._shown:
            return
        self._shown = shown
        self.message.clear()
        self._owner.setText(shown.owner)
        self._papers.setText(tr("{facilitator}: the papers bear this name").format(facilitator=shown.called))
        empty(self._helpers)
        for helper in shown.helpers:
            line = self._helper(helper, shown.may_change)
            self._helpers.addWidget(line)
            line.show()  # at once, not a turn of the loop later
        self._lock.setVisible(shown.restricted)
        self._seen.setText(_who_sees(shown))
        for choosing, people in ((self._help, shown.to_help), (self._hand, shown.to_own)):
            choosing.fold()
            choosing.offer(people if shown.may_change else ())
        self._show_restricting(shown)

    def _compose(self) -> None:
        self._help = Picking(
            tr("Let someone help …"),
            tr("Whoever helps can do everything in this case, but hands no papers out."),
            tr("Who helps?"),
            tr("Let them help"),
            "user-plus",
        )
        self._hand = Picking(
            tr("Hand the case over …"),
            tr("It becomes somebody else's. Papers made from then on carry their name."),
            tr("To whom?"),
            tr("Hand it over"),
            "arrow-right",
        )
        self._restricting = QWidget()
        column(into=self._restricting)
        seen = row(self._lock, spacing=8)
        seen.addWidget(self._seen, 1)
        self.add(column(self._owner, self._papers, spacing=1))
        self.add(self._helpers)
        self.add(seen)
        self.add(self.message)
        self.add(column(self._help, self._hand, self._restricting, spacing=2))
        self._help.name_parts("let-help")
        self._hand.name_parts("hand-over")
        self._help.picked.connect(self.helper_added)
        self._hand.picked.connect(self.handed_over)

    def _helper(self, helper: Choice, may_change: bool) -> QWidget:
        made = QWidget()
        across = row(into=made)
        across.addLayout(column(label(helper.title, "strong"), label(tr("Helps"), "small"), spacing=1), 1)
        if may_change:
            away = button(
                tr("Take away"),
                "quiet",
                "user-minus",
                name=tr("{who} shall no longer help").format(who=helper.title),
            )
            away.setObjectName(f"helper-{helper.id}")
            away.clicked.connect(partial(self.helper_removed.emit, helper.id))
            across.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _show_restricting(self, shown: TeamShown) -> None:
        inside = self._restricting.layout()
        if inside is None or not shown.may_change:
            self._restricting.hide()
            return
        empty(inside)
        asked = self._lifting() if shown.restricted else self._restrict(shown.included)
        inside.addWidget(asked)
        asked.show()
        self._restricting.show()

    def _restrict(self, included: bool) -> Confirm:
        words = tr("Keep it to the people named here? Others will see that there is such a case, and whose it is.")
        if not included:
            words += " " + tr("You aren't named here, so you won't see it any more either.")
        made = Confirm(tr("Restrict the case"), words, tr("Yes, restrict it"), kind="quiet", icon="lock")
        made.confirmed.connect(self.restricted)
        return made

    def _lifting(self) -> Confirm:
        words = tr("Let everyone who works with cases here read it again?")
        made = Confirm(tr("Lift the restriction"), words, tr("Yes, lift it"), kind="quiet", icon="lock-open")
        made.confirmed.connect(self.unrestricted)
        return made


def _who_sees(shown: TeamShown) -> str:
    if shown.restricted:
        words = tr(
            "Restricted: only the people named here can read it. Others see that there is such a case, and whose."
        )
    else:
        words = tr("Everyone who works with cases in this office can read it.")
    return words if shown.may_change else f"{words} {tr('A supervisor can change that.')}"
