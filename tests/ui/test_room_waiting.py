"""What the room sees while it waits: that there is a break or private time and for how long, never who is there or spoke."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rjdesk.domain.ids import CaseId
from rjdesk.services.day.room import RoomView, room_view
from tests.ui.office import Office, an_office


@pytest.fixture
def office() -> Office:
    return an_office()


@pytest.fixture
def case(office: Office) -> CaseId:
    """A conference that is under way."""
    case = office.case_of_hemi()
    office.walk_to(case, "opening")
    office.meetings.arrived(case, office.person(case, "Hēmi"))
    return case


def seen(office: Office, case: CaseId) -> RoomView | None:
    """What stands on the wall."""
    return room_view(office.opened(case), "opening", office.meetings.day(case).meeting)


def test_a_break_takes_the_place_of_everything(office: Office, case: CaseId) -> None:
    office.meetings.pause(case)
    assert seen(office, case) == RoomView("opening", "We are taking a break")
    office.meetings.resume(case)
    assert seen(office, case) == room_view(office.opened(case), "opening")


def test_private_time_is_counted_from_its_beginning(office: Office, case: CaseId) -> None:
    begun = office.clock()
    office.meetings.begin_private_time(case)
    office.clock.advance(timedelta(minutes=12))
    assert seen(office, case) == RoomView("opening", "Private family time", since=begun)


def test_after_an_adjournment_the_wall_is_friendly_and_empty(office: Office, case: CaseId) -> None:
    office.meetings.adjourn(case, "Ana is unwell", "Mere", None)
    assert seen(office, case) == RoomView("opening", "Thank you. We go on another day")


def test_who_is_there_and_who_spoke_never_stands_on_the_wall(office: Office, case: CaseId) -> None:
    before = seen(office, case)
    office.turns.spoke(case, office.person(case, "Hēmi"))
    office.meetings.arrived(case, office.person(case, "Ana"))
    assert seen(office, case) == before
