"""Reads what an observer looks for, and lays it beside the stages of a process: see docs/writing-a-checklist.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rjdesk.bundled import resource
from rjdesk.domain.training.checklist import CheckedStage, Checklist, StagePart, When
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import LATEST
from rjdesk.process.law_files import text_of
from rjdesk.process.parsing import parse
from rjdesk.process.section import Section
from rjdesk.process.template import Panel, Process
from rjdesk.wording import say

BY_PANEL: Mapping[Panel | None, StagePart] = {Panel.SIGNING: StagePart.SIGNING, Panel.AGREEMENT: StagePart.AGREEMENT}


@dataclass(frozen=True, slots=True)
class Part:
    """Items for stages of these ids, or for the stage that is for something."""

    stages: tuple[str, ...]
    of: StagePart | None
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckFile:
    """What one file says: for one process, or ("") for every one but some."""

    id: str
    version: int
    process: str
    not_for: tuple[str, ...]
    parts: tuple[Part, ...]


@cache
def check_files() -> tuple[CheckFile, ...]:
    """Every shipped file, those for one process first. Raises ``ProcessNotUnderstood``."""
    paths = sorted(resource("training", "checklists").glob("*.toml"))
    read = [read_checks(text_of(path), path.name) for path in paths]
    return tuple(sorted(read, key=lambda file: not file.process))


def checklist(process: Process, files: Sequence[CheckFile] = ()) -> Checklist:
    """What to look for in each stage of a process, its own items first. A stage without any is left out."""
    parts = [
        part
        for file in files or check_files()
        if file.process in ("", process.id) and process.id not in file.not_for
        for part in file.parts
    ]
    first, after = _the_room(process)
    made = list[CheckedStage]()
    for number, stage in enumerate(process.stages):
        when = When.BEFORE if number < first else When.ON_THE_DAY if number < after else When.AFTER
        of = StagePart.OPENING if number == first else StagePart.AFTER if number == after else BY_PANEL.get(stage.panel)
        made.append(CheckedStage(stage.title, when, _items(parts, stage.id, of)))
        if number == first and stage.in_the_room:
            throughout = _items(parts, "", StagePart.THROUGHOUT)
            made.append(CheckedStage(say("training.throughout"), When.ON_THE_DAY, throughout))
    return Checklist(process.id, process.title, tuple(stage for stage in made if stage.items))


def read_checks(text: str, file: str) -> CheckFile:
    """What a text says. Raises ``ProcessNotUnderstood`` with every finding."""
    findings: list[Finding] = []
    table = parse(text, findings)
    made = _file(Section(table, "", findings)) if not findings else None
    if made is None or findings:
        raise ProcessNotUnderstood(tuple(findings), file=file)
    return made


def _the_room(process: Process) -> tuple[int, int]:
    """The place of the first stage in the room, and of the first after it that isn't. Without a room all of it is the day."""
    places = [number for number, stage in enumerate(process.stages) if stage.in_the_room]
    if not places:
        return 0, len(process.stages)
    out = (number for number in range(places[0], len(process.stages)) if not process.stages[number].in_the_room)
    return places[0], next(out, len(process.stages))


def _items(parts: Sequence[Part], stage: str, of: StagePart | None) -> tuple[str, ...]:
    wanted = (part for part in parts if stage in part.stages or (of is not None and part.of is of))
    return tuple(item for part in wanted for item in part.items)


def _file(top: Section) -> CheckFile:
    known = sorted(path.stem for path in resource("processes").glob("*.toml"))
    made = CheckFile(
        id=top.identity("id"),
        version=top.number("version", most=LATEST),
        process=top.text("process"),
        not_for=top.names("not_for", known),
        parts=tuple(_read_part(each, number) for number, each in enumerate(top.sections("part", lambda _: "part"), 1)),
    )
    if made.process and made.process not in known:
        top.note("process", "wrong_value", ", ".join(known))
    if not made.parts:
        top.note("part", "missing")
    top.finish()
    return made


def _read_part(section: Section, number: int) -> Part:
    section.place = f"{section.place} {number}"
    of = section.member("of", StagePart) if section.has("of") else None
    made = Part(section.words("stages"), of, section.words("items"))
    if bool(made.stages) is (of is not None):
        section.note("of", "stage_or_part")
    if not made.items:
        section.note("items", "missing")
    section.finish()
    return made
