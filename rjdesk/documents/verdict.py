"""What checking a PDF gives: one verdict, why, and what was found of each signature. Standard library only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

VerdictName = Literal["genuine", "altered", "incomplete", "unknown-signer", "unreadable"]
EXIT_CODES: dict[VerdictName, int] = {
    "genuine": 0,
    "altered": 1,
    "unreadable": 2,
    "unknown-signer": 3,
    "incomplete": 4,
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground for a verdict: a key of ``[verify.reasons]`` in the wording, and its facts."""

    key: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SignatureFinding:
    """One signature or settled field: who, in what part, how, when claimed, by which office, covering what."""

    field: str
    name: str
    part: str
    how: str
    claimed_at: datetime | None
    office: str
    covers: str
    sound: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to "is this paper what it says it is?"."""

    verdict: VerdictName
    reasons: tuple[Reason, ...]
    practice: bool
    signatures: tuple[SignatureFinding, ...]
    original_sha256: str
    record_matches: bool | None = None

    @property
    def exit_code(self) -> int:
        """What ``rjdesk verify`` exits with."""
        return EXIT_CODES[self.verdict]
