"""Measuring, on the computer that makes a seal, which Argon2id cost takes about a second."""

from __future__ import annotations

import math
from collections.abc import Callable
from time import perf_counter

from rjdesk.store.keys.cost import FLOOR, MEBIBYTE, STRICT, Cost
from rjdesk.store.keys.memory import physical_memory
from rjdesk.store.keys.sealing import SALT_BYTES, passphrase_key

LEAST_SECONDS, MOST_SECONDS = 0.75, 1.5


def calibrated(stopwatch: Callable[[], float] = perf_counter) -> Cost:
    """The cost that takes 0.75 to 1.5 seconds here, never below the floor; finding it takes a second or two itself.

    Memory is what hurts an attacker most, so it starts at 256 MiB, or an eighth of what this computer has.
    """
    eighth = physical_memory() // 8 // 1024
    start = Cost(max(FLOOR.kibibytes, min(256 * MEBIBYTE, eighth)), FLOOR.passes, FLOOR.lanes)
    return fitted(start, lambda cost: _seconds(cost, stopwatch))


def fitted(start: Cost, seconds: Callable[[Cost], float]) -> Cost:
    """The start cost with more passes if it is too quick here, or with less memory if it is too slow."""
    cost, took = start, seconds(start)
    while took > MOST_SECONDS and cost.kibibytes > FLOOR.kibibytes:
        cost = Cost(max(FLOOR.kibibytes, cost.kibibytes // 2), cost.passes, cost.lanes)
        took = seconds(cost)
    if took < LEAST_SECONDS:
        wanted = math.ceil(cost.passes * LEAST_SECONDS / max(took, 0.001))
        cost = Cost(cost.kibibytes, min(wanted, STRICT.most.passes), cost.lanes)
    return cost


def _seconds(cost: Cost, stopwatch: Callable[[], float]) -> float:
    began = stopwatch()
    passphrase_key("measuring this computer", bytes(SALT_BYTES), cost)
    return stopwatch() - began
