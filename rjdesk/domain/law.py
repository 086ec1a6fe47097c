"""The law of an office: process and jurisdiction files of its own, put in force and withdrawn, and cases moved to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rjdesk.domain.case import ProcessPin
from rjdesk.domain.ids import MemberId


class LawKind(StrEnum):
    """What a file holds."""

    PROCESS = "process"
    JURISDICTION = "jurisdiction"


LawName = tuple[LawKind, str]
"""What a file is a version of: its kind, and the id that it gives itself."""


@dataclass(frozen=True, slots=True)
class Act:
    """Who did something about the law, when, and the reason that was typed."""

    by: MemberId
    at: datetime
    because: str


@dataclass(frozen=True, slots=True)
class LawFile:
    """A file that the office put in force; its text is kept in the vault under ``sha256``, and never changes."""

    kind: LawKind
    id: str
    version: int
    sha256: str
    imported: Act
    withdrawn: Act | None = None

    @property
    def name(self) -> LawName:
        """What it is a version of."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True)
class Moved:
    """A running case was taken from one version of its process and law to another."""

    before: ProcessPin
    after: ProcessPin
    act: Act


def in_force(files: Iterable[LawFile]) -> Mapping[LawName, LawFile]:
    """For each name the newest of the office's own files that was not withdrawn; what is not here is as it ships."""
    standing = (file for file in files if file.withdrawn is None)
    return {file.name: file for file in sorted(standing, key=lambda file: file.version)}
