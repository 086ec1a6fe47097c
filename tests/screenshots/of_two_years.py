"""``python -m tests.screenshots.of_two_years FOLDER``: the figures of a made-up office of two years, each page whole.

On the screen, in every look, and on paper: the report is handed out as its PDF, and each of its pages drawn.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pypdfium2 import PdfDocument
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.store.keys.cost import FLOOR
from tests.hand import Hand
from tests.journeys.day import IntoOneFolder
from tests.screenshots.album import LOOKS, Album
from tests.two_years.vault import PASSPHRASE, fill, last_day, made_up, new_office
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.widgets import theme

CASES = 600
SCALE = 1.4  # pixels to a point


def main(target: Path) -> int:
    """Make the office, look at its figures, and print them."""
    app = QApplication(["rjdesk"])
    theme.prepare(app)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        made = new_office(home / "Two years.rjvault")
        fill(made, made_up(CASES))
        made.vaults.lock()
        for look in LOOKS:
            program = Program(app, LateDesk(_desk), last_day, lambda: "1", home=home, chooser=IntoOneFolder(home))
            hand = Hand(program)
            look_at_figures(hand, Album(program, hand, target, look))
            program.close()
            program.window.close()
        for number, paper in enumerate(sorted(home.glob("*.pdf")), 1):
            print_pages(paper, target / f"report-{number}")
    return 0


def look_at_figures(hand: Hand, album: Album) -> None:
    """From the door to the report."""
    hand.start()
    album.dress()
    hand.type("Passphrase", PASSPHRASE)
    hand.press("Unlock")
    hand.wait(lambda: hand.program.window.current_place() == "today")
    hand.go("office")
    hand.press("office-figures")
    album.take_whole("figures")
    hand.pick("split-by", "Ethnicity")
    album.take_whole("figures-split")
    if album.look is LOOKS[0]:
        hand.press("hand-out-report")


def print_pages(paper: Path, target: Path) -> None:
    """Each page of a paper as a picture."""
    with PdfDocument(paper) as pages:
        for number, page in enumerate(pages, 1):
            page.render(scale=SCALE).to_pil().save(f"{target}-{number:02d}.png")


def _desk() -> Desk:
    return desk(replace(surroundings(last_day, anchored=False), cost=lambda: FLOOR), last_day)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
