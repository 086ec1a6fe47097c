"""What a vault needs from the world around it; bootstrap gives it once, tests give their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from rjdesk.store.anchor import ReadHead
from rjdesk.store.calibration import calibrated
from rjdesk.store.cost import STRICT, Bounds, Cost
from rjdesk.store.keys import Random
from rjdesk.store.tries import WrongTries


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Clock and randomness; where anchors lie and how the journal's head is read; what a passphrase may cost here.

    Without ``anchor_folder`` or ``read_head`` no anchor is kept. One value serves all vaults of a running program, because
    it counts the wrong tries.
    """

    clock: Callable[[], datetime]
    random: Random = field(repr=False)
    anchor_folder: Path | None = None
    read_head: ReadHead | None = None
    cost: Callable[[], Cost] = calibrated
    bounds: Bounds = STRICT
    tries: WrongTries = field(default_factory=WrongTries)
