"""Widgets that are garbage die on their own thread, between events."""

from __future__ import annotations

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.app.sweeping import Sweeping


class Ring:
    """Garbage as soon as nobody holds it: it holds itself."""

    def __init__(self) -> None:
        self.me = self


def as_much_as_python_would_wait_for() -> None:
    """Make so much that Python, left to itself, would sweep on this thread."""
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    assert kept


def test_garbage_waits_for_the_gui_thread_whoever_makes_more_of_it(qtbot: QtBot, qapp: QObject) -> None:
    swept_on: list[int] = []
    sweeping = Sweeping(qapp)
    ring = Ring()
    weakref.finalize(ring, lambda: swept_on.append(threading.get_ident()))
    del ring
    with ThreadPoolExecutor(1) as worker:
        worker.submit(as_much_as_python_would_wait_for).result()
    assert not swept_on
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: bool(swept_on))
    assert swept_on == [threading.get_ident()]
    assert kept
    sweeping.deleteLater()


def test_where_nothing_piled_up_nothing_is_swept(qapp: QObject) -> None:
    sweeping = Sweeping(qapp)
    gc.collect()
    before = gc.get_stats()
    sweeping.sweep()
    assert gc.get_stats() == before
    sweeping.deleteLater()
