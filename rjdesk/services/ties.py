"""The people map of a case: ties, orders that keep people apart, and who brings whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.case import Case
from rjdesk.domain.clashes import Clash, clashes_of_case, clashes_with, day_of_meeting
from rjdesk.domain.ids import CaseId, LiftId, OrderId, ParticipantId, TieId
from rjdesk.domain.journal import Deed
from rjdesk.domain.kin import Kin, Tie, refuse_impossible
from rjdesk.domain.orders import Ended, Order, refuse_unsound
from rjdesk.domain.people_map.of_case import drawing_of
from rjdesk.domain.people_map.shapes import Drawing
from rjdesk.domain.ties import Lift, Ties, refuse_unsound_lift
from rjdesk.errors import NoSuchPerson, NoSuchTie
from rjdesk.process.progress import refuse_once_signing_began
from rjdesk.process.template import Process
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.composing import made_by
from rjdesk.services.handing_over import free, kind_of_place, written
from rjdesk.services.map_papers import MadeMap, MapJob, map_contents
from rjdesk.services.people import NewPerson, person_of
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended

Change = Callable[[Case, Ties], Ties]


@dataclass(frozen=True, slots=True)
class PeopleMap:
    """A case with the people around it, as the screen shows them.

    ``clashes`` are the plans that break an order; ``today`` and ``meeting`` the days by which orders are judged, and drawn.
    """

    case: Case
    process: Process
    ties: Ties
    clashes: tuple[Clash, ...]
    drawing: Drawing
    today: date
    meeting: date
    may_change: bool


class TiesOfCases:
    """Drawing the people map, and being warned by it.

    New values get their identity here, whatever they come with. Whoever is named has to be a participant or on the map:
    NoSuchPerson. What is to be changed has to be there: NoSuchTie. Every call raises NoSuchCase.
    """

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.READ_CASE, case="case")
    def open(self, case: CaseId) -> PeopleMap:
        """The people map."""
        today = self._cases.today()
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            ties = work.ties.of(case)
            may_change = Action.WORK_ON_CASE in self._guard.allowed(work, case)
        found, meeting = clashes_of_case(held, ties, today), day_of_meeting(held, today)
        drawing = drawing_of(held, ties, today, meeting)
        return PeopleMap(held, process, ties, found, drawing, today, meeting, may_change)

    @needs(Action.READ_CASE, case="case")
    def warnings(self, case: CaseId) -> tuple[Clash, ...]:
        """What is planned against an order: whoever would be in the room on the day of the conference, and every lift."""
        return clashes_of_case(*self._read(case), self._cases.today())

    @needs(Action.READ_CASE, case="case")
    def clashes_with(self, case: CaseId, person: ParticipantId) -> tuple[Clash, ...]:
        """Which orders would be broken by asking somebody to the conference, whether they were expected or not."""
        return clashes_with(*self._read(case), person, self._cases.today())

    @needs(Action.WORK_ON_CASE, case="case")
    def put_kin(self, case: CaseId, kin: Kin) -> ParticipantId:
        """Write somebody on the map who takes no part in the case; without an identity they are new."""
        written = mended(kin if kin.id else replace(kin, id=ParticipantId(self._new_id())))

        def put(_: Case, ties: Ties) -> Ties:
            if kin.id and ties.person(kin.id) is None:
                raise NoSuchTie
            return ties.with_kin(written)

        self._change(case, put, Deed("kin_put", case, {"person": written.id}))
        return written.id

    @needs(Action.WORK_ON_CASE, case="case")
    def remove_kin(self, case: CaseId, person: ParticipantId) -> None:
        """Take somebody off the map with all their ties. Raises NamedInAnOrder."""

        def removed(_: Case, ties: Ties) -> Ties:
            if ties.person(person) is None:
                raise NoSuchTie
            return ties.without_person(person)

        self._change(case, removed, Deed("kin_removed", case, {"person": person}))

    @needs(Action.WORK_ON_CASE, case="case")
    def take_in(self, case: CaseId, person: ParticipantId, role: str) -> None:
        """Make somebody on the map a participant in a role of the process; they keep their ties. Raises as people.add does."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            refuse_once_signing_began(held)
            ties = work.ties.of(case)
            kin = ties.person(person)
            if kin is None:
                raise NoSuchTie
            work.ties.keep(case, ties.without_kin(person))
            taken_in = held.with_participant(person_of(NewPerson(kin.name, role), process, person))
            self._cases.keep(work, taken_in, process, Deed("kin_taken_in", case, {"person": person}))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def add_tie(self, case: CaseId, tie: Tie) -> TieId:
        """Tie two people. Raises NotWithThemselves, TieKnown, OwnAncestor."""
        new = mended(replace(tie, id=TieId(self._new_id())))

        def added(held: Case, ties: Ties) -> Ties:
            _refuse_strangers(held, ties, new.pair)
            refuse_impossible(ties.between, new)
            return replace(ties, between=(*ties.between, new))

        self._change(case, added, Deed("tie_added", case, {"tie": new.id}))
        return new.id

    @needs(Action.WORK_ON_CASE, case="case")
    def remove_tie(self, case: CaseId, tie: TieId) -> None:
        """Untie two people."""

        def removed(_: Case, ties: Ties) -> Ties:
            rest = tuple(each for each in ties.between if each.id != tie)
            if rest == ties.between:
                raise NoSuchTie
            return replace(ties, between=rest)

        self._change(case, removed, Deed("tie_removed", case, {"tie": tie}))

    @needs(Action.WORK_ON_CASE, case="case")
    def add_order(self, case: CaseId, order: Order) -> OrderId:
        """Record an order. Raises NotWithThemselves, EndsBeforeItBegins."""
        new = mended(replace(order, id=OrderId(self._new_id()), ended=None))

        def added(held: Case, ties: Ties) -> Ties:
            _refuse_strangers(held, ties, new.pair)
            refuse_unsound(new)
            return replace(ties, orders=(*ties.orders, new))

        self._change(case, added, Deed("order_added", case, {"order": new.id}))
        return new.id

    @needs(Action.WORK_ON_CASE, case="case")
    def change_order(self, case: CaseId, order: Order) -> None:
        """Change what is known of an order: its days, its reference, whether the two may meet.

        Not whom it is about, nor that it has ended: for that an order is ended, and another recorded.
        """

        def changed(old: Order) -> Order:
            new = mended(replace(order, bound=old.bound, protects=old.protects, ended=old.ended))
            refuse_unsound(new)
            return new

        self._change_order(case, order.id, changed, "order_changed")

    @needs(Action.WORK_ON_CASE, case="case")
    def end_order(self, case: CaseId, order: OrderId, ended: Ended) -> None:
        """Record that an order stands no more, from when on and why. It stays on record."""
        self._change_order(case, order, lambda old: replace(old, ended=mended(ended)), "order_ended")

    @needs(Action.WORK_ON_CASE, case="case")
    def plan_lift(self, case: CaseId, lift: Lift) -> LiftId:
        """Plan who brings whom. What an order says to it is a warning, never a refusal. Raises NotWithThemselves,
        NobodyToBring.
        """
        new = mended(replace(lift, id=LiftId(self._new_id())))

        def planned(held: Case, ties: Ties) -> Ties:
            _refuse_strangers(held, ties, new.aboard)
            refuse_unsound_lift(new)
            return replace(ties, lifts=(*ties.lifts, new))

        self._change(case, planned, Deed("lift_planned", case, {"lift": new.id}))
        return new.id

    @needs(Action.WORK_ON_CASE, case="case")
    def cancel_lift(self, case: CaseId, lift: LiftId) -> None:
        """Take a lift back."""

        def cancelled(_: Case, ties: Ties) -> Ties:
            rest = tuple(each for each in ties.lifts if each.id != lift)
            if rest == ties.lifts:
                raise NoSuchTie
            return replace(ties, lifts=rest)

        self._change(case, cancelled, Deed("lift_cancelled", case, {"lift": lift}))

    @needs(Action.EXPORT_PAPERS, case="case")
    def on_paper(self, case: CaseId) -> MapJob:
        """The map to be printed for the family: no order is on it, nor anybody who is on the map only because of one."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            ties, identity = work.ties.of(case), office.identity(work, self._cases.current())
            now = self._cases.clock()
            making = made_by(work, self._cases.current(), now)
        return MapJob(case, map_contents(held, process, ties, making), identity, now)

    @needs(Action.EXPORT_PAPERS, case="made.case")
    def hand_out(self, made: MadeMap, target: Path) -> Path:
        """Write the paper outside the vault. Raises FileExists, FolderReadOnly, DiskFull."""
        free(target)
        with self._cases.current().units() as work:
            work.journal.write(Deed("map_handed_out", made.case, {"to": kind_of_place(target)}))
            work.commit()
        return written(made.pdf, target)

    def _read(self, case: CaseId) -> tuple[Case, Ties]:
        with self._cases.current().units() as work:
            return work.cases.load(case), work.ties.of(case)

    def _change(self, case: CaseId, change: Change, deed: Deed) -> None:
        with self._cases.current().units() as work:
            work.ties.keep(case, change(work.cases.load(case), work.ties.of(case)))
            work.journal.write(deed)
            work.commit()

    def _change_order(self, case: CaseId, order: OrderId, change: Callable[[Order], Order], deed: str) -> None:
        def changed(_: Case, ties: Ties) -> Ties:
            if all(each.id != order for each in ties.orders):
                raise NoSuchTie
            return replace(ties, orders=tuple(change(each) if each.id == order else each for each in ties.orders))

        self._change(case, changed, Deed(deed, case, {"order": order}))


def _refuse_strangers(case: Case, ties: Ties, people: frozenset[ParticipantId]) -> None:
    known = {person.id for person in case.people()} | {kin.id for kin in ties.kin}
    if not people <= known:
        raise NoSuchPerson
