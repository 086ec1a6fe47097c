"""The program, started as a person starts it: window shown, passphrase given, first list of cases on the screen."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from tests.bench.since_start import megabytes_resident, milliseconds_alive
from ui.app import now, numbers_for_faults
from ui.app.program import Program
from ui.app.services import LateDesk, build_desk
from ui.widgets import theme
from ui.widgets.row_button import RowButton

READY = "ui.app.journeys"


def main(home: Path) -> None:
    """Start, unlock, and print what was measured."""
    app = QApplication(["rjdesk"])
    theme.prepare(app)
    program = Program(app, LateDesk(build_desk), now, numbers_for_faults(), home=home)
    program.start(home / "Office.rjvault")
    app.processEvents()
    shown = milliseconds_alive()
    derived, listed, quiet = (moment * 1000 for moment in unlock(program))
    took = {"shown": shown, "listed": listed - derived, "quiet": quiet - derived, "memory": megabytes_resident()}
    print(json.dumps(took), flush=True)
    program.close()


def unlock(program: Program) -> tuple[float, float, float]:
    """Give the passphrase; in seconds, when its key was derived, when the first cases stood on the screen, and all the rest."""
    from rjdesk.store.keys import sealing as keys
    from rjdesk.store.keys import ways
    from rjdesk.store.keys.cost import Cost
    from tests.bench.furnished import PASSPHRASE
    from tests.hand import Hand

    moments: list[float] = []
    derive = keys.passphrase_key

    def noting(passphrase: str, salt: bytes, cost: Cost) -> bytearray:
        key = derive(passphrase, salt, cost)
        moments.append(time.perf_counter())
        return key

    vars(ways)["passphrase_key"] = noting
    hand = Hand(program)
    hand.wait(lambda: READY in sys.modules)  # what loads while one types a passphrase is loaded
    hand.settle()
    hand.type("Passphrase", PASSPHRASE)
    hand.find(QPushButton, "Unlock").click()
    hand.wait(lambda: cases_stand(program))
    listed = time.perf_counter()
    hand.settle()
    return moments[-1], listed, time.perf_counter()


def cases_stand(program: Program) -> bool:
    """Whether the first page is there, with its cases."""
    window = program.window
    if window.current_place() != "today":
        return False
    return any(row.isVisible() for row in window.page("today").findChildren(RowButton))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
