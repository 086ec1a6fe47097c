"""How dear one guess at a passphrase is made: the Argon2id cost, and the bounds that a header must keep.

Floor: the second recommended option of RFC 9106 section 4. Bounds are checked before anything is derived, so that a
hostile header can't take all memory or an hour.
"""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024  # in KiB, the unit of Argon2's memory parameter


@dataclass(frozen=True, slots=True)
class Cost:
    """Argon2id parameters: memory in KiB, passes over it, lanes."""

    kibibytes: int
    passes: int
    lanes: int


FLOOR = Cost(64 * MEBIBYTE, passes=3, lanes=4)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a header may ask this computer to spend; ``work`` is memory times passes, in KiB."""

    least: Cost = FLOOR
    most: Cost = Cost(2048 * MEBIBYTE, passes=20, lanes=16)
    work: int = 8192 * MEBIBYTE

    def allow(self, cost: Cost) -> bool:
        """Whether a cost may be derived with. Fewer passes than the floor's are allowed where memory makes up for it."""
        return (
            self.least.kibibytes <= cost.kibibytes <= self.most.kibibytes
            and 1 <= cost.passes <= self.most.passes
            and 1 <= cost.lanes <= self.most.lanes
            and self.least.kibibytes * self.least.passes <= cost.kibibytes * cost.passes <= self.work
        )


STRICT = Bounds()
