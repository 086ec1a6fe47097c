"""Time limits for others: a chronology that names nobody and is kept as it was sent, and days for a calendar."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from rjdesk.documents.contents import ChronologyContents
from rjdesk.domain.document import Paper
from rjdesk.domain.ids import CaseId
from rjdesk.errors import FileExists, NothingForTheCalendar
from rjdesk.services.practice.script import shipped_scripts
from tests.services.conferences import InMemory, case_at, case_at_end, in_memory, script, walking

PRACTICE = [file.name for file in shipped_scripts()]


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    """A conference to its end."""
    return case_at_end(walking(on.desk))


def contents(on: InMemory, case: CaseId) -> ChronologyContents:
    """What its chronology holds now."""
    return on.desk.timeliness.chronology(case).contents


def test_every_limit_says_whether_it_was_met_and_why_its_day_is_the_last(on: InMemory, case: CaseId) -> None:
    convene, complete = contents(on, case).limits
    assert convene.standing == "Met on 7 November 2026, within the limit"
    assert ("Rule", "s 249(1): 21 days") in convene.points
    assert ("Last lawful day", "Wednesday 25 November 2026") in convene.points
    assert any(about == "Starts" and "s 245 consultation" in words for about, words in convene.points)
    assert ("Checked", "Not checked against the law itself: check it before you rely on this day.") in complete.points


def test_a_limit_that_has_not_started_or_has_passed_says_so(on: InMemory) -> None:
    case = case_at("referral", walking(on.desk))
    assert {limit.standing for limit in contents(on, case).limits} == {"Not started"}
    late = case_at("convening", walking(on.desk))
    on.clock.now += timedelta(days=60)
    assert contents(on, late).limits[0].standing == "Not met, and the last day (25 November 2026) has passed"


@pytest.mark.parametrize(
    ("done", "standing"),
    [
        (date(2026, 11, 19), "Met on 19 November 2026, within the limit"),
        (date(2026, 12, 1), "Met on 1 December 2026, after the last day (25 November 2026)"),
        (date(2027, 3, 1), "Recorded as met on 1 March 2027, which had not come"),
    ],
)
def test_a_day_that_is_late_or_has_not_come_is_not_called_in_time(on: InMemory, done: date, standing: str) -> None:
    case = case_at("convening", walking(on.desk))
    on.desk.stages.answer(case, "convening", "convened_on", None, done)
    on.clock.now += timedelta(days=30)
    assert contents(on, case).limits[0].standing.startswith(standing)


def test_a_longer_period_says_why_until_when_who_decided_and_who_was_told(on: InMemory) -> None:
    case = case_at("convening", walking(on.desk))
    for prompt, value in (
        ("extension", "The marae is closed for a tangi"),
        ("extension_decided_by", "The coordinator"),
        ("extension_told", "Counsel, by letter"),
        ("extended_to", date(2026, 12, 20)),
    ):
        on.desk.stages.answer(case, "convening", prompt, None, value)
    points = dict(contents(on, case).limits[1].points)
    for words in ("20 December 2026", "tangi", "The coordinator", "Counsel, by letter"):
        assert words in points["Longer period"]


def test_what_happened_is_told_in_order_with_the_day_it_was_entered(on: InMemory, case: CaseId) -> None:
    events = contents(on, case).events
    assert [event.on for event in events] == sorted(event.on for event in events)
    said = [event.what for event in events]
    assert said[:2] == ["Day the s 245 consultation was completed", "Day the date was fixed (convened)"]
    assert "Closed the stage Private family time" in said
    assert events[0].entered == on.clock().date()


def test_a_conference_whose_day_was_moved_shows_that_it_was(on: InMemory) -> None:
    case = case_at("preparation", walking(on.desk))
    on.desk.stages.reopen(case, "convening")
    on.desk.stages.answer(case, "convening", "conference_on", None, date(2026, 12, 1))
    assert any(event.what.startswith("Recorded anew: ") for event in contents(on, case).events)


def test_nobody_is_named_in_it_and_nothing_private_or_said_is(on: InMemory, case: CaseId) -> None:
    held = on.desk.casework.open(case).case
    told = str(contents(on, case))
    assert [person.name for person in held.participants if person.name in told] == []
    private = [str(answer.value) for answer in held.answers if answer.private and len(str(answer.value)) > 8]
    assert [words for words in private if words in told] == []


@pytest.mark.parametrize("practice", PRACTICE)
def test_in_no_process_is_anybody_named_in_it(on: InMemory, practice: str) -> None:
    case = case_at_end(walking(on.desk, script(practice)))
    job = on.desk.timeliness.chronology(case)
    people = on.desk.casework.open(case).case.participants
    assert [person.name for person in people if person.name in str(job.contents)] == []
    assert job.make().pdf.startswith(b"%PDF")


def test_who_was_told_when_is_told_by_part(on: InMemory, case: CaseId) -> None:
    told = {line.part: line.on for line in contents(on, case).told}
    assert told["Victim"] == date(2026, 11, 13)
    assert told["Lawyer or youth advocate"] == date(2026, 11, 13)


def test_whoever_was_not_told_is_not_left_out(on: InMemory) -> None:
    told = contents(on, case_at("preparation", walking(on.desk))).told
    assert told
    assert {line.on for line in told} == {None}


def test_it_is_kept_as_it_was_made_and_an_older_one_stays(on: InMemory, case: CaseId, tmp_path: Path) -> None:
    first = on.desk.timeliness.keep(on.desk.timeliness.chronology(case).make())
    before = on.desk.papers.bytes_of(first.id)
    second = on.desk.timeliness.keep(on.desk.timeliness.chronology(case).make())
    papers = [paper.id for paper in on.desk.papers.of_case(case) if paper.paper is Paper.CHRONOLOGY]
    assert papers == [first.id, second.id]
    assert on.desk.papers.export(first.id, tmp_path / "c.pdf").read_bytes() == before


def test_a_calendar_has_the_last_days_that_run_and_names_nobody(on: InMemory, tmp_path: Path) -> None:
    case = case_at("convening", walking(on.desk))
    file = on.desk.timeliness.calendar(case, tmp_path / "days.ics").read_text("utf-8")
    assert "DTSTART;VALUE=DATE:20261125" in file
    reference = on.desk.casework.open(case).case.reference
    assert reference in file
    assert "Tāne" not in file


def test_a_name_stands_in_it_if_that_is_asked_for(on: InMemory, tmp_path: Path) -> None:
    case = case_at("convening", walking(on.desk))
    file = on.desk.timeliness.calendar(case, tmp_path / "days.ics", names=True).read_text("utf-8")
    assert "Tāne" in file
    assert on.desk.casework.history(case)[-1].deed.facts["names"] == "yes"


def test_the_day_of_the_conference_is_in_it(on: InMemory, tmp_path: Path) -> None:
    case = case_at("opening", walking(on.desk))
    file = on.desk.timeliness.calendar(case, tmp_path / "days.ics").read_text("utf-8")
    assert "conference" in file
    assert f"UID:{case}-conference@rjdesk" in file


def test_a_calendar_of_ones_cases_has_every_case_once(on: InMemory, tmp_path: Path) -> None:
    cases = [case_at("convening", walking(on.desk, script(change=_named(f"FGC-{n}")))) for n in (1, 2)]
    file = on.desk.timeliness.calendar_of_mine(tmp_path / "mine.ics").read_text("utf-8")
    assert [file.count(f"UID:{case}-s249-convene-a@rjdesk") for case in cases] == [1, 1]
    assert on.deeds()[-1] == "calendar_exported"


def test_handing_it_over_is_journaled_without_its_path_and_writes_over_nothing(on: InMemory, tmp_path: Path) -> None:
    case = case_at("convening", walking(on.desk))
    target = on.desk.timeliness.calendar(case, tmp_path / "days.ics")
    deed = on.desk.casework.history(case)[-1].deed
    assert deed.what == "calendar_exported"
    assert str(tmp_path) not in str(deed)
    with pytest.raises(FileExists):
        on.desk.timeliness.calendar(case, target)


def test_without_a_day_there_is_no_file(on: InMemory, tmp_path: Path) -> None:
    case = case_at("referral", walking(on.desk))
    with pytest.raises(NothingForTheCalendar):
        on.desk.timeliness.calendar(case, tmp_path / "days.ics")
    assert list(tmp_path.iterdir()) == []
    assert "calendar_exported" not in on.deeds()


def _named(reference: str) -> Any:
    def change(table: dict[str, Any]) -> None:
        table["reference"] = reference

    return change


def test_no_event_ends_in_the_air_as_the_question_for_its_day_does(on: InMemory) -> None:
    case = case_at_end(walking(on.desk))
    said = [event.what for event in contents(on, case).events]
    assert {"Day of the conference", "Completed", "How it ended was reported"} <= set(said)
    assert not [what for what in said if what.endswith(" on")]
