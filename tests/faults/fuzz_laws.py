"""Hostile process, jurisdiction and practice files by the thousand: each is understood, or refused in words.

What is understood is used: a case is opened in it and looked at in every stage, and each limit is counted.
"""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

from rjdesk.bundled import resource
from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case, ProcessPin
from rjdesk.domain.charge import Charge
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import CaseId, ChargeId, ParticipantId
from rjdesk.domain.participant import Participant
from rjdesk.errors import Expected, ProcessNotUnderstood
from rjdesk.process import catalogue, told
from rjdesk.process.backward import backward_plan
from rjdesk.process.counting import last_day, readings
from rjdesk.process.days_off import is_known
from rjdesk.process.fact_shapes import DAYS
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import read_jurisdiction
from rjdesk.process.progress import steps, to_close
from rjdesk.process.reading import read_process
from rjdesk.process.template import Process
from rjdesk.services.practice.reading import read_script
from rjdesk.wording import of_error
from tests.fakes import NOON
from tests.faults.fuzz import in_a_child
from tests.faults.hostile import another, as_text, deep, turned_over
from tests.faults.result import Tally
from tests.faults.stage import Stage

TODAY = date(2026, 11, 20)

VALUES = (
    "", '""', "0", "-1", "true", "nan", "inf", "-0.0", "1e999", "9" * 400, "0x10", "1979-05-27", "07:32:00", "9999-12-31",
    "[]", "[[]]", "{}", '{ id = "x" }', '[{ gate = "privilege_read" }]', '["a", 1]', '"' + "a" * 5_000 + '"', '"\\u0000"',
    '"\\ud800"', '"{name}"', '"{"', '"""\n', "'''", "[" * 3_000, '"case"', '"health"', '"conference_on"', '"no_such_gate"',
)  # fmt: skip
"""What may come to stand after an equals sign."""


def processes(tally: Tally, stage: Stage) -> None:
    """Process file after process file; the shorter shipped ones, which are read sooner, are turned over more often."""
    texts = sorted((_text(path) for path in resource("processes").glob("*.toml")), key=len)
    in_a_child(tally, stage, partial(_try_process, [*texts[:2] * 12, *texts]))


def jurisdictions(tally: Tally, stage: Stage) -> None:
    """Jurisdiction file after jurisdiction file."""
    texts = [_text(path) for path in sorted(resource("jurisdictions").glob("*.toml"))]
    in_a_child(tally, stage, partial(_try_jurisdiction, texts))


def practice(tally: Tally, stage: Stage) -> None:
    """Practice file after practice file."""
    texts = [_text(path) for path in sorted(resource("practice").glob("*.json")) if "schema" not in path.name]
    in_a_child(tally, stage, partial(_try_practice, texts))


def _try_process(texts: list[str], tally: Tally, random: Random) -> None:
    text = hostile_toml(random.choice(texts), random)
    try:
        process = read_process(text, "mine.toml")
    except ProcessNotUnderstood as refused:
        _say_all(refused, tally)
    else:
        tally.noticed("understood")
        for kind in process.kinds[:2]:
            _use(process, kind.id)


def _use(process: Process, kind: str) -> None:
    """Open a case with everyone and everything in it, and look at each of its stages and limits."""
    people = tuple(
        Participant(ParticipantId(f"p{number}"), role.title, role.id, role.part, votes=role.votes, signs=role.signs)
        for number, role in enumerate(process.roles)
    )
    days = tuple(Answer("", fact, None, TODAY, NOON, fact) for fact in Fact if fact in DAYS)
    pin = ProcessPin(process.id, process.version, process.sha256)
    case = Case(CaseId("c"), "R-1", True, pin, kind, TODAY, "Mere", people, (Charge(ChargeId("x"), "Theft"),), days)
    steps(process, case)
    for stage in process.stages:
        points = to_close(process, stage, case)
        for alike in told.together(process, points):
            told.unmet(process, case, alike)
    readings(process, case, process.law, TODAY)
    backward_plan(process, case, TODAY)


def _try_jurisdiction(texts: list[str], tally: Tally, random: Random) -> None:
    text = hostile_toml(random.choice(texts), random)
    try:
        law = read_jurisdiction(text, "mine.toml")
    except ProcessNotUnderstood as refused:
        _say_all(refused, tally)
    else:
        if is_known(law.working_days):  # asked of a file before it counts for anything
            tally.noticed("understood")
            for clock in law.clocks:
                last_day(clock, TODAY, law)


def _try_practice(texts: list[str], tally: Tally, random: Random) -> None:
    text = hostile_json(random.choice(texts), random)
    try:
        read_script(text, "mine.json", catalogue.shipped(), TODAY)
        tally.noticed("understood")
    except ProcessNotUnderstood as refused:
        _say_all(refused, tally)


def hostile_toml(text: str, random: Random) -> str:
    """A TOML text with some of its lines doubled, taken away, moved or given another value; or its bytes turned over."""
    if random.random() < 0.2:
        return turned_over(text.encode(), random).decode("utf-8", "replace")
    lines = text.splitlines()
    for _ in range(random.choice((1, 1, 1, 2, 5))):
        at = random.randrange(len(lines))
        match random.randrange(6):
            case 0:
                del lines[at]
            case 1:
                lines.insert(random.randrange(len(lines)), lines[at])
            case 2:
                lines.insert(at, random.choice(lines))
            case 3:
                lines[at] = f"{lines[at].partition('=')[0]}= {random.choice(VALUES)}"
            case 4:
                lines[at] = lines[at].replace(
                    random.choice("\"'[]{}=_ae"), random.choice(("", '"', "{", "}", "é", "\\"))
                )
            case _:
                mine, others = lines[at].partition("="), random.choice(lines).partition("=")
                lines[at] = f"{mine[0]}={others[2]}"
        lines = lines or [""]
    return "\n".join(lines)


def hostile_json(text: str, random: Random) -> str:
    """A JSON text turned over, nested too deeply, or with another value in some place."""
    match random.randrange(10):
        case 0 | 1:
            return turned_over(text.encode(), random).decode("utf-8", "replace")
        case 2 if random.random() < 0.02:
            return deep(random).decode()
    return as_text(another(json.loads(text), random)).decode("utf-8", "replace")


def _say_all(refused: Expected, tally: Tally) -> None:
    """Every refusal is said in words, finding by finding; a sentence that is missing raises, and is counted as a crash."""
    tally.noticed("refused")
    of_error(refused)
    findings = [each for each in getattr(refused, "findings", ()) if isinstance(each, Finding)]
    if not findings or not all(str(each).strip() for each in findings):
        tally.missed("undetected", "a refusal that says nothing")


def _text(path: Path) -> str:
    return path.read_text("utf-8")
