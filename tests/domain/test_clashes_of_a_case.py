"""Whom a case would bring together, on which day, and what an order says to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.case import Case
from rjdesk.domain.clashes import Breaks, clashes_of_case, clashes_with, day_of_meeting, expected
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.participant import Part
from rjdesk.domain.ties import Ties
from tests.builders import CaseBuilder, a_case
from tests.family import CONFERENCE, lift, order

TODAY = date(2026, 11, 22)
TANE, ANA, COURT = (ParticipantId(f"p{number}") for number in (1, 2, 3))
UNDER = Ties(orders=(order(TANE, ANA),))


def two() -> CaseBuilder:
    """A young person, a victim, and the court that is told."""
    return a_case().with_offender("Tāne").with_victim("Ana").with_person("Registry", Part.COURT)


def saying(fact: Fact, value: AnswerValue, about: ParticipantId | None = ANA) -> Case:
    """The same with a fact."""
    return two().answering("stage", "prompt", value, about=about, fact=fact).build()


def test_everybody_is_expected_but_a_court() -> None:
    assert expected(two().build()) == {TANE, ANA}


def test_who_won_t_come_is_not_expected() -> None:
    assert expected(saying(Fact.WILL_ATTEND, value=False)) == {TANE}
    assert expected(saying(Fact.WILL_ATTEND, value=True)) == {TANE, ANA}


def test_who_chose_not_to_take_part_is_not_expected_and_who_telephones_is() -> None:
    assert expected(saying(Fact.WAY_OF_TAKING_PART, "not")) == {TANE}
    assert expected(saying(Fact.WAY_OF_TAKING_PART, "remote")) == {TANE, ANA}


def test_they_meet_on_the_day_of_the_conference_or_for_all_we_know_today() -> None:
    assert day_of_meeting(two().build(), TODAY) == TODAY
    planned = saying(Fact.CONFERENCE_ON, CONFERENCE, None)
    assert day_of_meeting(planned, TODAY) == CONFERENCE
    assert day_of_meeting(planned, CONFERENCE + timedelta(days=1)) == CONFERENCE + timedelta(days=1)


def test_a_case_warns_until_one_of_the_two_stays_away() -> None:
    assert [clash.why for clash in clashes_of_case(two().build(), UNDER, TODAY)] == [Breaks.ROOM]
    assert clashes_of_case(saying(Fact.WILL_ATTEND, value=False), UNDER, TODAY) == ()


def test_who_stays_away_is_warned_of_before_they_are_asked_again() -> None:
    away = saying(Fact.WILL_ATTEND, value=False)

    assert [clash.why for clash in clashes_with(away, UNDER, ANA, TODAY)] == [Breaks.ROOM]


def test_a_closed_case_and_a_concluded_plan_warn_no_more() -> None:
    assert clashes_of_case(two().closed().build(), UNDER, TODAY) == ()
    assert clashes_of_case(two().promising().concluded().build(), UNDER, TODAY) == ()


def test_every_lift_from_today_on_is_looked_at_and_what_is_past_is_not() -> None:
    before, past = TODAY + timedelta(days=1), TODAY - timedelta(days=1)
    planned = replace(UNDER, lifts=tuple(lift(TANE, ANA, day) for day in (past, before, CONFERENCE)))

    found = clashes_of_case(saying(Fact.CONFERENCE_ON, CONFERENCE, None), planned, TODAY)

    assert [(clash.why, clash.lift and clash.lift.day) for clash in found] == [
        (Breaks.ROOM, None),
        (Breaks.DRIVER, before),
        (Breaks.DRIVER, CONFERENCE),
    ]
