"""Reads the scenarios that ship, and says everything that is wrong with one: see docs/writing-a-scenario.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from rjdesk.bundled import resource
from rjdesk.domain.training.scenario import MOST_CHOICES, Character, Choice, Rating, Scenario, Scene
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import LATEST
from rjdesk.process.law_files import text_of
from rjdesk.process.parsing import parse
from rjdesk.process.scenario_ways import astray
from rjdesk.process.section import Section
from rjdesk.process.template import Process


@cache
def scenarios() -> tuple[Scenario, ...]:
    """Every shipped scenario, by title. Raises ``ProcessNotUnderstood``."""
    read = [read_scenario(text_of(path), path.name) for path in resource("training").glob("*.toml")]
    return tuple(sorted(read, key=lambda scenario: scenario.title))


def scenario(wanted: str) -> Scenario:
    """A shipped scenario by its id. Raises KeyError."""
    return {each.id: each for each in scenarios()}[wanted]


def read_scenario(text: str, file: str, processes: Sequence[Process] = ()) -> Scenario:
    """The scenario in a text, about one of these processes (the shipped ones).

    Raises ``ProcessNotUnderstood`` with every finding; ``file`` names it.
    """
    findings: list[Finding] = []
    table = parse(text, findings)
    made = _scenario(Section(table, "", findings), _ids(processes)) if not findings else None
    if made is not None and not findings:
        findings.extend(astray(made))
    if made is None or findings:
        raise ProcessNotUnderstood(tuple(findings), file=file)
    return made


def _ids(processes: Sequence[Process]) -> Sequence[str]:
    """What a story may be about; the shipped processes are named by their files, and not read for it."""
    return sorted(each.id for each in processes) or sorted(path.stem for path in resource("processes").glob("*.toml"))


def _scenario(top: Section, processes: Sequence[str]) -> Scenario:
    scenes = top.sections("scene", lambda table: f"scene {table.get('id', '?')}")
    names = tuple(str(each.raw("id")) for each in scenes)
    made = Scenario(
        id=top.identity("id"),
        version=top.number("version", most=LATEST),
        title=top.text("title", required=True),
        process=top.text("process", required=True),
        practises=top.text("practises", required=True),
        people=tuple(_character(each) for each in top.sections("person", _named)),
        scenes=tuple(_scene(each, names) for each in scenes),
    )
    if made.process and made.process not in processes:
        top.note("process", "wrong_value", ", ".join(processes))
    for key, held in (("person", made.people), ("scene", made.scenes)):
        if not held:
            top.note(key, "missing")
    top.finish()
    return made


def _named(table: Mapping[str, Any]) -> str:
    return f"person {table.get('name', '?')}"


def _character(section: Section) -> Character:
    made = Character(
        name=section.text("name", required=True),
        part=section.text("part", required=True),
        card=section.text("card", required=True),
    )
    section.finish()
    return made


def _scene(section: Section, names: tuple[str, ...]) -> Scene:
    choices = section.sections("choice", lambda _: "choice")
    made = Scene(
        id=section.identity("id"),
        text=section.text("text", required=True),
        choices=tuple(_choice(each, number, names) for number, each in enumerate(choices, 1)),
    )
    if not 2 <= len(choices) <= MOST_CHOICES:
        section.note("choice", "wrong_value", f"2 … {MOST_CHOICES}")
    section.finish()
    return made


def _choice(section: Section, number: int, names: tuple[str, ...]) -> Choice:
    section.place = f"{section.place} {number}"
    made = Choice(
        text=section.text("text", required=True),
        follows=section.text("follows", required=True),
        rating=section.member("rating", Rating),
        why=section.text("why", required=True),
        source=section.text("source"),
        verified=section.maybe_flag("verified"),
        leads_to=section.text("leads_to"),
    )
    if bool(made.source) is not (made.verified is not None):
        section.note("verified", "source_unsaid")
    if made.leads_to and made.leads_to not in names:
        section.note("leads_to", "wrong_value", ", ".join(names))
    section.finish()
    return made
