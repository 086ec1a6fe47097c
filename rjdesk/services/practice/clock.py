"""The clock that practice goes by: it walks through the days of a case, and is never ahead of the real one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

Clock = Callable[[], datetime]
At = Callable[[date, time], datetime]
"""A time of a day as the machine's clock would say it, with the time zone of that day."""

MORNING = time(9, 30)


class WalkingClock:
    """Stands on a day until somebody goes on; between that it runs as the real clock does."""

    def __init__(self, real: Clock, at: At, first: date) -> None:
        self._real = real
        self._at = at
        self._set = at(first, MORNING)
        self._since = real()

    def __call__(self) -> datetime:
        real = self._real()
        return min(self._set + (real - self._since), real)

    def go_to(self, day: date, at: time = MORNING) -> None:
        """Walk on to a day; a time that is over stays over."""
        self._walk_to(self._at(day, at))

    def pass_minutes(self, minutes: int) -> None:
        """Let some time go by."""
        self._walk_to(self() + timedelta(minutes=minutes))

    def _walk_to(self, then: datetime) -> None:
        self._set, self._since = max(self(), then), self._real()


class RoomClock:
    """The real clock; in the practice room it stands some days behind, until whoever practises lets them go by."""

    def __init__(self, real: Clock) -> None:
        self._real = real
        self.days_behind = 0

    def __call__(self) -> datetime:
        return self._real() - timedelta(days=self.days_behind)

    def stand_behind(self, days: int) -> None:
        """Stand so many days behind, 0 for the real time."""
        self.days_behind = days
