"""A day at the desk: the real program on a real vault, begun for the first time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.services.practice.clock import RoomClock
from rjdesk.store.keys.cost import FLOOR
from tests.hand import Hand
from tests.journeys.conference_by_hand import TODAY
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.widgets import theme
from ui.widgets.choose import Chooser

NOW = datetime.combine(TODAY, datetime.min.time(), UTC).replace(hour=10)


class IntoOneFolder(Chooser):
    """A person who puts everything into one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def file_to_write(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path:
        return self._folder / suggested.name


def now() -> datetime:
    """It is always ten o'clock."""
    return NOW


def a_desk(clock: Callable[[], datetime] = now) -> Desk:
    return desk(replace(surroundings(clock), cost=lambda: FLOOR), clock)


def begun(
    qapp: QApplication, folder: Path, chooser: Callable[[Path], Chooser] = IntoOneFolder
) -> tuple[Hand, Path, list[object]]:
    """A hand on the started program, the folder that papers are handed out into, and the faults that happen."""
    theme.prepare(qapp)
    out = folder / "out"
    out.mkdir()
    clock = RoomClock(now)
    late = LateDesk(partial(a_desk, clock), clock)
    program = Program(qapp, late, clock, lambda: "1", home=folder / "vaults", chooser=chooser(out))
    faults: list[object] = []
    program.errands.faulted.connect(faults.append)
    hand = Hand(program)
    program.window.resize(1366, 768)
    hand.start()
    return hand, out, faults
