"""Who of a case is on its people map."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.kin import Kin, TieKind
from rjdesk.domain.orders import Ended
from rjdesk.domain.participant import Part
from rjdesk.domain.people_map.of_case import drawing_of, on_the_map
from rjdesk.domain.ties import Ties
from tests.builders import a_case
from tests.family import order, tie

TODAY = date(2026, 11, 22)
CASE = (
    a_case()
    .with_person("Lee", Part.PROFESSIONAL)
    .with_victim("Ana")
    .with_person("Hine", Part.GUARDIAN)
    .with_offender("Tāne")
    .with_person("Lan", Part.SUPPORTER, beside=ParticipantId("p2"))
    .build()
)
LEE, ANA, HINE, TANE = (ParticipantId(f"p{number}") for number in range(1, 5))
NAN = Kin(ParticipantId("k1"), "Nan", 1950)


def test_whom_it_is_about_comes_first_and_who_is_close_after_them() -> None:
    assert on_the_map(CASE, Ties()) == (TANE, HINE)


def test_who_is_there_for_somebody_else_is_on_it_only_once_something_ties_them() -> None:
    lan = ParticipantId("p5")

    assert lan not in on_the_map(CASE, Ties())
    assert lan in on_the_map(CASE, Ties(between=(tie(TieKind.FRIEND, lan, TANE),)))


def test_others_are_on_it_once_something_ties_them() -> None:
    ties = Ties((NAN,), (tie(TieKind.SUPPORTS, LEE, TANE),), (order(TANE, ANA),))

    assert on_the_map(CASE, ties) == (TANE, LEE, ANA, HINE, NAN.id)


def test_an_order_is_drawn_while_it_holds_today_or_on_the_day_they_meet() -> None:
    ended = replace(order(TANE, ANA), ended=Ended(TODAY, "Discharged"))
    later = replace(order(TANE, HINE, "later"), since=TODAY + timedelta(days=5))
    ties = Ties(orders=(ended, later))

    assert [line.what for line in drawing_of(CASE, ties, TODAY).lines] == []
    assert [line.what for line in drawing_of(CASE, ties, TODAY, TODAY + timedelta(days=5)).lines] == [later.id]
