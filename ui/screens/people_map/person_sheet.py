"""All that ties one person, and what can be done about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.screens.people_map.shown import OrderShown, SheetShown, TieShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.wording import tr


class PersonSheet(Card):
    """Shows whoever was chosen on the map."""

    form_asked = Signal(str)
    untied = Signal(object)
    taken_off = Signal(object)

    def __init__(self) -> None:
        super().__init__(" ", margin=18)
        self._held = column(spacing=10)
        self.add(self._held)
        self.hide()

    def show_person(self, shown: SheetShown | None, fixed: bool) -> None:
        """Shows somebody's ties and orders; None puts the sheet away."""
        empty(self._held)
        self.setVisible(shown is not None)
        if shown is None:
            return
        self.set_title(tr("Ties of {who}").format(who=shown.name))
        parts: list[QWidget] = [label(shown.note, "small"), *map(_order, shown.orders)]
        parts += [self._tie(tie, shown, fixed) for tie in shown.ties]
        if not shown.ties and not shown.orders:
            parts.append(label(tr("Nothing ties them to anybody yet."), "muted"))
        if not fixed:
            parts.append(self._offers(shown))
        for part in parts:
            self._held.addWidget(part)
            part.show()  # at once, so that it can take the keyboard

    def _tie(self, tie: TieShown, shown: SheetShown, fixed: bool) -> QWidget:
        made = QWidget()
        inside = column(label(tie.words), spacing=2, into=made)
        if not fixed:
            remove = Confirm(
                tr("Untie"),
                tr("Take this tie off the map? {who}: {tie}").format(who=shown.name, tie=tie.words),
                tr("Yes, untie"),
                kind="link",
            )
            remove.confirmed.connect(partial(self.untied.emit, tie.id))
            inside.addWidget(remove)
        return made

    def _offers(self, shown: SheetShown) -> QWidget:
        made = QWidget()
        offers = Flow(into=made, spacing=8)
        tie = button(tr("Add a tie"), "plain", "plus", name=tr("Add a tie of {who}").format(who=shown.name))
        tie.setObjectName("tie-of-chosen")
        tie.clicked.connect(partial(self.form_asked.emit, f"tie/{shown.id}"))
        self.setFocusProxy(tie)
        offers.addWidget(tie)
        if shown.kin is not None:
            for words, icon, form in (
                (tr("Change"), "pencil", "kin"),
                (tr("Take into the case"), "user-plus", "taking"),
            ):
                offer = button(words, "quiet", icon, name=f"{words}: {shown.name}")
                offer.clicked.connect(partial(self.form_asked.emit, f"{form}/{shown.id}"))
                offers.addWidget(offer)
            offers.addWidget(self._taking_off(shown))
        return made

    def _taking_off(self, shown: SheetShown) -> QWidget:
        question = tr("Take {who} off the map, with all their ties and lifts?").format(who=shown.name)
        made = Confirm(tr("Take off the map"), question, tr("Yes, take off"), kind="quiet", icon="user-minus")
        made.confirmed.connect(partial(self.taken_off.emit, shown.id))
        return made


def _order(shown: OrderShown) -> QWidget:
    """An order, with its mark; it is changed in the list of orders."""
    made = QWidget()
    words = column(
        label(shown.words, "strong" if shown.in_force else "muted"), label(shown.standing, "small"), spacing=1
    )
    across = row(spacing=8, into=made)
    mark = Picture("shield-alert", "danger" if shown.in_force else "muted")
    across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    across.addLayout(words, 1)
    return made
