"""What every vault promises about the day itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rjdesk.domain.case import Case
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.journal import Deed
from rjdesk.domain.meeting import Happened, Meeting
from rjdesk.errors import NoSuchCase
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

TANE, ANA = ParticipantId("p1"), ParticipantId("p2")


def a_day(case: CaseId) -> Meeting:
    """Both arrive, one speaks, it is adjourned to a known day and taken up again."""
    day = Meeting(case, seats=(ANA, TANE)).arrived(TANE, NOON).arrived(ANA, NOON + timedelta(minutes=5))
    day = day.adjourned(NOON + timedelta(hours=1), "The bus did not come", "Mere", date(2026, 12, 1))
    day = day.turned(Happened.TAKEN_UP, NOON + timedelta(days=11)).arrived(ANA, NOON + timedelta(days=11))
    return day.with_turn(ANA, spoke=True)


def kept(bench: Bench) -> Case:
    """A case of two people whose day is kept."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        saved = work.cases.save(a_case().with_offender().with_victim().build(), a_summary())
        work.meetings.keep(a_day(saved.id))
        work.journal.write(Deed("arrived", saved.id))
        work.commit()
    return saved


def of(bench: Bench, case: CaseId) -> Meeting:
    """The day of a case as the vault has it."""
    with bench.begin() as work:
        return work.meetings.of(case)


def test_a_day_comes_back_as_it_was_kept(bench: Bench) -> None:
    case = kept(bench)
    assert of(bench, case.id) == a_day(case.id)


def test_a_case_without_a_day_has_one_in_which_nothing_happened(bench: Bench) -> None:
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        saved = work.cases.save(a_case().build(), a_summary())
        work.commit()
    assert of(bench, saved.id) == Meeting(saved.id)


def test_a_day_kept_again_takes_the_place_of_the_one_before(bench: Bench) -> None:
    case = kept(bench)
    shorter = Meeting(case.id, seats=(TANE, ANA)).arrived(ANA, NOON)
    with bench.begin() as work:
        work.meetings.keep(shorter)
        work.commit()
    assert of(bench, case.id) == shorter


def test_turns_are_kept_without_anything_else(bench: Bench) -> None:
    case = kept(bench)
    with bench.begin() as work:
        work.meetings.keep_turns(Meeting(case.id, spoken=frozenset({TANE})))
        work.commit()
    found = of(bench, case.id)
    assert found.spoken == {TANE}
    assert found.events == a_day(case.id).events


def test_what_is_about_a_person_goes_with_the_person(bench: Bench) -> None:
    case = kept(bench)
    with bench.begin() as work:
        work.cases.save(case.without_participant(ANA), a_summary())
        work.commit()
    found = of(bench, case.id)
    assert {event.who for event in found.events} == {TANE, None}
    assert (found.seats, found.spoken) == ((TANE,), frozenset())


def test_a_case_that_is_not_there_or_sealed_has_no_day(bench: Bench) -> None:
    case = kept(bench)
    with bench.begin() as work:
        work.keepings.seal(case.id, NOON, "expunged")
        work.commit()
    for gone in (case.id, CaseId("nowhere")):
        with bench.begin() as work:
            with pytest.raises(NoSuchCase):
                work.meetings.of(gone)
            with pytest.raises(NoSuchCase):
                work.meetings.keep(Meeting(gone))


def test_a_day_goes_with_its_case(bench: Bench) -> None:
    case = kept(bench)
    with bench.begin() as work:
        work.keepings.destroy(case.id)
        work.commit()
    with bench.begin() as work, pytest.raises(NoSuchCase):
        work.meetings.of(case.id)


def test_what_goes_on_another_day_is_listed_until_it_is_taken_up(bench: Bench) -> None:
    case = kept(bench)
    with bench.begin() as work:
        assert work.case_list.going_on() == ()
        again = a_day(case.id).adjourned(NOON + timedelta(days=12), "The lamp went out", "Mere", date(2026, 12, 9))
        work.meetings.keep(again)
        work.commit()
    with bench.begin() as work:
        (waits,) = work.case_list.going_on()
    assert (waits.case, waits.on, waits.reference) == (case.id, date(2026, 12, 9), case.reference)
    with bench.begin() as work:
        work.meetings.keep(
            again.turned(Happened.TAKEN_UP, NOON + timedelta(days=19)).arrived(ANA, NOON + timedelta(days=19))
        )
        work.commit()
    with bench.begin() as work:
        assert work.case_list.going_on() == ()
