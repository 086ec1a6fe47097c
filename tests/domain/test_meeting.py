"""The day itself: what can happen when, who is in the room, and what the attendance record is made of."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.meeting import ALLOWED, Attended, Happened, Meeting, Presence, Standing
from rjdesk.errors import AlreadyInTheRoom, NotAsTheDayStands, NotInTheRoom
from tests.builders import a_case
from tests.fakes import NOON

TANE, ANA = ParticipantId("p1"), ParticipantId("p2")
EMPTY = Meeting(CaseId("a case"))
CASE = a_case().with_offender().with_victim().build()


def after(minutes: int) -> datetime:
    """So many minutes after noon."""
    return NOON + timedelta(minutes=minutes)


def begun() -> Meeting:
    """Tāne is in the room."""
    return EMPTY.arrived(TANE, NOON)


def ticked(*, came: bool, at: datetime = NOON) -> Case:
    """The case with Tāne's attendance answered in its stage."""
    return (
        a_case().with_offender().answering("opening", "attended", came, about=TANE, fact=Fact.ATTENDED, at=at).build()
    )


def adjourned(at: datetime) -> Meeting:
    """Tāne came, and it was broken off."""
    return begun().adjourned(at, "The interpreter is ill", "Mere", date(2026, 12, 1))


def test_the_first_arrival_begins_the_day() -> None:
    assert EMPTY.standing is Standing.NOT_BEGUN
    assert begun().standing is Standing.UNDER_WAY
    assert begun().here() == {TANE}


def test_nobody_arrives_twice() -> None:
    with pytest.raises(AlreadyInTheRoom):
        begun().arrived(TANE, after(1))


def test_nobody_leaves_who_is_not_there() -> None:
    with pytest.raises(NotInTheRoom):
        begun().left(ANA, after(1))


def test_somebody_may_leave_and_come_back() -> None:
    day = begun().left(TANE, after(10)).arrived(TANE, after(20))
    assert day.here() == {TANE}
    assert day.attendance() == (Attended(TANE, NOON, after(10)), Attended(TANE, after(20), None))


def test_people_arrive_during_a_pause() -> None:
    day = begun().turned(Happened.PAUSED, after(5)).arrived(ANA, after(6))
    assert day.standing is Standing.PAUSED
    assert day.here() == {TANE, ANA}


@pytest.mark.parametrize(
    ("what", "first", "then"),
    [
        (Happened.PAUSED, Happened.RESUMED, Standing.UNDER_WAY),
        (Happened.PRIVATE_TIME_BEGUN, Happened.PRIVATE_TIME_ENDED, Standing.UNDER_WAY),
        (Happened.CLOSED, Happened.TAKEN_UP, Standing.UNDER_WAY),
    ],
)
def test_what_began_can_end(what: Happened, first: Happened, then: Standing) -> None:
    assert begun().turned(what, after(1)).turned(first, after(2)).standing is then


@pytest.mark.parametrize("what", sorted(set(Happened) - {Happened.ARRIVED, Happened.LEFT, Happened.ADJOURNED}))
def test_what_cannot_happen_as_the_day_stands_is_refused_with_the_standing(what: Happened) -> None:
    days = (EMPTY, begun(), begun().turned(Happened.PAUSED, after(1)), adjourned(after(1)))
    refusing = [day for day in days if day.standing not in ALLOWED[what]]
    assert refusing
    for day in refusing:
        with pytest.raises(NotAsTheDayStands) as refused:
            day.turned(what, after(2))
        assert refused.value.facts == {"standing": day.standing}


def test_nobody_arrives_while_it_is_adjourned() -> None:
    with pytest.raises(NotAsTheDayStands):
        adjourned(after(30)).arrived(ANA, after(31))


def test_a_meeting_to_which_nobody_came_can_be_adjourned() -> None:
    day = EMPTY.adjourned(after(20), "The young person did not come", "Mere", None)
    assert day.standing is Standing.ADJOURNED
    assert day.attendance() == ()


def test_an_adjournment_ends_everyones_stay_and_says_why_and_until_when() -> None:
    day = adjourned(after(30))
    assert day.here() == frozenset()
    assert day.attendance() == (Attended(TANE, NOON, after(30)),)
    (event,) = day.adjournments()
    assert (event.reason, event.decided_by, event.until) == ("The interpreter is ill", "Mere", date(2026, 12, 1))


def test_taken_up_on_another_day_the_room_is_empty_again_and_the_record_whole() -> None:
    later = NOON + timedelta(days=11)
    day = adjourned(after(30)).turned(Happened.TAKEN_UP, later)
    assert day.standing is Standing.UNDER_WAY
    assert day.here() == frozenset()
    day = day.arrived(TANE, later)
    assert day.attendance() == (Attended(TANE, NOON, after(30)), Attended(TANE, later, None))


def test_a_day_closed_on_a_later_day_leaves_open_when_people_went() -> None:
    day = begun().turned(Happened.CLOSED, NOON + timedelta(days=1))
    assert day.attendance() == (Attended(TANE, NOON, None),)
    assert day.here() == frozenset()
    assert day.presence(TANE, CASE) is Presence.LEFT


def test_a_turn_is_had_taken_back_and_gone_with_whoever_leaves() -> None:
    day = begun().arrived(ANA, after(1)).with_turn(TANE, spoke=True).with_turn(ANA, spoke=True)
    assert day.spoken == {TANE, ANA}
    assert day.with_turn(ANA, spoke=False).spoken == {TANE}
    assert day.left(TANE, after(9)).spoken == {ANA}


@pytest.mark.parametrize("end", [Happened.CLOSED, Happened.ADJOURNED])
def test_who_has_spoken_is_forgotten_with_the_end_of_the_day(end: Happened) -> None:
    day = begun().with_turn(TANE, spoke=True)
    ended = day.adjourned(after(9), "why", "", None) if end is Happened.ADJOURNED else day.turned(end, after(9))
    assert ended.spoken == frozenset()


def test_the_last_thing_can_be_taken_back() -> None:
    assert adjourned(after(1)).without_last() == begun()
    assert EMPTY.without_last() == EMPTY


def test_where_somebody_is() -> None:
    assert EMPTY.presence(TANE, CASE) is Presence.NOT_YET
    assert begun().presence(TANE, CASE) is Presence.HERE
    assert begun().left(TANE, after(1)).presence(TANE, CASE) is Presence.LEFT
    assert begun().presence(ANA, CASE) is Presence.NOT_YET


def test_whoever_was_ticked_in_the_stage_is_there_or_stayed_away() -> None:
    assert EMPTY.presence(TANE, ticked(came=True)) is Presence.HERE
    assert EMPTY.presence(TANE, ticked(came=False)) is Presence.NOT_COMING


def test_what_was_recorded_later_counts() -> None:
    day = EMPTY.arrived(TANE, after(5))
    assert day.presence(TANE, ticked(came=False, at=NOON)) is Presence.HERE
    assert day.presence(TANE, ticked(came=False, at=after(9))) is Presence.NOT_COMING


def test_a_tick_of_an_earlier_sitting_says_nothing_of_this_one() -> None:
    day = EMPTY.adjourned(after(30), "why", "", None)
    assert day.presence(TANE, ticked(came=True)) is Presence.LEFT
    assert day.turned(Happened.TAKEN_UP, after(60)).presence(TANE, ticked(came=True)) is Presence.NOT_YET


def test_those_whom_a_stage_says_are_there_came_when_that_was_said() -> None:
    day = EMPTY.with_ticked(ticked(came=True, at=after(3)))
    assert (day.standing, day.attendance()) == (Standing.UNDER_WAY, (Attended(TANE, after(3), None),))
    assert day.with_ticked(ticked(came=True, at=after(3))) == day
    assert EMPTY.with_ticked(ticked(came=False)) == EMPTY
    gone = begun().left(TANE, after(5))
    assert gone.with_ticked(ticked(came=True)) == gone
