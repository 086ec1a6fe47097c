"""One entry of the catalogue: its name, how it is run, and how often in the short and in the long run."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.faults.result import Result, Tally
from tests.faults.stage import Run, Stage

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder with a name of chance is made in it
ENOUGH = 1 << 30


@dataclass(frozen=True, slots=True)
class Entry:
    """``needs`` names a program that it can't do without; 0 in ``short`` and ``long`` stands for all there are."""

    name: str
    run: Run
    short: int = 0
    long: int = 0
    needs: str = ""

    def result(self, seed: int, *, long: bool) -> Result:
        """Run it in a folder of its own, by chance that the seed decides."""
        wanted = self.long if long else self.short
        tally, start = Tally(), time.monotonic()
        if self.needs and not (sys.platform == "linux" and shutil.which(self.needs)):
            return Result(self.name, 0, wanted, {}, (), "", 0.0, not_tried=f"needs {self.needs}, on Linux")
        with tempfile.TemporaryDirectory(prefix="rjdesk-faults-", dir=_room()) as folder:
            stage = Stage(Path(folder), Random(f"{seed} {self.name}"), wanted, long)
            with tally.watching(self.name):
                self.run(tally, stage)
        return tally.result(self.name, max(wanted, 1), time.monotonic() - start)


def _room() -> Path | None:
    """Memory rather than the disk, where there is enough: nothing here depends on which, and a disk would be worn."""
    if IN_MEMORY.is_dir() and os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > ENOUGH:
        return IN_MEMORY
    return None
