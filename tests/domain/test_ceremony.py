"""Signing: one place at a time, each settled once, closed when everyone was asked."""

from __future__ import annotations

import pytest

from rjdesk.domain.ceremony import Ceremony, How, Settled
from rjdesk.errors import SigningOutOfTurn
from tests.builders import a_case
from tests.fakes import NOON


def a_ceremony() -> Ceremony:
    ceremony = a_case().with_offender().with_guardian().with_victim().with_signing_open().build().ceremony
    assert ceremony is not None
    return ceremony


def test_people_are_asked_in_order() -> None:
    ceremony = a_ceremony()
    first = ceremony.next_place()
    assert first is not None
    after = ceremony.settle(first.participant, Settled(How.SIGNED, NOON))
    assert after.next_place() == ceremony.places[1]


@pytest.mark.parametrize("how", How)
def test_a_settled_place_stays_as_it_is(how: How) -> None:
    ceremony = a_ceremony()
    first = ceremony.places[0].participant
    settled = ceremony.settle(first, Settled(how, NOON))
    with pytest.raises(SigningOutOfTurn):
        settled.settle(first, Settled(How.SIGNED, NOON))


def test_nobody_is_passed_over_at_the_close() -> None:
    with pytest.raises(SigningOutOfTurn):
        a_ceremony().close(NOON)


def test_a_closed_signing_takes_no_more_signatures() -> None:
    ceremony = a_ceremony()
    for place in ceremony.places:
        ceremony = ceremony.settle(place.participant, Settled(How.DECLINED, NOON))
    closed = ceremony.close(NOON)
    assert closed.closed_at == NOON
    with pytest.raises(SigningOutOfTurn):
        closed.close(NOON)
    with pytest.raises(SigningOutOfTurn):
        closed.open_place(ceremony.places[0].participant)


def test_a_young_person_signs_with_a_guardian_beside_them() -> None:
    places = a_ceremony().places
    assert [place.needs_guardian for place in places] == [True, False, False]


def test_declining_leaves_no_room_for_a_reason() -> None:
    assert set(Settled.__slots__) == {"how", "at", "beside"}
