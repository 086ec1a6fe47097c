"""A seating plan is proposed from who comes and what orders forbid, changed by hand, and kept."""

from __future__ import annotations

import pytest

from rjdesk.domain.ids import CaseId, OrderId, ParticipantId
from rjdesk.domain.orders import MayMeet, Order, OrderKind
from rjdesk.domain.seating import Seats, Uneasy, swapped
from rjdesk.errors import NoSuchPerson
from tests.services.conferences import InMemory, case_at, in_memory, walking


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    """A conference whose people are invited."""
    return case_at("opening", walking(on.desk))


def under_an_order(on: InMemory, case: CaseId, may_meet: MayMeet) -> tuple[ParticipantId, ParticipantId]:
    """Two of the people, whom an order keeps apart from now on."""
    one, other = on.desk.seatings.plan(case).seats[1:3]
    on.desk.ties.add_order(
        case, Order(OrderId(""), OrderKind.PROTECTION, one, other, "FAM-2026-1", None, None, may_meet)
    )
    return one, other


def away(seats: Seats, one: ParticipantId, other: ParticipantId) -> int:
    """How many chairs further somebody sits, the shorter way round."""
    steps = abs(seats.index(one) - seats.index(other))
    return min(steps, len(seats) - steps)


def test_everybody_who_is_expected_has_a_chair(on: InMemory, case: CaseId) -> None:
    plan = on.desk.seatings.plan(case)
    assert set(plan.seats) == {p.id for p in on.desk.casework.open(case).case.people()}
    assert (plan.made, plan.concerns) == (False, ())
    on.desk.meetings.stayed_away(case, plan.seats[-1])
    assert plan.seats[-1] not in on.desk.seatings.plan(case).seats


def test_whom_an_order_keeps_apart_is_seated_apart(on: InMemory, case: CaseId) -> None:
    one, other = under_an_order(on, case, MayMeet.YES)
    plan = on.desk.seatings.plan(case)
    assert away(plan.seats, one, other) > 1
    assert Uneasy.SIDE_BY_SIDE not in {concern.why for concern in plan.concerns}


def test_an_order_that_forbids_one_room_is_never_kept_by_chairs(on: InMemory, case: CaseId) -> None:
    under_an_order(on, case, MayMeet.NO)
    assert Uneasy.NOT_IN_ONE_ROOM in {concern.why for concern in on.desk.seatings.plan(case).concerns}


def test_a_seating_set_by_hand_is_kept_and_says_what_it_breaks(on: InMemory, case: CaseId) -> None:
    one, other = under_an_order(on, case, MayMeet.YES)
    plan = on.desk.seatings.plan(case)
    beside = plan.seats[(plan.seats.index(one) + 1) % len(plan.seats)]
    worse = swapped(plan.seats, other, beside)
    on.desk.seatings.seat(case, worse)
    kept = on.desk.seatings.plan(case)
    assert (kept.seats, kept.made) == (worse, True)
    assert Uneasy.SIDE_BY_SIDE in {concern.why for concern in kept.concerns}
    assert on.deeds()[-1] == "seated"
    assert on.desk.seatings.propose(case).seats == plan.seats


def test_the_day_sends_to_the_seating_plan_until_orders_are_kept(on: InMemory, case: CaseId) -> None:
    def mind() -> bool:
        return on.desk.meetings.day(case).mind_seats

    assert not mind()
    one, other = under_an_order(on, case, MayMeet.YES)
    assert mind()
    good = on.desk.seatings.plan(case).seats
    on.desk.seatings.seat(case, good)
    assert not mind()
    beside = good[(good.index(one) + 1) % len(good)]
    on.desk.seatings.seat(case, swapped(good, other, beside))
    assert mind()


def test_nobody_is_seated_twice_or_without_being_in_the_case(on: InMemory, case: CaseId) -> None:
    seats = on.desk.seatings.plan(case).seats
    for wrong in ((*seats, seats[0]), (*seats, ParticipantId("nobody"))):
        with pytest.raises(NoSuchPerson):
            on.desk.seatings.seat(case, wrong)
