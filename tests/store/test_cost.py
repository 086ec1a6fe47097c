"""What one guess at a passphrase costs, measured on the computer that asks."""

from __future__ import annotations

import itertools

import pytest

from rjdesk.store.keys.calibration import LEAST_SECONDS, MOST_SECONDS, calibrated, fitted
from rjdesk.store.keys.cost import FLOOR, STRICT, Cost
from rjdesk.store.keys.memory import physical_memory
from rjdesk.store.keys.sealing import passphrase_key

USUAL = Cost(256 << 10, 3, 4)


def seconds(cost: Cost, per_gibibyte: float) -> float:
    """How long a cost takes on a computer that needs so long for one pass over a gibibyte."""
    return cost.kibibytes * cost.passes / (1 << 20) * per_gibibyte


@pytest.mark.parametrize("per_gibibyte", [0.2, 0.5, 1.0, 1.9, 2.5, 4.0])
def test_the_cost_is_fitted_to_about_a_second(per_gibibyte: float) -> None:
    cost = fitted(USUAL, lambda cost: seconds(cost, per_gibibyte))
    assert LEAST_SECONDS <= seconds(cost, per_gibibyte) <= MOST_SECONDS
    assert STRICT.allow(cost)


def test_a_very_slow_computer_gets_the_floor_and_no_less() -> None:
    assert fitted(USUAL, lambda cost: seconds(cost, 60)) == FLOOR


def test_a_very_quick_computer_stays_within_the_bounds() -> None:
    assert STRICT.allow(fitted(USUAL, lambda cost: 0.0))


def test_calibration_gives_what_the_header_will_take() -> None:
    ticks = itertools.count()
    assert STRICT.allow(calibrated(lambda: float(next(ticks))))


def test_the_floor_is_what_rfc_9106_recommends_where_memory_is_scarce() -> None:
    assert Cost(kibibytes=65536, passes=3, lanes=4) == FLOOR


def test_the_derived_key_depends_on_passphrase_salt_and_cost() -> None:
    cheap, salt = Cost(64, 1, 1), bytes(16)
    keys = [
        passphrase_key("one", salt, cheap),
        passphrase_key("two", salt, cheap),
        passphrase_key("one", bytes([1] * 16), cheap),
        passphrase_key("one", salt, Cost(64, 2, 1)),
        passphrase_key("one", salt, Cost(128, 1, 1)),
    ]
    assert len({bytes(key) for key in keys}) == len(keys)
    assert keys[0] == passphrase_key("one", salt, cheap)


def test_this_computer_has_memory() -> None:
    assert physical_memory() > 256 << 20
