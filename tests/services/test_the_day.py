"""The day itself, through services: people come late and leave, it is adjourned and taken up again, nothing is lost."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.meeting import Happened, Presence, Standing
from rjdesk.errors import (
    AlreadyInTheRoom,
    AnswerNotUnderstood,
    NoSuchPerson,
    NotAsTheDayStands,
    NotInTheRoom,
    ReasonTooShort,
)
from rjdesk.process.progress import current, to_close
from rjdesk.services.practice.leading import Leading
from tests.services.conferences import InMemory, case_at, in_memory, on_disk, person, script, walking

NEXT_WEEK = date(2026, 11, 27)


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    """A conference that is about to be opened."""
    return case_at("opening", walking(on.desk))


def where(on: InMemory, case: CaseId, who: ParticipantId) -> Presence:
    """Where somebody is."""
    return next(now.presence for now in on.desk.meetings.day(case).people if now.person.id == who)


def attended(on: InMemory, case: CaseId, who: ParticipantId) -> object:
    """What the case says of somebody's coming."""
    return on.desk.casework.open(case).case.fact(Fact.ATTENDED, who)


def test_arriving_answers_the_stage_that_asks_who_came(on: InMemory, case: CaseId) -> None:
    tane = person(on.desk, case, "Tāne")
    on.desk.meetings.arrived(case, tane)
    assert attended(on, case, tane) is True
    assert where(on, case, tane) is Presence.HERE
    assert on.deeds()[-1] == "arrived"


def test_the_attendance_gate_is_met_by_the_day(on: InMemory, case: CaseId) -> None:
    *present, away = on.desk.casework.open(case).case.people()
    for someone in present:
        on.desk.meetings.arrived(case, someone.id)
    on.desk.meetings.stayed_away(case, away.id)
    opened = on.desk.casework.open(case)
    stage = current(opened.process, opened.case)
    assert stage is not None
    assert "no_attendance" not in {point.reason for point in to_close(opened.process, stage, opened.case)}
    assert not any(point.settled_at == Fact.ATTENDED for point in opened.unmet)


def test_whoever_was_ticked_in_the_stage_is_there_and_can_leave(on: InMemory, case: CaseId) -> None:
    tane = person(on.desk, case, "Tāne")
    on.desk.stages.answer(case, "opening", "attended", tane, value=True)
    came = on.clock()
    assert where(on, case, tane) is Presence.HERE
    on.clock.advance(timedelta(minutes=20))
    on.desk.meetings.left(case, tane)
    (stay,) = on.desk.meetings.day(case).meeting.attendance()
    assert (stay.came, stay.left) == (came, on.clock())


def test_a_late_arrival_counts_although_the_opening_is_closed(on: InMemory) -> None:
    case = case_at("opening", walk := walking(on.desk))
    late = on.desk.casework.open(case).case.people()[-1].id
    stage = walk.current(case)
    assert stage is not None
    walk.walk(case, stage)
    on.desk.stages.reopen(case, "opening")
    on.desk.meetings.stayed_away(case, late)
    on.desk.stages.close(case, "opening")
    assert where(on, case, late) is Presence.NOT_COMING
    on.clock.advance(timedelta(minutes=20))
    on.desk.meetings.arrived(case, late)
    assert where(on, case, late) is Presence.HERE
    assert attended(on, case, late) is True


def test_refusals_change_nothing(on: InMemory, case: CaseId) -> None:
    tane = person(on.desk, case, "Tāne")
    with pytest.raises(NotInTheRoom):
        on.desk.meetings.left(case, tane)
    on.desk.meetings.arrived(case, tane)
    before = on.deeds()
    with pytest.raises(AlreadyInTheRoom):
        on.desk.meetings.arrived(case, tane)
    with pytest.raises(AlreadyInTheRoom):
        on.desk.meetings.stayed_away(case, tane)
    with pytest.raises(NotAsTheDayStands):
        on.desk.meetings.resume(case)
    with pytest.raises(NoSuchPerson):
        on.desk.meetings.arrived(case, ParticipantId("nobody"))
    assert on.deeds() == before


def test_an_adjournment_needs_a_reason_and_no_day_that_is_over(on: InMemory, case: CaseId) -> None:
    with pytest.raises(ReasonTooShort):
        on.desk.meetings.adjourn(case, "  x ", "Mere", None)
    with pytest.raises(AnswerNotUnderstood):
        on.desk.meetings.adjourn(case, "Tāne's mother is ill", "Mere", date(2026, 11, 1))
    assert "adjourned" not in on.deeds()


def test_an_adjourned_meeting_is_taken_up_again_in_the_stage_where_it_was(on: InMemory, case: CaseId) -> None:
    tane = person(on.desk, case, "Tāne")
    on.desk.meetings.arrived(case, tane)
    on.desk.meetings.adjourn(case, "The interpreter is ill", "Mere", NEXT_WEEK)
    day = on.desk.meetings.day(case)
    assert (day.meeting.standing, day.meeting.goes_on) == (Standing.ADJOURNED, NEXT_WEEK)
    assert where(on, case, tane) is Presence.LEFT
    on.clock.advance(timedelta(days=7))
    on.desk.meetings.take_up(case)
    assert where(on, case, tane) is Presence.NOT_YET
    on.desk.meetings.arrived(case, tane)
    stage = walking(on.desk).current(case)
    assert stage is not None
    assert stage.id == "opening"
    assert len(on.desk.meetings.day(case).meeting.attendance()) == 2


def test_a_slip_of_the_finger_is_taken_back_with_the_attendance_it_brought(on: InMemory, case: CaseId) -> None:
    tane, ana = (someone.id for someone in on.desk.casework.open(case).case.people()[:2])
    on.desk.meetings.arrived(case, tane)
    on.clock.advance(timedelta(minutes=1))
    on.desk.meetings.arrived(case, ana)
    on.desk.meetings.take_back(case)
    assert (attended(on, case, tane), attended(on, case, ana)) == (True, None)
    on.desk.meetings.take_back(case)
    with pytest.raises(NotAsTheDayStands):
        on.desk.meetings.take_back(case)


def test_a_break_begins_and_ends_and_the_day_is_closed_each_with_a_deed(on: InMemory, case: CaseId) -> None:
    on.desk.meetings.arrived(case, person(on.desk, case, "Tāne"))
    on.desk.meetings.pause(case)
    on.desk.meetings.resume(case)
    on.desk.meetings.close_day(case)
    assert on.deeds()[-3:] == ["paused", "resumed", "day_closed"]


def test_turns_are_no_deed_and_gone_with_the_day(on: InMemory, case: CaseId) -> None:
    tane = person(on.desk, case, "Tāne")
    with pytest.raises(NotInTheRoom):
        on.desk.turns.spoke(case, tane)
    on.desk.meetings.arrived(case, tane)
    before = on.deeds()
    on.desk.turns.spoke(case, tane)
    assert on.desk.meetings.day(case).meeting.spoken == {tane}
    on.desk.turns.did_not_speak(case, tane)
    on.desk.turns.spoke(case, tane)
    on.desk.turns.new_round(case)
    assert on.desk.meetings.day(case).meeting.spoken == frozenset()
    on.desk.turns.spoke(case, tane)
    assert on.deeds() == before
    on.desk.meetings.close_day(case)
    assert on.desk.meetings.day(case).meeting.spoken == frozenset()


def test_private_time_counts_from_when_it_was_begun(on: InMemory, case: CaseId) -> None:
    on.desk.meetings.arrived(case, person(on.desk, case, "Tāne"))
    on.clock.advance(timedelta(minutes=5))
    on.desk.meetings.begin_private_time(case)
    begun = on.clock()
    on.clock.advance(timedelta(minutes=25))
    meeting = on.desk.meetings.day(case).meeting
    assert meeting.standing is Standing.PRIVATE_TIME
    assert meeting.turning is not None
    assert meeting.turning.at == begun
    on.desk.meetings.end_private_time(case)
    assert on.desk.meetings.day(case).meeting.standing is Standing.UNDER_WAY


def test_private_time_that_is_taken_was_offered(on: InMemory, case: CaseId) -> None:
    def offered() -> object:
        return on.desk.casework.open(case).case.fact(Fact.FAMILY_TIME_OFFERED)

    on.desk.meetings.arrived(case, person(on.desk, case, "Tāne"))
    on.clock.advance(timedelta(minutes=1))
    on.desk.meetings.begin_private_time(case)
    assert offered() is True
    on.desk.meetings.take_back(case)
    assert offered() is None


def test_the_timer_fills_in_from_when_until_when_the_family_was_by_itself(on: InMemory, case: CaseId) -> None:
    def times() -> list[object]:
        held = on.desk.casework.open(case).case
        return [held.fact(fact) for fact in (Fact.FAMILY_TIME_FROM, Fact.FAMILY_TIME_UNTIL)]

    on.desk.meetings.arrived(case, person(on.desk, case, "Tāne"))
    begun = on.clock()
    for _ in range(2):
        on.desk.meetings.begin_private_time(case)
        on.clock.advance(timedelta(minutes=20))
        on.desk.meetings.end_private_time(case)
    assert times() == [f"{begun:%H:%M}", f"{begun + timedelta(minutes=40):%H:%M}"]
    on.desk.meetings.take_back(case)
    assert times() == [f"{begun:%H:%M}", None]


def test_a_time_that_somebody_wrote_down_stays_when_the_timer_is_begun(on: InMemory, case: CaseId) -> None:
    on.desk.stages.answer(case, "family_time", "from", None, "09:15")
    on.desk.meetings.arrived(case, person(on.desk, case, "Tāne"))
    on.desk.meetings.begin_private_time(case)
    assert on.desk.casework.open(case).case.fact(Fact.FAMILY_TIME_FROM) == "09:15"


def test_a_process_that_counts_heads_has_a_day_without_attendance() -> None:
    on = in_memory()
    case = walking(on.desk, script("community-forum.json")).refer()
    day = on.desk.meetings.day(case)
    assert not day.asks_who_came
    someone = day.people[0].person.id
    with pytest.raises(NoSuchPerson):
        on.desk.meetings.stayed_away(case, someone)
    on.desk.meetings.arrived(case, someone)
    assert on.desk.meetings.day(case).meeting.here() == {someone}


def test_what_was_just_said_is_written_down_once_and_is_the_agreement(on: InMemory) -> None:
    case = case_at("plan", walking(on.desk))
    item = on.desk.agreements.write_down(case, "apology", "Say sorry to Ana in person")
    opened = on.desk.casework.open(case).case
    (held,) = opened.agreement.obligations
    assert (held.id, held.kind, held.what) == (item, "apology", "Say sorry to Ana in person")
    assert held.rests_on == tuple(charge.id for charge in opened.admitted())


def test_the_chronology_tells_of_an_adjournment_and_the_calendar_of_its_day(
    on: InMemory, case: CaseId, tmp_path: Path
) -> None:
    on.desk.meetings.adjourn(case, "The interpreter is ill", "Judge Hēnare", NEXT_WEEK)
    told = [event.what for event in on.desk.timeliness.chronology(case).contents.events]
    assert "Adjourned to 27 November 2026. Because: The interpreter is ill Decided by: Judge Hēnare" in told
    file = on.desk.timeliness.calendar(case, tmp_path / "days.ics")
    assert "20261127" in file.read_text("utf-8")
    on.desk.meetings.take_up(case)
    assert "Took the meeting up again" in [e.what for e in on.desk.timeliness.chronology(case).contents.events]


def test_the_day_is_the_same_after_the_vault_was_closed_in_the_middle_of_it(tmp_path: Path) -> None:
    with on_disk(tmp_path, cheap=True) as desk:
        case = case_at("opening", walking(desk))
        tane, *others = (someone.id for someone in desk.casework.open(case).case.people())
        desk.meetings.arrived(case, tane)
        desk.turns.spoke(case, tane)
        desk.seatings.seat(case, (*reversed(others), tane))
        desk.meetings.begin_private_time(case)
        before: tuple[object, datetime] = (desk.meetings.day(case), desk.meetings.day(case).meeting.events[-1].at)
        desk.vaults.lock()
        desk.vaults.unlock(tmp_path / "a.rjvault", "orbit lantern maple cinder velvet quartz")
        assert (desk.meetings.day(case), desk.meetings.day(case).meeting.events[-1].at) == before


def test_the_day_on_which_it_goes_on_stands_on_the_first_screen_until_it_is_taken_up(
    on: InMemory, case: CaseId
) -> None:
    on.desk.meetings.arrived(case, person(on.desk, case, "Tāne"))
    on.desk.meetings.adjourn(case, "The interpreter had to leave", "Aroha Ngātai", NEXT_WEEK)
    told = [
        line for line in on.desk.casework.today().due if line.due == NEXT_WEEK and "adjournment" in line.clock_title
    ]
    assert [(line.case, line.days_left) for line in told] == [(case, 7)]
    on.clock.advance(timedelta(days=7))
    on.desk.meetings.take_up(case)
    assert not [line for line in on.desk.casework.today().due if "adjournment" in line.clock_title]


def led(on: InMemory, name: str) -> CaseId:
    """A practice case walked to its end, its day led as the script tells it."""
    told = script(name)
    walk, leading = walking(on.desk, told), Leading(on.desk, told.day)
    case = walk.refer()
    while stage := walk.current(case):
        leading.lead(case, stage, walk.people)
        walk.walk(case, stage)
    return case


def test_a_practice_case_leads_its_day_with_somebody_late_a_break_and_somebody_gone_before_the_end(
    on: InMemory,
) -> None:
    meeting = on.desk.meetings.day(led(on, "circle.json")).meeting
    assert (meeting.standing, len(meeting.attendance())) == (Standing.CLOSED, 11)
    assert {event.what for event in meeting.events} >= {Happened.PAUSED, Happened.RESUMED, Happened.LEFT}


def test_a_practice_case_leaves_the_family_to_itself(on: InMemory) -> None:
    happened = [event.what for event in on.desk.meetings.day(led(on, "nz-care-protection-fgc.json")).meeting.events]
    assert happened.index(Happened.PRIVATE_TIME_BEGUN) + 1 == happened.index(Happened.PRIVATE_TIME_ENDED)
