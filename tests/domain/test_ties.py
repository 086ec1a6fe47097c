"""Who is tied to whom, which orders keep whom apart, and what is planned against one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rjdesk.domain.clashes import Breaks, clashes_of_lift, clashes_of_room
from rjdesk.domain.ids import LiftId, OrderId, ParticipantId, TieId
from rjdesk.domain.kin import Tie, TieKind, descendants, refuse_impossible
from rjdesk.domain.orders import Ended, MayMeet, Order, OrderKind, refuse_unsound
from rjdesk.domain.ties import Lift, Ties, kept_apart, kept_from_one_room, refuse_unsound_lift
from rjdesk.errors import EndsBeforeItBegins, NobodyToBring, NotWithThemselves, OwnAncestor, TieKnown

NAN, MUM, DAD, SAM = (ParticipantId(name) for name in ("nan", "mum", "dad", "sam"))
CONFERENCE = date(2026, 12, 4)
DAY = timedelta(days=1)
ORDER = Order(OrderId("o1"), OrderKind.PROTECTION, bound=DAD, protects=MUM, reference="FAM-1", may_meet=MayMeet.NO)
LIFT = Lift(LiftId("l1"), NAN, (MUM, SAM), CONFERENCE, "09:10")


def parent(one: ParticipantId, other: ParticipantId) -> Tie:
    return Tie(TieId(f"{one}-{other}"), TieKind.PARENT, one, other)


def under(*orders: Order) -> Ties:
    return Ties(orders=orders)


def test_an_order_keeps_two_apart_whoever_it_binds() -> None:
    assert kept_apart(under(ORDER), CONFERENCE) == {frozenset((MUM, DAD))}


def test_an_order_holds_from_its_first_day_to_its_last() -> None:
    order = replace(ORDER, since=CONFERENCE, until=CONFERENCE + DAY)

    held = [order.in_force(CONFERENCE + n * DAY) for n in (-1, 0, 1, 2)]

    assert held == [False, True, True, False]


def test_an_order_with_no_days_known_holds() -> None:
    assert ORDER.in_force(date.min)
    assert ORDER.in_force(date.max)


def test_an_order_that_was_ended_holds_no_more_from_that_day_on() -> None:
    order = replace(ORDER, ended=Ended(CONFERENCE, "Discharged by the court."))

    assert order.in_force(CONFERENCE - DAY)
    assert not order.in_force(CONFERENCE)
    assert kept_apart(under(order), CONFERENCE) == frozenset()


def test_those_who_may_meet_in_the_conference_still_don_t_sit_together() -> None:
    may = replace(ORDER, may_meet=MayMeet.YES)

    assert kept_from_one_room(under(may), CONFERENCE) == frozenset()
    assert kept_apart(under(may), CONFERENCE) == {frozenset((MUM, DAD))}


def test_where_nobody_knows_whether_they_may_meet_they_may_not() -> None:
    unknown = replace(ORDER, may_meet=MayMeet.NOT_KNOWN)

    assert kept_from_one_room(under(unknown), CONFERENCE) == {frozenset((MUM, DAD))}
    assert [c.why for c in clashes_of_room(under(unknown), {MUM, DAD}, CONFERENCE)] == [Breaks.ROOM_NOT_KNOWN]


def test_a_room_breaks_an_order_only_with_both_in_it() -> None:
    assert clashes_of_room(under(ORDER), {MUM, SAM}, CONFERENCE) == ()

    broken = clashes_of_room(under(ORDER), {MUM, SAM, DAD}, CONFERENCE)

    assert [(clash.why, clash.order) for clash in broken] == [(Breaks.ROOM, ORDER)]


def test_a_lift_breaks_an_order_between_driver_and_passenger() -> None:
    lift = replace(LIFT, driver=DAD)

    assert [clash.why for clash in clashes_of_lift(under(ORDER), lift)] == [Breaks.DRIVER]


def test_a_lift_breaks_an_order_between_two_passengers() -> None:
    lift = replace(LIFT, passengers=(MUM, DAD))

    assert [clash.why for clash in clashes_of_lift(under(ORDER), lift)] == [Breaks.RIDE]


def test_leave_to_meet_in_the_conference_is_no_leave_to_share_a_car() -> None:
    may = replace(ORDER, may_meet=MayMeet.YES)

    assert clashes_of_lift(under(may), replace(LIFT, driver=DAD)) != ()


def test_a_lift_is_judged_by_its_own_day() -> None:
    over = replace(ORDER, until=CONFERENCE - DAY)

    assert clashes_of_lift(under(over), replace(LIFT, driver=DAD)) == ()
    assert clashes_of_lift(under(over), replace(LIFT, driver=DAD, day=CONFERENCE - DAY)) != ()


def test_nobody_is_tied_to_themselves() -> None:
    with pytest.raises(NotWithThemselves):
        refuse_impossible((), parent(MUM, MUM))
    with pytest.raises(NotWithThemselves):
        refuse_unsound(replace(ORDER, protects=DAD))
    with pytest.raises(NotWithThemselves):
        refuse_unsound_lift(replace(LIFT, driver=MUM))


def test_nobody_is_a_parent_of_their_own_forebear() -> None:
    family = (parent(NAN, MUM), parent(MUM, SAM))

    assert descendants(family, NAN) == {MUM, SAM}
    for forebear in (MUM, NAN):
        with pytest.raises(OwnAncestor):
            refuse_impossible(family, parent(SAM, forebear))


def test_the_same_tie_is_not_drawn_twice() -> None:
    couple = Tie(TieId("t"), TieKind.PARTNER, MUM, DAD)

    with pytest.raises(TieKnown):
        refuse_impossible((couple,), Tie(TieId("u"), TieKind.PARTNER, DAD, MUM))
    with pytest.raises(TieKnown):
        refuse_impossible((couple,), Tie(TieId("u"), TieKind.FORMER_PARTNER, MUM, DAD))


def test_two_may_care_for_each_other() -> None:
    one_way = Tie(TieId("t"), TieKind.SUPPORTS, MUM, NAN)

    refuse_impossible((one_way,), Tie(TieId("u"), TieKind.SUPPORTS, NAN, MUM))


def test_an_order_doesn_t_end_before_it_begins() -> None:
    with pytest.raises(EndsBeforeItBegins):
        refuse_unsound(replace(ORDER, since=CONFERENCE, until=CONFERENCE - DAY))


def test_a_lift_brings_somebody() -> None:
    with pytest.raises(NobodyToBring):
        refuse_unsound_lift(replace(LIFT, passengers=()))
