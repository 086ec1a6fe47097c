"""From a people map to what its screen shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from rjdesk.domain.clashes import clashes_of_lift
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import CaseId, OrderId, ParticipantId, TieId
from rjdesk.domain.kin import Kin, TieKind
from rjdesk.domain.orders import Order
from rjdesk.domain.people_map.of_case import ABOUT
from rjdesk.domain.ties import Lift
from rjdesk.process import ties_told, told
from rjdesk.process.template import Choice
from rjdesk.services.casework import OpenCase
from rjdesk.services.ties import PeopleMap
from ui.fields.kept_typing import given_back
from ui.screens.people_map.shown import Drafts, LiftShown, MapShown, OrderShown, SheetShown, TieShown
from ui.widgets.only_reading import only_reading
from ui.widgets.people_drawing import LineLook, PersonLook
from ui.wording import day, tr, weekday

PATH = "map-"
"""Drafts of this screen: their paths are ``map-<form>/<about>/<field>``."""

_LOOKS = {
    TieKind.PARENT: LineLook.FAMILY,
    TieKind.SIBLING: LineLook.FAMILY,
    TieKind.PARTNER: LineLook.COUPLE,
    TieKind.FORMER_PARTNER: LineLook.FORMER,
    TieKind.CARER: LineLook.CARE,
    TieKind.SUPPORTS: LineLook.SUPPORT,
    TieKind.FRIEND: LineLook.FRIEND,
    TieKind.KIN: LineLook.KIN,
}


def map_shown(opened: OpenCase, held: PeopleMap) -> MapShown:
    """A people map as its screen shows it."""
    telling = _Telling(held)
    people = [box.person for box in held.drawing.boxes]
    drawn = {line.what for line in held.drawing.lines}
    looks: dict[TieId | OrderId, LineLook] = {tie.id: _LOOKS[tie.kind] for tie in held.ties.between}
    looks |= {order.id: LineLook.ORDER for order in held.ties.orders}
    return MapShown(
        reference=held.case.reference,
        drawing=held.drawing,
        people={who: telling.look(who) for who in people},
        looks={what: look for what, look in looks.items() if what in drawn},
        sheets={who: telling.sheet(who) for who in people},
        clashes=tuple(ties_told.clash(clash, telling.name, day) for clash in held.clashes),
        orders=tuple(telling.order(order) for order in held.ties.orders),
        lifts=tuple(telling.lift(lift) for lift in held.ties.lifts),
        ties=tuple(
            TieShown(tie.id, f"{telling.name(tie.one)}: {ties_told.tie_of(tie.one, tie, telling.name)}")
            for tie in held.ties.between
        ),
        choices=tuple(Choice(who, telling.name(who)) for who in telling.everyone()),
        riders=tuple(Choice(who, telling.name(who)) for who in telling.everyone() if not telling.has_died(who)),
        roles=tuple(Choice(role.id, role.title) for role in held.process.roles),
        meeting=held.meeting,
        today=held.today,
        fixed=only_reading(opened),
        drafts=_drafts(opened.drafts) if held.may_change else {},
    )


class _Telling:
    """Says things about one people map in words."""

    def __init__(self, held: PeopleMap) -> None:
        self._held = held
        self.name = ties_told.names_on(held.case, held.ties)

    def everyone(self) -> Iterable[ParticipantId]:
        """Everybody who can be tied to somebody."""
        yield from (person.id for person in self._held.case.people())
        yield from (kin.id for kin in self._held.ties.kin)

    def has_died(self, who: ParticipantId) -> bool:
        """Whether somebody is noted as dead."""
        kin = self._held.ties.person(who)
        return kin is not None and kin.died

    def look(self, who: ParticipantId) -> PersonLook:
        """Somebody's box."""
        held = self._held
        all_ties = ties_told.all_about(who, held.ties, held.today, self.name, day)
        under_order = {line.what for line in held.drawing.lines} & {o.id for o in held.ties.orders_about(who)}
        spoken = [f"{self.name(who)}, {self._note(who)}", *(all_ties or (tr("no ties yet"),))]
        return PersonLook(
            name=self.name(who),
            note=self._note(who),
            spoken=". ".join(spoken),
            is_subject=any(person.id == who for person in held.case.of_part(*ABOUT)),
            is_dead=self.has_died(who),
            in_the_case=held.ties.person(who) is None,
            under_order=bool(under_order),
        )

    def sheet(self, who: ParticipantId) -> SheetShown:
        """Somebody with all that ties them."""
        ties = self._held.ties
        own = tuple(TieShown(tie.id, ties_told.tie_of(who, tie, self.name)) for tie in ties.of(who))
        orders = tuple(self._order_of(who, order) for order in ties.orders_about(who))
        return SheetShown(who, self.name(who), self._note(who), own, orders, ties.person(who))

    def _order_of(self, who: ParticipantId, order: Order) -> OrderShown:
        """An order as it concerns one of the two."""
        return replace(self.order(order), words=ties_told.order_of(who, order, self.name, day))

    def order(self, order: Order) -> OrderShown:
        """An order, and how it stands today."""
        pair = tr("{one} and {other}").format(one=self.name(order.bound), other=self.name(order.protects))
        words = ties_told.order_between(order, self.name, day)
        return OrderShown(order, words, _standing(order, self._held.today), order.in_force(self._held.today), pair)

    def lift(self, lift: Lift) -> LiftShown:
        """A lift, and what an order says to it."""
        broken = clashes_of_lift(self._held.ties, lift)
        words = tr("{driver} brings {passengers}").format(
            driver=self.name(lift.driver), passengers=_listed([self.name(who) for who in lift.passengers])
        )
        details = " · ".join(filter(None, (weekday(lift.day), lift.at, lift.note)))
        return LiftShown(lift.id, words, details, tuple(ties_told.clash(clash, self.name, day) for clash in broken))

    def _note(self, who: ParticipantId) -> str:
        kin = self._held.ties.person(who)
        if kin is not None:
            return _years(kin) or tr("not in the case")
        person = self._held.case.participant(who)
        return told.role_of(self._held.process, person.role)


def _years(kin: Kin) -> str:
    if kin.died:
        return (
            tr("died {years}").format(years=f"{kin.born or '?'}–{kin.died_in or '?'}")
            if kin.born or kin.died_in
            else tr("died")
        )
    return tr("born {year}").format(year=kin.born) if kin.born else ""


def _standing(order: Order, today: date) -> str:
    if order.ended is not None:
        ended = tr("Ended on {day}: {because}")
        return ended.format(day=day(order.ended.on), because=order.ended.because)
    if order.in_force(today):
        return tr("In force")
    return tr("Not in force yet") if order.since is not None and order.since > today else tr("Ran out")


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return tr("{most} and {last}").format(most=", ".join(names[:-1]), last=names[-1])


def place_of(case: CaseId, form: str, field: str) -> DraftPlace:
    """Where what is typed in a field of a form is kept."""
    return DraftPlace(case, f"{PATH}{form}/{field}")


def _drafts(drafts: Iterable[Draft]) -> Drafts:
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for path, restored in given_back(drafts, PATH).items():
        form, _, name = path.rpartition("/")
        found.setdefault(form, {})[name] = restored
    return found
