"""A clock that was set is noticed, a laptop that slept is not."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rjdesk.domain.clock import ClockWatch
from rjdesk.domain.journal import Deed
from tests.fakes import FixedClock


class Steady:
    """Seconds that nobody can set; they stand still while the computer sleeps."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.mark.parametrize(
    ("shown", "passed", "told"),
    [
        (timedelta(hours=1), 3600.0, None),
        (timedelta(hours=8), 0.0, None),  # asleep over night
        (timedelta(seconds=-119), 0.0, None),
        (timedelta(seconds=-121), 0.0, "-121"),
        (timedelta(seconds=10), 600.0, "-590"),
        (timedelta(hours=23), 0.0, None),
        (timedelta(hours=25), 0.0, "90000"),
    ],
)
def test_what_the_clock_shows_is_compared_with_what_has_passed(
    shown: timedelta, passed: float, told: str | None
) -> None:
    clock, steady = FixedClock(), Steady()
    watch = ClockWatch(clock, steady)
    clock.advance(shown)
    steady.seconds += passed
    assert watch.deed() == (None if told is None else Deed("clock_jumped", None, {"seconds": told}))
    assert watch.deed() is None
