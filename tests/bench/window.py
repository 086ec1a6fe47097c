"""The window at its start, from the passphrase to the list of cases, and what stays in memory: real processes, real vault."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.figure import Figure

ROUNDS = 7
OURS, BARE = "tests.bench.started", "tests.bench.bare_window"


def figures() -> Iterator[Figure]:
    """Start, unlock, memory."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        run("tests.bench.furnished", home)
        run(OURS, home)
        taken = [(run(OURS, home), run(BARE, home)) for _ in range(ROUNDS)]
    shown = statistics.median(ours["shown"] for ours, _ in taken)
    floor = statistics.median(bare["shown"] for _, bare in taken)
    yield Figure("window shown / bare Qt window", shown / floor, 2.0, behind=f"{shown:.0f} ms / {floor:.0f} ms")
    listed = statistics.median(ours["listed"] for ours, _ in taken)
    yield Figure("from passphrase derived to its cases on the first page", listed, 100.0, "ms")
    quiet = statistics.median(ours["quiet"] for ours, _ in taken)
    yield Figure("from passphrase derived to all of the first page", quiet, 200.0, "ms")
    memory = max(ours["memory"] for ours, _ in taken)
    yield Figure("resident memory after unlocking", memory, 160.0, "MB")


def run(module: str, home: Path) -> dict[str, Any]:
    """One process that prints its figures as JSON; it is told when it was started."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_DATA_HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),  # as it is installed: nobody waits for Python to compile it
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    said = subprocess.run(
        [sys.executable, "-m", module, str(home)], env=environment, capture_output=True, text=True, check=True
    )
    figures: dict[str, Any] = json.loads(said.stdout or "{}")
    return figures
