"""Whether the computer's clock can be believed: compared with one that nobody can set."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from rjdesk.domain.journal import Deed

MOST_BACK = timedelta(seconds=120)
"""Clocks are set right by the network or by hand; less than this is no one's doing."""

MOST_FORWARD = timedelta(hours=24)
"""A clock that nobody can set stands still while a laptop sleeps, so that a leap forward within a day says nothing."""

JUMPED = "clock_jumped"
"""The deed that tells of a jump; its fact ``seconds`` is negative if the clock was set back."""


def was_set_back(facts: Mapping[str, str]) -> bool:
    """Whether a deed that tells of a jump tells of one back."""
    return facts.get("seconds", "").startswith("-")


@dataclass(slots=True)
class ClockWatch:
    """Notices that the clock was set, between one look and the next. ``steady`` counts seconds since some moment."""

    clock: Callable[[], datetime]
    steady: Callable[[], float]
    _last: tuple[datetime, float] = field(init=False)

    def __post_init__(self) -> None:
        self._last = (self.clock(), self.steady())

    def deed(self) -> Deed | None:
        """What the journal says of a jump since the last look, if there was one."""
        leap = self.jump()
        return None if leap is None else Deed(JUMPED, None, {"seconds": str(round(leap.total_seconds()))})

    def jump(self) -> timedelta | None:
        """How far the clock was set since the last look; None for nothing that means anything."""
        now = (self.clock(), self.steady())
        before, self._last = self._last, now
        leap = now[0] - before[0] - timedelta(seconds=now[1] - before[1])
        return leap if leap < -MOST_BACK or leap > MOST_FORWARD else None
