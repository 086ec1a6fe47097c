"""How long this process has lived: what a person waits, interpreter and imports included."""

from __future__ import annotations

import os
import time
from pathlib import Path


def milliseconds_alive() -> float:
    """Milliseconds since the process began, by the kernel's own note (clock ticks since boot)."""
    began = float(Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()[19])
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - began / os.sysconf("SC_CLK_TCK")) * 1000


def megabytes_resident() -> float:
    """Memory that this process holds now."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
