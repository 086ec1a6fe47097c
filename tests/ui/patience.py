"""A hand that waits for what comes late on a busy machine: how fast something is, other tests say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

LONGEST = 60_000  # milliseconds; reached only where something never comes


class PatientBot(QtBot):
    """Waits longer until something is so or is told. What has to come at once is measured where it is promised."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LONGEST) -> None:
        """As pytest-qt's own, in a minute instead of five seconds."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = LONGEST, **wanted: Any) -> SignalBlocker:
        """The same for a signal."""
        return super().waitSignal(signal, timeout=timeout, **wanted)
