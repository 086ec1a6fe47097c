"""Signing: one place at a time, each settled once, closed when everyone was asked."""

from __future__ import annotations

import pytest

from rjdesk.domain.ceremony import Ceremony, How, Scan, Settled
from rjdesk.domain.ids import AttachmentId, DocumentId
from rjdesk.errors import ScanMissing, SigningOutOfTurn
from tests.builders import a_case
from tests.fakes import NOON

SCAN = Scan(AttachmentId("f1"), "5c" * 32)


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
    settled = ceremony.settle(first, Settled(how, NOON, scan=SCAN if how is How.ON_PAPER else None))
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
    assert set(Settled.__slots__) == {"how", "at", "beside", "scan"}


def on_paper(ceremony: Ceremony, *numbers: int) -> Ceremony:
    """Those people say that they sign on paper only."""
    for number in numbers:
        ceremony = ceremony.choose_paper(ceremony.places[number].participant, "")
    return ceremony


def test_who_signs_on_paper_is_waited_for_while_the_others_are_asked() -> None:
    ceremony = on_paper(a_ceremony(), 0)
    assert ceremony.next_place() == ceremony.places[1]
    assert ceremony.waiting() == (ceremony.places[0],)


def test_a_signing_does_not_close_before_the_scan_is_there() -> None:
    ceremony = on_paper(a_ceremony(), 0, 1, 2)
    assert ceremony.next_place() is None
    with pytest.raises(ScanMissing):
        ceremony.close(NOON)


def test_a_place_is_not_signed_on_paper_without_a_scan() -> None:
    ceremony = on_paper(a_ceremony(), 0)
    with pytest.raises(ScanMissing):
        ceremony.settle(ceremony.places[0].participant, Settled(How.ON_PAPER, NOON))


@pytest.mark.parametrize("how", [how for how in How if how is not How.ON_PAPER])
def test_no_other_way_of_settling_has_a_scan(how: How) -> None:
    ceremony = a_ceremony()
    with pytest.raises(ValueError, match="scan"):
        ceremony.settle(ceremony.places[0].participant, Settled(how, NOON, scan=SCAN))


def test_everyone_may_sign_on_paper() -> None:
    ceremony = on_paper(a_ceremony(), 0, 1, 2)
    for place in ceremony.places:
        ceremony = ceremony.settle(place.participant, Settled(How.ON_PAPER, NOON, scan=SCAN))
    assert ceremony.close(NOON).closed_at == NOON
    assert ceremony.names_scan(SCAN.file)


@pytest.mark.parametrize("how", [How.SIGNED, How.ATTESTED, How.DECLINED, How.ABSENT])
def test_who_chose_paper_may_still_do_otherwise(how: How) -> None:
    ceremony = on_paper(a_ceremony(), 0)
    settled = ceremony.settle(ceremony.places[0].participant, Settled(how, NOON))
    assert settled.places[0].on_paper is None
    assert settled.waiting() == ()


def test_a_wrong_scan_is_taken_back_and_waited_for_again() -> None:
    ceremony = on_paper(a_ceremony(), 0)
    first = ceremony.places[0].participant
    scanned = ceremony.settle(first, Settled(How.ON_PAPER, NOON, scan=SCAN))
    assert scanned.take_back_scan(first) == ceremony


def test_only_a_scan_can_be_taken_back_and_only_before_the_closing() -> None:
    ceremony = a_ceremony()
    first = ceremony.places[0].participant
    with pytest.raises(SigningOutOfTurn):
        ceremony.take_back_scan(first)
    with pytest.raises(SigningOutOfTurn):
        ceremony.settle(first, Settled(How.SIGNED, NOON)).take_back_scan(first)
    for place in ceremony.places:
        ceremony = ceremony.settle(place.participant, Settled(How.ON_PAPER, NOON, scan=SCAN))
    with pytest.raises(SigningOutOfTurn):
        ceremony.close(NOON).take_back_scan(first)


def test_a_sheet_is_made_for_those_who_are_waited_for() -> None:
    ceremony = on_paper(a_ceremony(), 0, 2)
    first, second, third = (place.participant for place in ceremony.places)
    printed = ceremony.print_sheet((first, third), DocumentId("d7"))
    assert [place.on_paper.sheet if place.on_paper else "" for place in printed.places] == ["d7", "", "d7"]
    with pytest.raises(SigningOutOfTurn):
        printed.print_sheet((second,), DocumentId("d8"))


def test_saying_it_twice_keeps_the_sheet() -> None:
    ceremony = on_paper(a_ceremony(), 0)
    first = ceremony.places[0].participant
    printed = ceremony.print_sheet((first,), DocumentId("d7"))
    assert printed.choose_paper(first, "") == printed
