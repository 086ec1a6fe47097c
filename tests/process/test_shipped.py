"""What ships is sound, cited, and honest about how far it was checked."""

from __future__ import annotations

import re
from inspect import getsource
from pathlib import Path

import pytest

from rjdesk.bundled import resource
from rjdesk.domain import gates, gates_of_follow_up, gates_of_meeting, gates_of_will
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates import GATES
from rjdesk.domain.participant import Part
from rjdesk.errors import FileUnreadable, ProcessNotUnderstood
from rjdesk.process import catalogue, lawful, progress
from rjdesk.process.days_off import is_known
from rjdesk.process.template import Process
from rjdesk.wording import has, say

SHIPPED = catalogue.shipped()
(CONFERENCE,) = (process for process in SHIPPED if process.id == "nz-youth-justice-fgc")


@pytest.mark.parametrize("process", SHIPPED, ids=lambda process: process.id)
def test_every_rule_on_time_names_its_section_and_source(process: Process) -> None:
    rules = catalogue.jurisdiction(process.jurisdiction)
    for kind in process.kinds:
        assert kind.trigger or not kind.clocks, kind.id
        for clock in kind.clocks:
            assert rules.clock(clock).section
            assert rules.clock(clock).source


@pytest.mark.parametrize("process", SHIPPED, ids=lambda process: process.id)
def test_every_clock_of_a_process_can_be_started_and_stopped_by_one_of_its_prompts(process: Process) -> None:
    recorded = {prompt.records for stage in process.stages for prompt in stage.prompts}
    rules = catalogue.jurisdiction(process.jurisdiction)
    clocks = [rules.clock(clock) for kind in process.kinds for clock in kind.clocks]
    assert {fact for clock in clocks for fact in (clock.starts_with, clock.done_with)} <= recorded


@pytest.mark.parametrize("process", SHIPPED, ids=lambda process: process.id)
def test_a_violence_matter_is_asked_about_and_held_up_in_every_process_that_brings_people_together(
    process: Process,
) -> None:
    recorded = {prompt.records for stage in process.stages for prompt in stage.prompts}
    opened = [use.name for stage in process.stages for use in stage.opens_when]
    together = {role.part for role in process.roles} >= {Part.OFFENDER, Part.VICTIM}
    assert not together or {Fact.FAMILY_VIOLENCE, Fact.SEXUAL_VIOLENCE, Fact.SPECIALIST_ENDORSEMENT} <= recorded
    assert not together or "specialist_endorsement_on_file" in opened


@pytest.mark.parametrize("path", sorted(resource("jurisdictions").glob("*.toml")), ids=lambda path: path.stem)
def test_the_public_holidays_of_every_shipped_jurisdiction_are_known(path: Path) -> None:
    assert is_known(catalogue.jurisdiction(path.stem).working_days)


def test_both_clocks_run_for_each_of_the_five_types() -> None:
    rules = catalogue.jurisdiction("nz")
    for kind in CONFERENCE.kinds:
        starts = {rules.clock(clock).starts_with for clock in kind.clocks}
        assert starts == {Fact.TRIGGER_DATE, Fact.CONVENED_ON}


def test_a_process_that_names_an_unknown_clock_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("processes") / "mine.toml"
    path.write_text(CONFERENCE.text.replace("s249-convene-e", "s249-sometime"), "utf-8")
    with pytest.raises(ProcessNotUnderstood) as caught:
        catalogue.read_file(path)
    assert "s249-convene-a" in str(caught.value.findings[0])


def test_a_file_that_is_not_there_is_said_to_be_unreadable(tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.raises(FileUnreadable):
        catalogue.read_file(tmp_path_factory.mktemp("processes") / "gone.toml")


def test_every_reason_that_a_gate_can_give_is_worded() -> None:
    reasons = set(_reasons())
    assert len(reasons) >= len(GATES)
    assert all(has(f"unmet.{reason}") for reason in reasons)
    assert say("unmet.not_notified", who="A. Person")


def _reasons() -> list[str]:
    text = "".join(map(getsource, (gates, gates_of_follow_up, gates_of_meeting, gates_of_will, lawful, progress)))
    direct = re.findall(r'Unmet\(\s*"(\w+)"', text)
    through = re.findall(r'each\(\s*[^,]+,\s*"(\w+)"', text) + re.findall(
        r'(?:confirmed|recorded)\(case, Fact\.\w+, "(\w+)"', text
    )
    return [*direct, *through, "item_unanswered", "item_unfinished", "unanswered"]
