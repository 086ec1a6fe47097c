"""What differs between two versions is said in sentences: every change, where it is, and what touches safety first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from rjdesk.domain.facts import Fact
from rjdesk.process import catalogue
from rjdesk.process.at_a_glance import at_a_glance
from rjdesk.process.difference import Change, difference
from rjdesk.process.entries import Theme
from rjdesk.process.jurisdiction import Jurisdiction, read_jurisdiction
from rjdesk.process.reading import read_process
from rjdesk.process.template import Changing, Choice, Lead, Letter, OwnFigure, Panel, Process, Words
from rjdesk.process.unit import Unit
from rjdesk.wording import say

(FGC,) = (process for process in catalogue.shipped() if process.id == "nz-youth-justice-fgc")
NZ = FGC.law
QUIET = [say("difference.nothing")]


def with_change(old: str, new: str, times: int = 1) -> Process:
    """The conference, with a text changed in its file."""
    assert old in FGC.text
    return read_process(FGC.text.replace(old, new, times), "mine.toml")


def law_with(old: str, new: str) -> Jurisdiction:
    """The law of New Zealand, with a text changed in its file."""
    assert old in NZ.text
    return read_jurisdiction(NZ.text.replace(old, new, 1), "nz.toml")


def lines(changes: tuple[Change, ...]) -> list[str]:
    """What a reader is told."""
    return [change.line for change in changes]


def test_the_same_text_differs_in_nothing() -> None:
    assert difference(FGC, FGC) == difference(NZ, NZ) == ()


def test_a_question_asked_in_other_words_is_named_with_its_stage() -> None:
    (line,) = lines(difference(FGC, with_change('ask = "Who referred it?"', 'ask = "Who sent it?"')))
    assert line == "Stage “Referral”, question “Who sent it?”. Question: was “Who referred it?”, is now “Who sent it?”."


def test_a_gate_that_may_be_waived_now_comes_before_everything_else() -> None:
    waivable = 'gate = "charges_recorded", may_be_waived = true'
    changed = with_change('gate = "charges_recorded"', waivable)
    changed = read_process(changed.text.replace('ask = "Who referred it?"', 'ask = "Who sent it?"'), "mine.toml")
    first, second = difference(FGC, changed)
    assert first == Change(
        Theme.SAFETY,
        "Stage “Referral”, before it is closed: charges recorded. May be waived: was “no”, is now “yes”.",
    )
    assert second.theme is Theme.STAGES


def test_what_was_asked_in_private_is_not_slipped_out_of_sight() -> None:
    (change,) = difference(FGC, with_change("private = true", "private = false"))
    assert change.theme is Theme.SAFETY
    assert change.line.endswith("Private: was “yes”, is now “no”.")


def test_a_time_limit_says_how_long_it_was_and_is() -> None:
    (line,) = lines(difference(NZ, law_with("number = 21", "number = 14")))
    assert line == "Time limit “Convene the conference” (s 249(1)). How long: was “21 days”, is now “14 days”."


def test_the_offices_own_day_off_is_new() -> None:
    (line,) = lines(difference(NZ, law_with("also = []", "also = [2027-03-16]")))
    assert line == "What a working day is. The office's own days off: new “2027-03-16”."


def test_what_is_read_aloud_is_told_line_by_line() -> None:
    line = next(stage.script for stage in FGC.stages if len(stage.script) > 2)[1]
    told = lines(difference(FGC, with_change(f'"{line}"', '"Kia ora koutou.", "Nau mai."')))
    assert [sentence.partition("Read aloud: ")[2] for sentence in told] == [
        f"no longer “{line}”.",
        "new “Kia ora koutou.”.",
        "new “Nau mai.”.",
    ]


def test_what_is_gone_and_what_is_new_are_both_said() -> None:
    told = lines(difference(FGC, with_change('id = "apology"', 'id = "sorry"')))
    assert "Obligation “Apology”: no longer there." in told
    assert "Obligation “Apology”: new." in told


def test_another_order_is_said() -> None:
    head, *stages = re.split(r"(?m)^(?=\[\[stage\]\])", FGC.text)
    last, *rest = re.split(r"(?m)^(?=\[\[(?!stage))", stages[-1])
    moved = read_process("".join((head, stages[1], stages[0], *stages[2:-1], last, *rest)), "mine.toml")
    (line,) = lines(difference(FGC, moved))
    assert line.startswith("In another order, now: Stage “Consultation”; Stage “Referral”;")


def test_a_version_that_changes_nothing_for_anybody_says_so() -> None:
    (line,) = lines(difference(FGC, with_change(f"version = {FGC.version}", "version = 99")))
    assert line == say("difference.nothing")


@pytest.mark.parametrize("process", catalogue.shipped(), ids=lambda process: process.id)
def test_every_two_processes_differ_in_words(process: Process) -> None:
    for other in catalogue.shipped():
        told = lines(difference(process, other))
        assert (told == []) is (process is other)
        assert all(line.strip() == line for line in told)


NOT_TOLD = {
    "id", "version", "text", "sha256", "law", "kinds", "roles", "obligations", "stages", "outcomes", "papers", "letters",
}  # fmt: skip
"""Names by which things are found, and what is told field by field itself."""

ELSE: dict[str, object] = {
    "panel": Panel.SIGNING, "records": Fact.COPY_SENT_ON, "lead": Lead(3, Unit.DAYS), "in_custody": True,
    "from_age": 7, "under_age": 9, "roll_forward": False, "choices": (Choice("another", "Another"),),
    "only_for": ("s247b",), "not_for": ("s247c",),
    "leaves_out": ("people",), "clocks": (NZ.clocks[-1].id,), "script": ("Kia ora.",), "statements": ("Signed freely.",),
    "closed": (((1, 2), (1, 3)),), "also": (date(2027, 3, 16),), "weekend": (0,), "after": "s249-convene-a",
    "changing": Changing(signed_again=False), "words": Words(meeting="hui"), "prompts": (), "opens_when": (),
    "closes_when": (), "stage": "opening",
    "figures": (OwnFigure("f", "How", "What it means", "referral/way"),),
    "working_days": replace(NZ.working_days, country="AU"),
}  # fmt: skip


def otherwise(name: str, value: Any, parts: tuple[str, ...]) -> Any:
    """Another value for a field."""
    if name in ELSE:
        return ELSE[name]
    if name == "roles":
        return parts
    if isinstance(value, bool):
        return not value
    if isinstance(value, StrEnum):
        return next(other for other in type(value) if other is not value)
    return value + 1 if isinstance(value, int) else f"{value}, changed"


def altered(thing: Any) -> Iterator[tuple[str, Any]]:
    """A part of a file with each of its fields otherwise, one at a time."""
    for each in fields(thing):
        if each.name not in NOT_TOLD - {"roles"} or (each.name == "text" and isinstance(thing, Letter)):
            new = otherwise(each.name, getattr(thing, each.name), ("parent",))
            yield each.name, replace(thing, **{each.name: new})


STAGE = next(stage for stage in FGC.stages if stage.opens_when and stage.prompts and stage.script)


@pytest.mark.parametrize("part", ["kinds", "roles", "obligations", "stages", "letters"])
def test_no_field_of_a_process_changes_in_silence(part: str) -> None:
    first = STAGE if part == "stages" else getattr(FGC, part)[0]
    rest = tuple(each for each in getattr(FGC, part) if each != first)

    def with_first(each: Any) -> Process:
        parts: dict[str, Any] = {part: (each, *rest)}
        return replace(FGC, **parts, sha256=str(each))

    silent = [
        name for name, other in altered(first) if lines(difference(with_first(first), with_first(other))) == QUIET
    ]
    assert silent == []


def test_no_field_of_a_question_or_gate_changes_in_silence() -> None:
    prompt, gate = STAGE.prompts[0], STAGE.opens_when[0]
    found = [(name, replace(STAGE, prompts=(other, *STAGE.prompts[1:]))) for name, other in altered(prompt)]
    found += [(name, replace(STAGE, opens_when=(other, *STAGE.opens_when[1:]))) for name, other in altered(gate)]
    others = [stage for stage in FGC.stages if stage is not STAGE]
    before = replace(FGC, stages=(STAGE, *others))
    silent = [
        name
        for name, stage in found
        if lines(difference(before, replace(FGC, stages=(stage, *others), sha256=""))) == QUIET
    ]
    assert silent == []


def test_no_field_of_the_whole_of_the_papers_or_of_a_law_changes_in_silence() -> None:
    clock, *clocks = NZ.clocks
    days = [(name, replace(NZ, working_days=other, sha256="")) for name, other in altered(NZ.working_days)]
    rules = [(name, replace(NZ, clocks=(other, *clocks), sha256="")) for name, other in altered(clock)]
    heads = [(name, replace(other, sha256="")) for name, other in altered(NZ) if name != "clocks"]
    assert [name for name, law in (*days, *rules, *heads) if lines(difference(NZ, law)) == QUIET] == []
    papers = [(name, replace(FGC, papers=other, sha256="")) for name, other in altered(FGC.papers)]
    whole = [(name, replace(other, sha256="")) for name, other in altered(FGC) if name != "roles"]
    assert [name for name, process in (*papers, *whole) if lines(difference(FGC, process)) == QUIET] == []


def test_the_first_version_is_told_in_a_few_lines() -> None:
    told = at_a_glance(FGC)
    assert len(told) == 8
    assert f"{len(FGC.stages)} stages" in " ".join(told)
    assert say("command.process.verified.read") in told[-1]
    assert "were not read in their source" in at_a_glance(NZ)[-1]
