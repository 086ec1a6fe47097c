"""``python -m tests.screenshots.every_stage FOLDER [CASE ...]``: each stage of each practice case, as one comes to it.

Cases are named like their files; all of them if none is named. The window is tall, so that a stage is seen whole.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.two_screens import two_screens

os.environ.setdefault("QT_QPA_PLATFORM", two_screens())

from PySide6.QtCore import QObject, QSettings, QSize
from PySide6.QtWidgets import QApplication

from rjdesk.bootstrap import now
from rjdesk.services.practice.reading import read_script
from rjdesk.services.practice.script import shipped_scripts
from rjdesk.services.practice.walk import Walk
from rjdesk.services.vault.vaults import NewVaultRequest
from tests.hand import Hand
from tests.screenshots.album import LOOKS, Album
from tests.screenshots.office import PASSPHRASE, found_desk, untimed
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.widgets import theme

TALL = QSize(1366, 1500)


def main(target: Path, names: list[str]) -> int:
    """Walk each case in the window, with a picture of the case and of each stage before anything is answered in it."""
    app = QApplication(["rjdesk"])
    theme.prepare(app)
    for script in shipped_scripts():
        if not names or script.stem in names:
            with tempfile.TemporaryDirectory() as folder:
                QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
                walked(app, script, Path(folder), target / script.stem)
    return 0


def walked(app: QApplication, script: Path, home: Path, target: Path) -> None:
    """One case: its vault, its window, its stages."""
    here = found_desk()
    told = read_script(script.read_text("utf-8"), script.name, here.processes.shipped(), now().date())
    people, place = (told.office, told.facilitator), told.process.law.id
    request = NewVaultRequest(home / "practice.rjvault", *people, PASSPHRASE, practice=True, place=place)
    here.vaults.confirm_recovery(here.vaults.create(request).recovery_code)
    walk = Walk(here, told, untimed)
    case = walk.refer()
    here.vaults.lock()
    program = Program(app, LateDesk(lambda: here), now, lambda: "1", home=home)
    hand = Hand(program)
    album = Album(program, hand, target, LOOKS[0])
    hand.start()
    album.dress()
    program.window.setFixedSize(TALL)
    hand.type("Passphrase", PASSPHRASE)
    hand.press("Unlock")
    hand.wait(lambda: program.window.current_place() == "today")
    hand.go("cases")
    hand.look_up(told.reference)
    album.take("case")
    for stage in told.process.stages:
        if stage == on_vault_thread(hand, lambda: walk.current(case)):
            hand.go("stage")
            album.take(stage.id)
            on_vault_thread(hand, partial(walk.walk, case, stage))
    hand.go("case")
    album.take("closed")
    program.close()
    program.window.close()


class Answer(QObject):
    """Waits for what came of an errand."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[object] = []

    def take(self, value: object) -> None:
        """It came."""
        self.came.append(value)


def on_vault_thread(hand: Hand, work: Callable[[], object]) -> object:
    """Something that the services do, on the thread that has the vault."""
    answer = Answer()
    hand.program.errands.change(work, answer.take)
    hand.wait(lambda: bool(answer.came))
    hand.settle()
    return answer.came[0]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
