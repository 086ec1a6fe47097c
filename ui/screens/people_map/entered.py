"""What was entered in a form of the people map, as what is to be done in the vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from rjdesk.domain.ids import CaseId, LiftId, OrderId, ParticipantId, TieId
from rjdesk.domain.kin import Kin, Tie, TieKind
from rjdesk.domain.orders import Ended, MayMeet, Order, OrderKind
from rjdesk.domain.ties import Lift
from rjdesk.services.ties import TiesOfCases
from ui.errands import ToDo
from ui.fields.form import Values
from ui.screens.people_map.forms import NEW
from ui.screens.people_map.shown import MapShown


def work_of(key: str, values: Values, case: CaseId, shown: MapShown, ties: TiesOfCases) -> ToDo:
    """The work to send away for a form that was saved."""
    form, _, about = key.partition("/")
    if form == "kin":
        return partial(ties.put_kin, case, _kin(about, values))
    if form == "tie":
        return partial(ties.add_tie, case, _tie(values))
    if form == "order":
        held = shown.order(about)
        if held is None:
            return partial(ties.add_order, case, _order(values))
        return partial(ties.change_order, case, _changed(held, values))
    if form == "ending":
        return partial(
            ties.end_order, case, OrderId(about), Ended(_day(values, "on") or shown.today, _text(values, "because"))
        )
    if form == "lift":
        return partial(ties.plan_lift, case, lift_of(values, shown))
    return partial(ties.take_in, case, ParticipantId(about), _text(values, "role"))


def lift_of(values: Values, shown: MapShown) -> Lift:
    """A lift as far as it is entered."""
    riding = values.get("passengers")
    passengers = tuple(map(ParticipantId, riding)) if isinstance(riding, tuple) else ()
    day = _day(values, "day") or shown.meeting
    return Lift(LiftId(""), _person(values, "driver"), passengers, day, _text(values, "at"), _text(values, "note"))


def _kin(about: str, values: Values) -> Kin:
    identity = ParticipantId("" if about == NEW else about)
    died_in = _number(values, "died_in")
    return Kin(identity, _text(values, "name"), _number(values, "born"), values["died"] is True or died_in > 0, died_in)


def _tie(values: Values) -> Tie:
    kind = TieKind(_text(values, "kind"))
    return Tie(TieId(""), kind, _person(values, "one"), _person(values, "other"), _text(values, "said"))


def _order(values: Values) -> Order:
    empty = Order(OrderId(""), OrderKind.OTHER, _person(values, "bound"), _person(values, "protects"), "")
    return _changed(empty, values)


def _changed(order: Order, values: Values) -> Order:
    return replace(
        order,
        kind=OrderKind(_text(values, "kind")),
        reference=_text(values, "reference"),
        since=_day(values, "since"),
        until=_day(values, "until"),
        may_meet=MayMeet(_text(values, "may_meet")),
    )


def _person(values: Values, name: str) -> ParticipantId:
    return ParticipantId(_text(values, name))


def _text(values: Values, name: str) -> str:
    return str(values.get(name) or "")


def _number(values: Values, name: str) -> int:
    found = values.get(name)
    return found if isinstance(found, int) else 0


def _day(values: Values, name: str) -> date | None:
    found = values.get(name)
    return found if isinstance(found, date) else None
