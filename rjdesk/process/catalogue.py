"""The processes and jurisdictions that ship with rjdesk."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rjdesk.bundled import resource
from rjdesk.domain.facts import Fact
from rjdesk.errors import FileUnreadable, ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import Jurisdiction, read_jurisdiction
from rjdesk.process.lawful import REVIEW, review_clocks
from rjdesk.process.parsing import LARGEST
from rjdesk.process.reading import read_process
from rjdesk.process.template import Process


@cache
def shipped() -> tuple[Process, ...]:
    """Every shipped process, by file name."""
    return tuple(read_file(path) for path in sorted(resource("processes").glob("*.toml")))


@cache
def jurisdiction(wanted: str) -> Jurisdiction:
    """A shipped jurisdiction by id."""
    path = resource("jurisdictions", f"{wanted}.toml")
    return read_jurisdiction(_text(path), path.name)


def read_file(path: Path) -> Process:
    """A process from a file, checked with the clocks and the calendar of its jurisdiction.

    Raises ``FileUnreadable`` or ``ProcessNotUnderstood``.
    """
    process = read_process(_text(path), path.name)
    findings = _clock_findings(process)
    if findings:
        raise ProcessNotUnderstood(findings, file=path.name)
    return process


def _clock_findings(process: Process) -> tuple[Finding, ...]:
    known = sorted(path.stem for path in resource("jurisdictions").glob("*.toml"))
    if process.jurisdiction not in known:
        return (Finding("key jurisdiction", "wrong_value", ", ".join(known)),)
    law = jurisdiction(process.jurisdiction)
    clocks = [clock.id for clock in law.clocks]
    astray = (kind for kind in process.kinds if not set(kind.clocks) <= set(clocks))
    unknown = tuple(Finding(f"kind {kind.id}, key clocks", "wrong_value", ", ".join(clocks)) for kind in astray)
    return unknown or _review_findings(process, law)


def _review_findings(process: Process, law: Jurisdiction) -> tuple[Finding, ...]:
    """Where a stage waits for a review within the law, every kind of case it holds for has a clock for that."""
    uses = [use for stage in process.stages for use in stage.opens_when + stage.closes_when if use.name == REVIEW]
    reviewing = ", ".join(clock.id for clock in law.clocks if clock.done_with is Fact.REVIEWED_ON)
    bare = (kind for kind in process.kinds if not review_clocks(process, kind.id, law))
    wanting = [kind for kind in bare if any(use.applies_to(kind.id) for use in uses)]
    return tuple(Finding(f"kind {kind.id}, key clocks", "no_review_clock", reviewing) for kind in wanting)


def _text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            return file.read(LARGEST + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(name=path.name) from error
