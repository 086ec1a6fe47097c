"""The processes and jurisdictions that ship with rjdesk."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rjdesk.bundled import resource
from rjdesk.errors import FileUnreadable, ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import Jurisdiction, read_jurisdiction
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
    """A process from a file, checked with the clocks of its jurisdiction.

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
    clocks = [clock.id for clock in jurisdiction(process.jurisdiction).clocks]
    astray = (kind for kind in process.kinds if not set(kind.clocks) <= set(clocks))
    return tuple(Finding(f"kind {kind.id}, key clocks", "wrong_value", ", ".join(clocks)) for kind in astray)


def _text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            return file.read(LARGEST + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(name=path.name) from error
