"""Checklists: read off the stages of a process, so that a new process has one without a line being written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rjdesk.domain.training.checklist import StagePart, When
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.catalogue import shipped, shipped_as
from rjdesk.process.checklists import check_files, checklist, read_checks
from rjdesk.process.findings import Finding
from rjdesk.process.template import Process

GUIDE = (Path(__file__).parents[2] / "docs" / "writing-a-checklist.md").read_text("utf-8")
EXAMPLE = GUIDE.partition("```toml\n")[2].partition("```")[0]


def process(wanted: str) -> Process:
    found = shipped_as(wanted)
    assert found is not None
    return found


def wrong_with(text: str) -> list[str]:
    with pytest.raises(ProcessNotUnderstood) as refused:
        read_checks(text, "mine.toml")
    found = [finding for finding in refused.value.findings if isinstance(finding, Finding)]
    return [f"{finding.place}: {finding.problem}" for finding in found]


@pytest.mark.parametrize("each", shipped(), ids=lambda each: each.id)
def test_every_stage_that_is_named_is_one_of_its_process(each: Process) -> None:
    stages = {stage.id for stage in each.stages}
    named = [stage for file in check_files() if file.process == each.id for part in file.parts for stage in part.stages]
    assert set(named) <= stages
    assert named


@pytest.mark.parametrize("each", shipped(), ids=lambda each: each.id)
def test_a_checklist_is_short_enough_to_be_used(each: Process) -> None:
    assert sum(len(stage.items) for stage in checklist(each).stages) <= 40


def test_the_stages_stand_in_order_under_the_time_at_which_they_can_be_seen() -> None:
    made = checklist(process("nz-youth-justice-fgc"))
    assert [stage.title for stage in made.at(When.BEFORE)] == ["Convening", "Preparation"]
    assert [stage.title for stage in made.at(When.ON_THE_DAY)][:2] == ["Opening", "Throughout the meeting"]
    assert [stage.title for stage in made.at(When.AFTER)] == ["Papers and copies"]
    assert made.at(None) == made.stages


def test_private_time_is_the_familys_in_the_checklist_too() -> None:
    made = checklist(process("nz-youth-justice-fgc"))
    (private,) = (stage for stage in made.stages if stage.title == "Private family time")
    assert any("Left the room" in item for item in private.items)


def test_a_process_of_ones_own_has_a_checklist_by_what_its_stages_are_for() -> None:
    own = replace(process("scripted-conference"), id="our-own-way")
    assert {stage.title for stage in checklist(own).stages} >= {"Opening", "Agreement", "Signing", "Papers and copies"}


def test_the_example_in_the_guide_can_be_read() -> None:
    assert read_checks(EXAMPLE, "guide.toml").parts


@pytest.mark.parametrize("key", ["id", "version", "process", "not_for", "stages", "of", "items", *StagePart])
def test_the_guide_names_every_key(key: str) -> None:
    assert f"`{key}`" in GUIDE


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ('of = "opening"', 'of = "start"', "part 1, key of: wrong_value"),
        ('of = "opening"', 'of = "opening"\nstages = ["facts"]', "part 1, key of: stage_or_part"),
        ('of = "opening"\n', "", "part 1, key of: stage_or_part"),
        ('process = "circle"', 'process = "square"', "key process: wrong_value"),
        ("version = 1", "version = -1", "key version: wrong_value"),
        ("items =", "item =", "part 1, key items: missing"),
    ],
)
def test_a_mistake_is_named_with_its_place(before: str, after: str, found: str) -> None:
    assert before in EXAMPLE
    assert found in wrong_with(EXAMPLE.replace(before, after, 1))
