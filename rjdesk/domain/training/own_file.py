"""A story or a drill of the office's own: brought in by a supervisor, and withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.ids import MemberId


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file that the office brought; its text is kept in the vault under ``sha256``, and never changes."""

    id: str
    version: int
    sha256: str
    by: MemberId
    at: datetime
    withdrawn_at: datetime | None = None


def standing(files: Iterable[OwnFile]) -> Mapping[str, OwnFile]:
    """Of each id the newest file that was not withdrawn."""
    there = (file for file in files if file.withdrawn_at is None)
    return {file.id: file for file in sorted(there, key=lambda file: file.version)}
