"""Why a day is the last one, point by point: every day that was passed over stands there with its reason."""

from __future__ import annotations

from datetime import date

from rjdesk.domain.facts import Fact
from rjdesk.process import catalogue
from rjdesk.process.clocks import ClockReading, ClockRule, Extension
from rjdesk.process.clocks_told import points
from rjdesk.process.counting import last_day
from rjdesk.process.template import Process, Verified
from rjdesk.process.unit import Unit

NZ = catalogue.jurisdiction("nz")


def a_rule(number: int = 10, unit: Unit = Unit.WORKING_DAYS) -> ClockRule:
    """A limit from the day that starts the first clock."""
    return ClockRule("r", "Report", number, unit, Fact.TRIGGER_DATE, Fact.REPORTED_ON, "s 1", "A source", Verified.OLD)


def told(rule: ClockRule, start: date | None, extension: Extension | None = None) -> dict[str, str]:
    """The points of a clock, with days as they are written in the file."""
    process = _process()
    if start is None:
        reading = ClockReading(rule, None, None, None, None, extension)
    else:
        lawful, why = last_day(rule, start, NZ)
        reading = ClockReading(rule, lawful, None, 0, why, extension, lawful)
    kind = process.kind("s247d")
    return {point.about: point.says for point in points(process, kind, reading, date.isoformat)}


def _process() -> Process:
    return next(process for process in catalogue.shipped() if process.id == "nz-youth-justice-fgc")


def test_each_day_that_was_not_counted_has_its_reason() -> None:
    said = told(a_rule(), date(2026, 12, 18))
    assert "2026-12-19: weekend" in said["Not counted"].splitlines()
    assert "2026-12-25: not a working day by statute" in said["Not counted"].splitlines()
    assert said["Last lawful day"] == last_day(a_rule(), date(2026, 12, 18), NZ)[0].isoformat()


def test_a_limit_that_ends_on_a_day_off_says_how_it_moved_on() -> None:
    said = told(a_rule(7, Unit.DAYS), date(2026, 12, 19))
    assert "Not counted" not in said
    assert said["Moved on"].splitlines()[0] == "2026-12-26: weekend"
    assert said["Moved on"].endswith(f"the next working day: {said['Last lawful day']}")


def test_the_event_that_starts_it_is_in_the_words_of_the_kind() -> None:
    said = told(a_rule(1, Unit.MONTHS), date(2026, 11, 20))
    assert said["Rule"] == "s 1: 1 month"
    assert said["Starts"].startswith("2026-11-20: Day the court gave the direction")
    assert said["Starts"].endswith("Counting begins on the day after.")


def test_a_clock_that_waits_says_for_what() -> None:
    said = told(a_rule(), None)
    assert "once this is recorded: Day the court gave the direction" in said["Starts"]
    assert "Last lawful day" not in said


def test_how_far_it_was_checked_is_always_said() -> None:
    assert told(a_rule(), None)["Checked"].startswith("Read in an old text of the law")


def test_a_longer_period_that_nobody_decided_moves_nothing_and_says_so() -> None:
    said = told(a_rule(), date(2026, 11, 20), Extension("The marae is closed", "", "", date(2026, 12, 20)))
    assert said["Longer period"].splitlines() == [
        "Asked for, but not in force: who decided it or until when is not recorded",
        "Because: The marae is closed",
    ]
