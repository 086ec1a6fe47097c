"""What an entry of the catalogue is given: room on the disk, a made office to copy, chance from a seed, how often to try."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random

from tests.faults.office import Office
from tests.faults.result import Tally


@dataclass(frozen=True)
class Stage:
    """``wanted`` is how often the entry should try; ``long`` whether this is the long run."""

    folder: Path
    random: Random
    wanted: int
    long: bool = False

    @cached_property
    def made(self) -> Office:
        """An office that was made and locked; to be copied, not to be changed."""
        office = Office(self.folder / "made")
        office.make()
        return office

    def copy(self, name: str = "copy") -> Office:
        """A fresh copy of the made office, instead of the last one of that name."""
        return self.made.copied(self.folder / name)


Run = Callable[[Tally, Stage], None]
"""An entry: counts into the tally until it has tried often enough."""
