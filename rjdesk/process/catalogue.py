"""The processes and jurisdictions that ship with rjdesk."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rjdesk.bundled import resource
from rjdesk.process.jurisdiction import Jurisdiction
from rjdesk.process.law_files import shipped_laws, text_of
from rjdesk.process.reading import read_process
from rjdesk.process.template import Process


def shipped() -> tuple[Process, ...]:
    """Every shipped process, by file name, each with its shipped jurisdiction."""
    return tuple(map(_shipped, sorted(path.stem for path in resource("processes").glob("*.toml"))))


def shipped_as(wanted: str) -> Process | None:
    """The shipped process of that id, without reading the others; a file is named as the process in it."""
    return _shipped(wanted) if resource("processes", f"{wanted}.toml").is_file() else None


@cache
def _shipped(name: str) -> Process:
    return read_file(resource("processes", f"{name}.toml"))


def jurisdiction(wanted: str) -> Jurisdiction:
    """A shipped jurisdiction by id. A case has its own: ``Process.law``."""
    return shipped_laws()[wanted]


def read_file(path: Path) -> Process:
    """A process from a file, checked with the clocks and the calendar of its shipped jurisdiction.

    Raises ``FileUnreadable`` or ``ProcessNotUnderstood``.
    """
    return read_process(text_of(path), path.name, shipped_laws())
