"""The desktop program's way in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from rjdesk.services.practice.clock import RoomClock
from ui.widgets import theme
from ui.widgets.voice import use


def run(vault: Path | None = None) -> int:
    """Shows the window and stays until it is closed; opens ``vault`` if one is named. The program's exit code."""
    from ui.app.program import Program
    from ui.app.services import LateDesk, build_desk
    from ui.app.system_voice import system_voice

    app = QApplication(["rjdesk"])
    app.setApplicationName("rjdesk")
    app.setDesktopFileName("rjdesk")
    theme.prepare(app)
    use(system_voice())
    clock = RoomClock(now)
    program = Program(app, LateDesk(partial(build_desk, clock), clock), clock, numbers_for_faults())
    program.faults.catch_everything()
    program.start(vault)
    return app.exec()


def now() -> datetime:
    """The machine's clock, with its time zone."""
    return datetime.now().astimezone()


def numbers_for_faults() -> Callable[[], str]:
    """Numbers that tell one fault from another, and nothing else."""

    def number() -> str:
        import uuid  # with the first fault

        return uuid.uuid4().hex[:8].upper()

    return number
