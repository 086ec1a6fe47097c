"""Drills: at least four of each kind ship, days are counted by the real rules, and a mistaken file says what is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rjdesk.domain.training.drill import VERDICTS, AskedDay, AskedLine, Drill, DrillKind, Verdict
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.catalogue import shipped, shipped_as
from rjdesk.process.drill_marks import answerable, marks
from rjdesk.process.drills import drills, read_drill
from rjdesk.process.findings import Finding
from rjdesk.process.scenarios import scenarios
from rjdesk.process.template import Process

DRILLS = drills()
GUIDE = (Path(__file__).parents[2] / "docs" / "writing-a-drill.md").read_text("utf-8")
EXAMPLE = GUIDE.partition("```toml\n")[2].partition("```")[0]
CLOCK = (
    """
id = "mine"
version = 1
kind = "clock"
title = "Mine"
process = "nz-youth-justice-fgc"
practises = "Counting."
setting = "Invented."
"""
    + 3 * '[[question]]\ntext = "When?"\nkind = "s247d"\nclock = "s249-convene-d"\nstart = 2026-12-11\n'
)


def process_of(drill: Drill) -> Process:
    found = shipped_as(drill.process)
    assert found is not None
    return found


def named(wanted: str) -> Drill:
    return {drill.id: drill for drill in DRILLS}[wanted]


def wrong_with(text: str) -> list[str]:
    """What is found wrong with a file: the place and the problem."""
    with pytest.raises(ProcessNotUnderstood) as refused:
        read_drill(text, "mine.toml")
    found = [finding for finding in refused.value.findings if isinstance(finding, Finding)]
    return [f"{finding.place}: {finding.problem}" for finding in found]


@pytest.mark.parametrize("kind", DrillKind)
def test_at_least_four_drills_of_each_kind_ship(kind: DrillKind) -> None:
    assert sum(drill.kind is kind for drill in DRILLS) >= 4


def test_no_drill_is_called_like_another_or_like_a_story() -> None:
    ids = [each.id for each in DRILLS] + [each.id for each in scenarios()]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("kind", [DrillKind.REDACTION, DrillKind.PLAN])
def test_every_verdict_is_sometimes_right_and_none_every_time(kind: DrillKind) -> None:
    """Whoever presses the same number again and again learns nothing."""
    for drill in (each for each in DRILLS if each.kind is kind):
        right = {asked.right for asked in drill.questions if isinstance(asked, AskedLine)}
        assert right == set(VERDICTS[kind]), drill.id


@pytest.mark.parametrize(
    ("drill", "days"),
    [
        ("clock-court-direction", [(2026, 12, 17), (2026, 12, 10), (2027, 1, 5), (2026, 2, 2)]),
        ("clock-before-a-charge", [(2026, 2, 25), (2026, 4, 7), (2026, 3, 2), (2027, 1, 5)]),
        ("clock-in-custody", [(2026, 6, 16), (2026, 2, 9), (2026, 5, 25)]),
        ("clock-panel-report", [(2026, 3, 17), (2026, 11, 23), (2026, 12, 31)]),
        ("clock-review-of-a-plan", [(2027, 2, 28), (2027, 2, 15), (2026, 9, 7)]),
    ],
)
def test_the_days_of_the_shipped_drills_are_those_counted_by_hand(drill: str, days: list[tuple[int, int, int]]) -> None:
    wanted = [date(*day).toordinal() for day in days]
    assert [mark.right for mark in marks(named(drill), wanted, process_of(named(drill)))] == wanted


def test_a_wrong_day_is_told_with_every_day_that_was_passed_over() -> None:
    drill = named("clock-court-direction")
    third = marks(drill, [date(2026, 12, day).toordinal() for day in (17, 10, 25)], process_of(drill))[2]
    told = {point.about: point.says for point in third.reasons(date.isoformat)}
    assert not third.sound
    assert "s 249(4)" in told["Rule"]
    assert "2027-01-05" in told["Moved on"]
    assert "2026-12-25" in told["Moved on"]


def test_a_line_is_told_with_its_reason_and_whether_the_source_was_read() -> None:
    drill = named("redaction-young-persons-copy")
    (mark,) = marks(drill, [1], process_of(drill))
    assert not mark.sound
    assert [point.about for point in mark.reasons(date.isoformat)] == ["Why", "Source, not verified"]
    assert mark.reasons(date.isoformat)[1].says.startswith("Victims' Rights Act 2002")


@pytest.mark.parametrize("answers", [(3,), (0,), (-1,), (1,) * 99])
def test_what_can_be_no_answer_is_none(answers: tuple[int, ...]) -> None:
    drill = named("redaction-victims-copy")
    with pytest.raises(ValueError, match=drill.id):
        marks(drill, answers, process_of(drill))


def test_a_process_without_the_clock_that_is_asked_for_can_not_answer() -> None:
    drill = named("clock-court-direction")
    assert answerable(drill, process_of(drill))
    assert not answerable(drill, next(each for each in shipped() if each.id == "circle"))


def test_a_clock_drill_has_the_days_and_clocks_of_its_process() -> None:
    asked = read_drill(CLOCK, "mine.toml").questions[0]
    assert asked == AskedDay("When?", "s247d", "s249-convene-d", date(2026, 12, 11))


def test_the_example_in_the_guide_is_a_whole_drill() -> None:
    assert len(read_drill(EXAMPLE, "guide.toml").questions) == 3


@pytest.mark.parametrize("key", ["id", "version", "kind", "title", "practises", "setting", "process", "text", "right",
                                 "why", "source", "verified", "clock", "start", *DrillKind, *Verdict])  # fmt: skip
def test_the_guide_names_every_key_and_verdict(key: str) -> None:
    assert f"`{key}`" in GUIDE


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ('right = "good"', 'right = "may_stand"', "question 2, key right: wrong_value"),
        ('right = "good"', 'right = "fine"', "question 2, key right: wrong_value"),
        ('right = "good"\n', "", "question 2, key right: missing"),
        ('kind = "plan"', 'kind = "plans"', "key kind: wrong_value"),
        ('process = "scripted-conference"', 'process = "elsewhere"', "key process: wrong_value"),
        ('why = "By when?', 'verified = true\nwhy = "By when?', "question 1, key verified: source_unsaid"),
        ("version = 1", "version = 0", "key version: wrong_value"),
        ("setting =", "seting =", "key seting: unknown_key"),
    ],
)
def test_a_mistake_is_named_with_its_place(before: str, after: str, found: str) -> None:
    assert before in EXAMPLE
    assert found in wrong_with(EXAMPLE.replace(before, after, 1))


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ('clock = "s249-convene-d"', 'clock = "s249-convene-c"', "question 1, key clock: wrong_value"),
        ('kind = "s247d"', 'kind = "s999"', "question 1, key kind: wrong_value"),
        ("start = 2026-12-11", 'start = "11 December"', "question 1, key start: wrong_type"),
        ("start = 2026-12-11", "start = 2026-12-11T09:00:00", "question 1, key start: wrong_type"),
        ("start = 2026-12-11\n", "", "question 1, key start: missing"),
        ('clock = "s249-convene-d"', 'clock = "s249-convene-d"\nright = "good"', "question 1, key right: unknown_key"),
    ],
)
def test_a_mistake_in_a_clock_drill_is_named_with_its_place(before: str, after: str, found: str) -> None:
    assert found in wrong_with(CLOCK.replace(before, after, 1))


def test_two_questions_are_too_few() -> None:
    assert "key question: too_few" in wrong_with(EXAMPLE.rpartition("[[question]]")[0])
