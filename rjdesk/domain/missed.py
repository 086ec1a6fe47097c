"""Why a time limit was missed, as somebody who works on the case says it: a word that is counted, and words that are not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.ids import MemberId


@dataclass(frozen=True, slots=True)
class WhyMissed:
    """``clock`` is the limit's id, ``reason`` that of a word; ``told`` is in one's own words and stays in the case."""

    clock: str
    reason: str
    told: str
    said_at: datetime
    said_by: MemberId


def why_missed(said: Iterable[WhyMissed], clock: str) -> WhyMissed | None:
    """What was said of a limit, or None."""
    return next((each for each in said if each.clock == clock), None)


def with_reason(said: Iterable[WhyMissed], why: WhyMissed) -> tuple[WhyMissed, ...]:
    """Said, or said anew: the last word on a limit counts."""
    return (*(each for each in said if each.clock != why.clock), why)
