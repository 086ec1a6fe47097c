"""What checking a PDF gives: one verdict, why, and what was found of each signature; as values, as words, as JSON data."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Literal

from rjdesk.documents.written import second
from rjdesk.wording import say

VerdictName = Literal["genuine", "altered", "incomplete", "unknown-signer", "unreadable"]
Covers = Literal["whole-file", "up-to-here", "nothing"]
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

    def __str__(self) -> str:
        return say(f"verify.reasons.{self.key}", **{key: _fit_to_show(value) for key, value in self.facts})


@dataclass(frozen=True, slots=True)
class SignatureFinding:
    """One signature, or one person of whom the closing says that there is none.

    ``how`` is signed, attested, on_paper, declined, absent, or unknown (not one of ours). ``claimed_at`` is the signer's word.
    ``sound``: it holds by itself and its certificate was good then; for a person without one, it is that there is none.
    ``scan_sha256`` is the office's word of the scan of a sheet signed on paper, which is no digital signature.
    """

    field: str
    name: str
    part: str
    how: str
    claimed_at: datetime | None
    office: str
    covers: Covers
    sound: bool
    scan_sha256: str = ""

    def __str__(self) -> str:
        at = second(self.claimed_at) if self.claimed_at else say("verify.no_time")
        covers, how = say(f"verify.covers.{self.covers}"), say(f"verify.how.{self.how}", sha256=self.scan_sha256)
        said = {"name": self.name or self.field, "part": self.part, "office": self.office}
        shown = {key: _fit_to_show(value) for key, value in said.items()}
        return say(f"verify.signature.{self._state()}", covers=covers, how=how, at=at, **shown)

    def _state(self) -> str:
        if not self.sound:
            return "broken"
        return "none" if self.covers == "nothing" else "sound"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to "is this paper what it says it is?".

    ``sha256`` is the checked file's own; ``original_sha256`` is the signed original's: the same for an original, and the
    one that it names for a copy or a signing record. ``certified_sha256`` is that of the text before anyone signed, which
    sheets signed on paper name; empty where there is none. ``record_matches`` is None when no record was given.
    """

    verdict: VerdictName
    reasons: tuple[Reason, ...]
    practice: bool
    signatures: tuple[SignatureFinding, ...]
    sha256: str
    original_sha256: str
    record_matches: bool | None = None
    certified_sha256: str = ""

    @property
    def exit_code(self) -> int:
        """What ``rjdesk verify`` exits with."""
        return EXIT_CODES[self.verdict]

    def with_record(self, *, matches: bool, name: VerdictName | None = None, reason: Reason | None = None) -> Verdict:
        """This verdict after the signing record was asked: another one with its reason, where the record says so."""
        reasons = (reason,) if reason else self.reasons
        return replace(self, verdict=name or self.verdict, reasons=reasons, record_matches=matches)

    def in_words(self) -> tuple[str, ...]:
        """Sentences for a clerk, a line each: PRACTICE first where it is, the verdict, why, then each signature."""
        practice = [say("verify.practice")] if self.practice else []
        record = [say("verify.record")] if self.record_matches else []
        return (
            *practice,
            say(f"verify.verdicts.{self.verdict}"),
            *map(str, self.reasons),
            *record,
            *map(str, self.signatures),
            *self._of_sheets(),
        )

    def _of_sheets(self) -> tuple[str, ...]:
        """Where somebody signed on paper: what their sheet has to name, and whether the record holds its scan."""
        if not any(signature.scan_sha256 for signature in self.signatures) or self.verdict == "altered":
            return ()
        scans = "verify.scans_held" if self.record_matches else "verify.scans_elsewhere"
        return say("verify.sheet", sha256=self.certified_sha256), say(scans)

    def as_data(self) -> dict[str, Any]:
        """The same for machines, ready for JSON: times as ISO 8601, reasons as keys with facts."""
        data = asdict(self)
        data["exit_code"] = self.exit_code
        data["reasons"] = [{"key": reason.key, **dict(reason.facts)} for reason in self.reasons]
        for signature in data["signatures"]:
            at = signature["claimed_at"]
            signature["claimed_at"] = at.isoformat() if at else None
            signature["how"] = str(signature["how"])
        return data


def _fit_to_show(text: str) -> str:
    """A text from a file that nobody vouches for, without what could steer a terminal or turn the line around."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
