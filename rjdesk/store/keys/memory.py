"""How much memory this computer has."""

from __future__ import annotations

import os
import sys

MODEST = 4 * 1024**3  # assumed where the system doesn't say: the smallest laptop that rjdesk is made for


def physical_memory() -> int:
    """Bytes of memory in this computer."""
    if sys.platform == "win32":
        return _on_windows()
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError):
        return MODEST


def _on_windows() -> int:
    import ctypes

    class Status(ctypes.Structure):
        """MEMORYSTATUSEX of the Windows API."""

        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            ("total_physical", ctypes.c_ulonglong),
            ("others", ctypes.c_ulonglong * 6),
        )

    status = Status(length=ctypes.sizeof(Status))
    windll = getattr(ctypes, "windll")  # noqa: B009 - the attribute exists on Windows only, and mypy runs elsewhere
    return status.total_physical if windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)) else MODEST
