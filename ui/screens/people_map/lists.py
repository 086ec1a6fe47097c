"""The map in words: orders, lifts, and every tie; each can be reached and read without the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.screens.people_map.shown import LiftShown, OrderShown, TieShown
from ui.widgets.broken_orders import BrokenOrders
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, row, rule
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.wording import tr


class _Listed(Card):
    """Lines one below the other, and a word where there are none."""

    def __init__(self, title: str, meaning: str, nothing: str, ruled: bool = True) -> None:
        super().__init__(title)
        self._nothing, self._ruled = nothing, ruled
        self._lines = column(spacing=10)
        if meaning:
            self.add(label(meaning, "small"))
        self.add(self._lines)

    def _show(self, lines: Sequence[QWidget]) -> None:
        empty(self._lines)
        shown = list(lines) or [label(self._nothing, "muted")]
        for number, made in enumerate(shown):
            if number and self._ruled:
                self._lines.addWidget(rule())
            self._lines.addWidget(made)
            made.show()


class Orders(_Listed):
    """Orders that keep people apart, also those that have ended."""

    form_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            tr("Orders that keep people apart"),
            tr("Only you see this. Orders are never shown in the room and stand on no paper for participants."),
            tr("No order is recorded."),
        )

    def show_orders(self, orders: Sequence[OrderShown], fixed: bool) -> None:
        """Shows these; those in force first."""
        self._show([self._order(each, fixed) for each in sorted(orders, key=lambda each: not each.in_force)])

    def _order(self, shown: OrderShown, fixed: bool) -> QWidget:
        made = QWidget()
        words = column(
            label(shown.words, "strong" if shown.in_force else "muted"), label(shown.standing, "small"), spacing=2
        )
        if not fixed and shown.order.ended is None:
            offers = Flow(spacing=6)
            for offer, icon, form in (
                (tr("Change"), "pencil", "order"),
                (tr("It has ended"), "circle-minus", "ending"),
            ):
                pressed = button(offer, "quiet", icon, name=f"{offer}: {shown.pair}")
                pressed.clicked.connect(partial(self.form_asked.emit, f"{form}/{shown.order.id}"))
                offers.addWidget(pressed)
            words.addLayout(offers)
        across = row(spacing=10, into=made)
        mark = Picture("shield-alert", "danger" if shown.in_force else "muted")
        across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return made


class Lifts(_Listed):
    """Who brings whom, and what an order says to it."""

    cancelled = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Who brings whom"), "", tr("No lift is planned."))

    def show_lifts(self, lifts: Sequence[LiftShown], fixed: bool) -> None:
        """Shows these, each with its warnings."""
        self._show([self._lift(each, fixed) for each in lifts])

    def _lift(self, shown: LiftShown, fixed: bool) -> QWidget:
        made, warning = QWidget(), BrokenOrders()
        inside = column(label(shown.words, "strong"), label(shown.details, "small"), warning, spacing=4, into=made)
        warning.show_reasons(shown.warnings)  # once it lies in something: shown before, it would be a window of its own
        if not fixed:
            cancel = Confirm(
                tr("Take it back"),
                tr("Take this lift off the plan? {lift}").format(lift=shown.words),
                tr("Yes, take it back"),
                kind="quiet",
                icon="trash-2",
            )
            cancel.confirmed.connect(partial(self.cancelled.emit, shown.id))
            inside.addWidget(cancel)
        return made


class AllTies(_Listed):
    """Every tie, in words."""

    def __init__(self) -> None:
        super().__init__(tr("Every tie in words"), "", tr("Nobody is tied to anybody yet."), ruled=False)

    def show_ties(self, ties: Sequence[TieShown]) -> None:
        """Shows these, in order of entry."""
        self._show([label(tie.words) for tie in ties])
