"""``python dev.py screenshots``: every screen, light, dark and at 200 % text, 1366×768, into a folder."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.two_screens import two_screens

os.environ.setdefault("QT_QPA_PLATFORM", two_screens())  # the second one is for the room display

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from rjdesk.bootstrap import now
from tests.hand import Hand
from tests.screenshots.album import LOOKS, Album
from tests.screenshots.from_a_file import write_workbook
from tests.screenshots.law import LawAtHand
from tests.screenshots.office import found_desk, furnish
from tests.screenshots.tour import tour
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.widgets import theme


def main(target: Path) -> int:
    """Take them all; name the folder."""
    app = QApplication(["rjdesk"])
    theme.prepare(app)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)  # not this person's own look
        furnish(found_desk(), home / "Te Kōwhai Valley.rjvault")
        chooser = LawAtHand(write_workbook(home), home)
        for look in LOOKS:
            program = Program(app, LateDesk(found_desk), now, lambda: "1", home=home, chooser=chooser)
            hand = Hand(program)
            album = Album(program, hand, target, look)
            tour(hand, album)
            program.close()
            program.window.close()
    print(f"{len(list(target.glob('*.png')))} pictures in {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("build/screenshots")))
