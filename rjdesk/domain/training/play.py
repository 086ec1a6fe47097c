"""Who played which scenario: a member's own record, of which others learn how often and when alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.ids import MemberId


@dataclass(frozen=True, slots=True)
class Play:
    """A scenario played to its end, or a drill. ``path`` is shown to the member alone: of a scenario the number of each choice,
    of a drill each answer."""

    member: MemberId
    scenario: str
    version: int
    played_at: datetime
    path: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Practised:
    """What a supervisor learns of a colleague: how often they played a scenario, and when last."""

    member: MemberId
    scenario: str
    times: int
    last_at: datetime


def newest_readable(plays: Sequence[Play], versions: Mapping[str, int], most: int) -> tuple[tuple[int, Play], ...]:
    """The newest plays first, each with its place among all: those whose scenario is there still, and as it was played."""
    readable = [(at, play) for at, play in enumerate(plays) if versions.get(play.scenario) == play.version]
    return tuple(readable[: -most - 1 : -1])
