"""What a vault needs from the world around it; bootstrap gives it once, tests give their own.

It is made while the program starts, so nothing that takes time to load is loaded here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.store.keys.cost import STRICT, Bounds, Cost
from rjdesk.store.keys.tries import WrongTries

if TYPE_CHECKING:
    from rjdesk.store.history.anchor import ReadHead
    from rjdesk.store.keys.sealing import Random
    from rjdesk.store.quick.this_account import ThisAccount


def measured_here() -> Cost:
    """What one guess at a passphrase should cost, measured on this computer."""
    from rjdesk.store.keys.calibration import calibrated

    return calibrated()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Clock and randomness; where anchors lie and how the journal's head is read; what a passphrase may cost here.

    ``account`` is what quick unlocking needs; without it there is none. ``steady`` counts seconds and can't be set: with it,
    the journal notes when the clock was.
    Without ``anchor_folder`` or ``read_head`` no anchor is kept. One value serves all vaults of a running program, because
    it counts the wrong tries.
    """

    clock: Callable[[], datetime]
    random: Random = field(repr=False)
    anchor_folder: Path | None = None
    read_head: ReadHead | None = None
    cost: Callable[[], Cost] = measured_here
    bounds: Bounds = STRICT
    tries: WrongTries = field(default_factory=WrongTries)
    account: ThisAccount | None = None
    steady: Callable[[], float] | None = None
