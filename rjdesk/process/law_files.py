"""The files of processes and jurisdictions on the disk: how one is read, and which jurisdictions ship with rjdesk."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rjdesk.bundled import resource
from rjdesk.errors import FileUnreadable, ProcessNotUnderstood
from rjdesk.process.findings import Finding
from rjdesk.process.jurisdiction import Jurisdiction, read_jurisdiction
from rjdesk.process.parsing import LARGEST

MOST_BYTES = 4 * LARGEST  # a character has four at most

Laws = Mapping[str, Jurisdiction]
"""Jurisdictions by id: those that a process may name."""


@cache
def shipped_laws() -> Laws:
    """Every shipped jurisdiction."""
    paths = sorted(resource("jurisdictions").glob("*.toml"))
    return {law.id: law for law in (read_jurisdiction(text_of(path), path.name) for path in paths)}


def text_of(path: Path) -> str:
    """A file's text, no more of it than is ever read. Raises ``FileUnreadable``; ``ProcessNotUnderstood`` if it is no UTF-8."""
    try:
        if not path.is_file():  # a pipe or a device would be read for ever
            raise FileUnreadable(name=path.name)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileUnreadable(name=path.name) from error
    if len(content) > MOST_BYTES:
        raise ProcessNotUnderstood((Finding("file", "too_long"),), file=path.name)
    return _decoded(content, path.name)


def _decoded(content: bytes, name: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ProcessNotUnderstood((Finding("file", "encoding", "UTF-8", line),), file=name) from error
    return text.replace("\r\n", "\n")
