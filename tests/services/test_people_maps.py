"""The people map of a case, and what it warns of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk
from rjdesk.domain.clashes import Breaks
from rjdesk.domain.ids import CaseId, LiftId, OrderId, ParticipantId, TieId
from rjdesk.domain.kin import Kin, Tie, TieKind
from rjdesk.domain.orders import Ended, MayMeet, Order, OrderKind
from rjdesk.domain.ties import Lift
from rjdesk.errors import (
    FileExists,
    NamedInAnOrder,
    NoSuchPerson,
    NoSuchTie,
    NotWithThemselves,
    OwnAncestor,
    SigningUnderWay,
    TieKnown,
)
from rjdesk.services.day.room import room_view
from tests.services.conferences import case_at, in_memory, on_disk, person, walking

UNNAMED = ParticipantId("")
CONFERENCE = date(2099, 12, 4)


@dataclass
class Around:
    """A case with its people, on a desk."""

    desk: Desk
    case: CaseId

    def who(self, name: str) -> ParticipantId:
        return person(self.desk, self.case, name)

    def kin(self, name: str) -> ParticipantId:
        return self.desk.ties.put_kin(self.case, Kin(UNNAMED, name))

    def parent(self, one: ParticipantId, other: ParticipantId) -> TieId:
        return self.desk.ties.add_tie(self.case, Tie(TieId(""), TieKind.PARENT, one, other))

    def order(self, bound: ParticipantId, protects: ParticipantId, may_meet: MayMeet = MayMeet.NO) -> OrderId:
        made = Order(OrderId(""), OrderKind.PROTECTION, bound, protects, "FAM 2026 4", None, None, may_meet)
        return self.desk.ties.add_order(self.case, made)

    def lift(self, driver: ParticipantId, *passengers: ParticipantId) -> LiftId:
        return self.desk.ties.plan_lift(self.case, Lift(LiftId(""), driver, passengers, CONFERENCE))

    def reasons(self) -> list[Breaks]:
        return [clash.why for clash in self.desk.ties.warnings(self.case)]


@pytest.fixture(params=["fake", "real"])
def around(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Around]:
    """A case just referred."""
    if request.param == "fake":
        desk = in_memory().desk
        yield Around(desk, walking(desk).refer())
        return
    with on_disk(tmp_path, cheap=True) as desk:
        yield Around(desk, walking(desk).refer())


def test_people_are_tied_and_untied(around: Around) -> None:
    nan = around.kin("Huia")
    tie = around.parent(nan, around.who("Sione"))

    assert [each.id for each in around.desk.ties.open(around.case).ties.of(nan)] == [tie]
    around.desk.ties.remove_tie(around.case, tie)
    assert around.desk.ties.open(around.case).ties.between == ()
    with pytest.raises(NoSuchTie):
        around.desk.ties.remove_tie(around.case, tie)


def test_a_family_that_can_t_be_is_refused_and_nothing_is_kept(around: Around) -> None:
    nan, sione = around.kin("Huia"), around.who("Sione")
    around.parent(nan, sione)

    for one, other, refusal in ((nan, nan, NotWithThemselves), (nan, sione, TieKnown), (sione, nan, OwnAncestor)):
        with pytest.raises(refusal):
            around.parent(one, other)
    assert len(around.desk.ties.open(around.case).ties.between) == 1


def test_nobody_is_tied_to_somebody_unknown(around: Around) -> None:
    with pytest.raises(NoSuchPerson):
        around.parent(ParticipantId("nobody"), around.who("Sione"))


def test_somebody_on_the_map_is_written_anew(around: Around) -> None:
    nan = around.kin("Huia")

    around.desk.ties.put_kin(around.case, Kin(nan, "Huia Ngata", 1948, died=True, died_in=2019))

    assert around.desk.ties.open(around.case).ties.kin == (Kin(nan, "Huia Ngata", 1948, died=True, died_in=2019),)
    with pytest.raises(NoSuchTie):
        around.desk.ties.put_kin(around.case, Kin(around.who("Sione"), "Sione"))


def test_who_goes_from_the_map_takes_their_ties_along(around: Around) -> None:
    nan, sione = around.kin("Huia"), around.who("Sione")
    around.parent(nan, sione)
    around.lift(nan, sione)

    around.desk.ties.remove_kin(around.case, nan)

    ties = around.desk.ties.open(around.case).ties
    assert (ties.kin, ties.between, ties.lifts) == ((), (), ())


def test_whom_an_order_names_stays_on_the_map_even_when_it_has_ended(around: Around) -> None:
    uncle = around.kin("Rangi")
    order = around.order(uncle, around.who("Sione"))
    around.desk.ties.end_order(around.case, order, Ended(date(2026, 1, 1), "Discharged"))

    with pytest.raises(NamedInAnOrder):
        around.desk.ties.remove_kin(around.case, uncle)


def test_who_leaves_the_case_stays_on_the_map_if_it_names_them(around: Around) -> None:
    sione, mere = around.who("Sione"), around.who("Mere")
    order = around.order(sione, mere)

    around.desk.people.remove(around.case, sione)

    ties = around.desk.ties.open(around.case).ties
    assert [kin.id for kin in ties.kin] == [sione]
    assert [each.id for each in ties.orders] == [order]


def test_who_is_taken_into_the_case_keeps_their_ties_and_is_warned_of(around: Around) -> None:
    uncle, sione = around.kin("Rangi"), around.who("Sione")
    around.parent(uncle, sione)
    around.order(uncle, sione)
    assert around.reasons() == []

    around.desk.ties.take_in(around.case, uncle, "supporter")

    held = around.desk.ties.open(around.case)
    assert held.case.participant(uncle).name == "Rangi"
    assert held.ties.kin == ()
    assert len(held.ties.of(uncle)) == 1
    assert around.reasons() == [Breaks.ROOM]


def test_an_order_warns_while_both_are_in_the_case(around: Around) -> None:
    sione, mere = around.who("Sione"), around.who("Mere")
    around.order(sione, mere)
    assert around.reasons() == [Breaks.ROOM]

    around.desk.people.remove(around.case, sione)

    assert around.reasons() == []


def test_an_order_that_lets_them_meet_gives_no_warning_in_the_room(around: Around) -> None:
    sione, mere = around.who("Sione"), around.who("Mere")
    order = around.order(sione, mere, MayMeet.NOT_KNOWN)
    assert around.reasons() == [Breaks.ROOM_NOT_KNOWN]

    held = around.desk.ties.open(around.case).ties.orders[0]
    around.desk.ties.change_order(around.case, replace(held, may_meet=MayMeet.YES, bound=mere, protects=sione))

    assert around.reasons() == []
    kept = around.desk.ties.open(around.case).ties.orders[0]
    assert (kept.id, kept.bound, kept.protects) == (order, sione, mere), "whom it is about never changes"


def test_an_ended_order_stays_on_record_and_warns_no_more(around: Around) -> None:
    order = around.order(around.who("Sione"), around.who("Mere"))
    ended = Ended(date(2026, 11, 20), "Discharged by the Family Court")

    around.desk.ties.end_order(around.case, order, ended)

    assert around.reasons() == []
    assert around.desk.ties.open(around.case).ties.orders[0].ended == ended


def test_a_lift_is_planned_with_its_warning_and_taken_back(around: Around) -> None:
    sione, mere, nan = around.who("Sione"), around.who("Mere"), around.kin("Huia")
    around.order(sione, mere, MayMeet.YES)
    brings, together = around.lift(sione, mere), around.lift(nan, sione, mere)

    assert around.reasons() == [Breaks.DRIVER, Breaks.RIDE]
    for lift in (brings, together):
        around.desk.ties.cancel_lift(around.case, lift)
    assert around.reasons() == []


def test_asking_somebody_says_which_orders_that_would_break(around: Around) -> None:
    uncle, sione = around.kin("Rangi"), around.who("Sione")
    around.order(uncle, sione)

    assert [clash.why for clash in around.desk.ties.clashes_with(around.case, uncle)] == [Breaks.ROOM]
    assert around.desk.ties.clashes_with(around.case, around.who("Mere")) == ()


def test_the_open_case_carries_its_warnings(around: Around) -> None:
    around.order(around.who("Sione"), around.who("Mere"))

    opened = around.desk.casework.open(around.case)

    assert opened.clashes == around.desk.ties.warnings(around.case) != ()


def test_the_journal_says_what_was_done_and_names_nobody(around: Around) -> None:
    order = around.order(around.kin("Huia"), around.who("Sione"))
    around.desk.ties.end_order(around.case, order, Ended(date(2026, 11, 20), "Discharged"))

    deeds = [entry.deed for entry in around.desk.casework.history(around.case)][-3:]

    assert [deed.what for deed in deeds] == ["kin_put", "order_added", "order_ended"]
    assert "Huia" not in repr(deeds)
    assert "Discharged" not in repr(deeds)


def test_nobody_is_taken_in_while_people_are_signing() -> None:
    desk = in_memory().desk
    around = Around(desk, case_at("signing", walking(desk)))
    uncle = around.kin("Rangi")
    desk.ceremonies.keep_opening(desk.ceremonies.open(around.case).make())

    with pytest.raises(SigningUnderWay):
        desk.ties.take_in(around.case, uncle, "supporter")


def test_a_plan_that_is_concluded_ends_the_warnings() -> None:
    desk = in_memory().desk
    around = Around(desk, case_at("record", walking(desk)))

    around.order(around.who("Sione"), around.who("Mere"))

    assert around.reasons() == []


def test_a_map_on_paper_is_handed_out_once_and_noted(around: Around, tmp_path: Path) -> None:
    around.parent(around.kin("Huia"), around.who("Sione"))
    target = tmp_path / "map.pdf"

    made = around.desk.ties.on_paper(around.case).make()
    around.desk.ties.hand_out(made, target)

    assert target.read_bytes() == made.pdf
    deed = [entry.deed for entry in around.desk.casework.history(around.case)][-1]
    assert (deed.what, set(deed.facts)) == ("map_handed_out", {"to"})
    with pytest.raises(FileExists):
        around.desk.ties.hand_out(made, target)


def test_the_room_sees_nothing_of_an_order() -> None:
    desk = in_memory().desk
    around = Around(desk, walking(desk).refer())
    around.order(around.who("Sione"), around.who("Mere"))
    opened = desk.casework.open(around.case)
    assert opened.clashes

    seen = [room_view(opened, stage.id) for stage in opened.process.stages]

    assert any(seen)
    assert "FAM 2026 4" not in repr(seen)


def test_every_change_of_a_map_leaves_its_deed(around: Around) -> None:
    desk, case = around.desk, around.case
    nan, koro = around.kin("Huia"), around.kin("Rangi")
    desk.ties.remove_tie(case, around.parent(nan, around.who("Sione")))
    order = around.order(around.who("Sione"), around.who("Tāne"))
    held = next(each for each in desk.ties.open(case).ties.orders if each.id == order)
    desk.ties.change_order(case, replace(held, reference="FAM 2026 5"))
    desk.ties.end_order(case, order, Ended(date(2026, 11, 20), "discharged"))
    desk.ties.cancel_lift(case, around.lift(around.who("Mere"), around.who("Tāne")))
    desk.ties.remove_kin(case, koro)
    desk.ties.take_in(case, nan, "whanau")

    done = [entry.deed.what for entry in desk.casework.history(case)][1:]
    assert [what for what in done if what.startswith(("kin_", "tie_", "order_", "lift_"))] == [
        "kin_put", "kin_put", "tie_added", "tie_removed", "order_added", "order_changed", "order_ended",
        "lift_planned", "lift_cancelled", "kin_removed", "kin_taken_in",
    ]  # fmt: skip
