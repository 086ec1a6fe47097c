"""Runs rjdesk as a person at a terminal does."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from rjdesk.bundled import resource

SHIPPED = resource("practice", "nz-youth-justice-fgc.json")


def rjdesk(*arguments: str | Path, typed: str = "") -> subprocess.CompletedProcess[str]:
    """The finished program: its exit code, what it printed, what it complained of."""
    command = [sys.executable, "-m", "rjdesk", *map(str, arguments)]
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False, encoding="utf-8")


def script(into: Path, **changed: Any) -> Path:
    """The shipped script with some of its top keys changed, as a file."""
    table = json.loads(SHIPPED.read_text("utf-8")) | changed
    file = into / "case.json"
    file.write_text(json.dumps(table), "utf-8")
    return file
