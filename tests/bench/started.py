"""The program, started as a person starts it: window shown, passphrase given, first list of cases on the screen."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.bench.since_start import megabytes_resident, milliseconds_alive
from ui.app import now, numbers_for_faults
from ui.app.program import Program
from ui.app.services import LateDesk, build_desk
from ui.widgets import theme

READY = "ui.app.journeys"


def main(home: Path) -> None:
    """Start, unlock, and print what was measured."""
    app = QApplication(["rjdesk"])
    theme.prepare(app)
    program = Program(app, LateDesk(build_desk), now, numbers_for_faults(), home=home)
    program.start(home / "Office.rjvault")
    app.processEvents()
    shown = milliseconds_alive()
    derived, listed = unlock(program)
    print(json.dumps({"shown": shown, "listed": (listed - derived) * 1000, "memory": megabytes_resident()}), flush=True)
    program.close()


def unlock(program: Program) -> tuple[float, float]:
    """Give the passphrase; when its key was derived, and when the first list stood on the screen."""
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
    hand.press("Unlock")
    hand.wait(lambda: program.window.current_place() == "today")
    return moments[-1], time.perf_counter()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
