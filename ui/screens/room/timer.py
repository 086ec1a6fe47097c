"""How long a stage has been going on, or how much of its time is left: in whole minutes, so that nothing ticks at people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from ui.wording import tr

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Timer:
    """Since when, and for how many minutes if a time was set."""

    since: datetime
    minutes: int | None = None

    def set_to(self, minutes: int | None, now: datetime) -> Timer:
        """Counts down from now; with None it counts up, from where it began."""
        return replace(self, minutes=minutes, since=self.since if minutes is None else now)

    def words(self, now: datetime) -> str:
        """What the room reads."""
        gone = max(timedelta(0), now - self.since)
        if self.minutes is None:
            minutes = gone // MINUTE
            return tr("%n minutes", minutes) if minutes else ""
        left = self.minutes * MINUTE - gone
        if left <= timedelta(0):
            return tr("The time is up")
        return tr("%n minutes left", -(-left // MINUTE))
