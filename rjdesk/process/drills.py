"""Reads the drills that ship, and says everything that is wrong with one: see docs/writing-a-drill.md."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rjdesk.bundled import resource
from rjdesk.domain.training.drill import VERDICTS, AskedDay, AskedLine, Drill, DrillKind, Question, Verdict
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.catalogue import shipped
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import LATEST
from rjdesk.process.law_files import text_of
from rjdesk.process.parsing import parse
from rjdesk.process.section import Section
from rjdesk.process.template import Process

LEAST = 3
"""Questions in a drill: fewer are no practice."""


@cache
def drills() -> tuple[Drill, ...]:
    """Every shipped drill, by kind and title. Raises ``ProcessNotUnderstood``."""
    read = [read_drill(text_of(path), path.name) for path in resource("training", "drills").glob("*.toml")]
    return tuple(sorted(read, key=lambda drill: (list(DrillKind).index(drill.kind), drill.title)))


def read_drill(text: str, file: str, processes: Sequence[Process] = ()) -> Drill:
    """The drill in a text, about one of these processes (the shipped ones).

    Raises ``ProcessNotUnderstood`` with every finding.
    """
    findings: list[Finding] = []
    table = parse(text, findings)
    made = _drill(Section(table, "", findings), processes or shipped()) if not findings else None
    if made is None or findings:
        raise ProcessNotUnderstood(tuple(findings), file=file)
    return made


def _drill(top: Section, processes: Sequence[Process]) -> Drill:
    by_id = {process.id: process for process in processes}
    kind, wanted = top.member("kind", DrillKind), top.text("process", required=True)
    if wanted and wanted not in by_id:
        top.note("process", "wrong_value", ", ".join(sorted(by_id)))
    asked = top.sections("question", lambda _: "question")
    made = Drill(
        id=top.identity("id"),
        version=top.number("version", most=LATEST),
        kind=kind,
        title=top.text("title", required=True),
        process=wanted,
        practises=top.text("practises", required=True),
        setting=top.text("setting", required=True),
        questions=tuple(_question(each, number, kind, by_id.get(wanted)) for number, each in enumerate(asked, 1)),
    )
    if len(asked) < LEAST:
        top.note("question", "too_few", f"{LEAST}, {LEAST + 1}, …")
    top.finish()
    return made


def _question(section: Section, number: int, kind: DrillKind, process: Process | None) -> Question:
    section.place = f"{section.place} {number}"
    made = _day(section, process) if kind is DrillKind.CLOCK else _line(section, VERDICTS[kind])
    section.finish()
    return made


def _day(section: Section, process: Process | None) -> AskedDay:
    made = AskedDay(
        text=section.text("text", required=True),
        kind=section.text("kind", required=True),
        clock=section.text("clock", required=True),
        start=section.a_day("start"),
    )
    kinds = {kind.id: kind.clocks for kind in process.kinds} if process else {}
    if process and made.kind and made.kind not in kinds:
        section.note("kind", "wrong_value", ", ".join(kinds))
    elif process and made.clock and made.clock not in kinds.get(made.kind, ()):
        section.note("clock", "wrong_value", ", ".join(kinds.get(made.kind, ())))
    return made


def _line(section: Section, verdicts: Sequence[Verdict]) -> AskedLine:
    made = AskedLine(
        text=section.text("text", required=True),
        right=section.member("right", Verdict),
        why=section.text("why", required=True),
        source=section.text("source"),
        verified=section.maybe_flag("verified"),
    )
    if section.has("right") and made.right not in verdicts:
        section.note("right", "wrong_value", ", ".join(verdicts))
    if bool(made.source) is not (made.verified is not None):
        section.note("verified", "source_unsaid")
    return made
