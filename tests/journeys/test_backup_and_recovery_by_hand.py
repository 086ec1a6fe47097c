"""What a careful administrator does once a quarter, by hand on the real program and a real vault.

A backup onto a stick, a drill with its certificate, another recovery code, a lock; then the worst day: the backup is restored
from the locked door by the code of its time, and the vault that comes back tells that something is missing from it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from rjdesk.bootstrap import desk, surroundings
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.services.verdicts import verify
from rjdesk.store.keys.cost import FLOOR
from tests.hand import Hand
from tests.services.conferences import PASSPHRASE, walking
from tests.ui.desk_fakes import FakeChooser
from tests.ui.reading import words_of
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.widgets import theme


class Quarter:
    """The program on a vault with one case, a stick, and whoever answers its dialogs."""

    def __init__(self, qapp: QApplication, folder: Path) -> None:
        theme.prepare(qapp)
        self.stick, self.elsewhere, home = folder / "stick", folder / "elsewhere", folder / "vaults"
        for each in (self.stick, self.elsewhere, home):
            each.mkdir()
        around = replace(surroundings(anchored=False), cost=lambda: FLOOR, anchor_folder=folder / "data" / "anchors")
        self.desk = desk(around)
        vault = NewVaultRequest(home / "Hilltop.rjvault", "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)
        self.first_code = self.desk.vaults.create(vault).recovery_code
        self.desk.vaults.confirm_recovery(self.first_code)
        walking(self.desk).refer()
        self.root = self.desk.papers.root_certificate()
        self.desk.vaults.lock()
        self.chooser, self.faults = FakeChooser(), list[object]()
        self.program = Program(qapp, LateDesk(lambda: self.desk), around.clock, lambda: "1", home, self.chooser)
        self.program.errands.faulted.connect(self.faults.append)
        self.hand = Hand(self.program)
        self.program.window.resize(1366, 768)
        self.hand.start()

    def unlock(self) -> None:
        self.hand.type("Passphrase", PASSPHRASE)
        self.hand.press("Unlock")
        self.hand.wait(lambda: self.program.window.current_place() == "today")
        self.hand.settle()

    def choose(self, answer: Path, button: str) -> None:
        """Press a button that asks for a file or a folder, and answer."""
        self.chooser.answer = answer
        self.hand.press(button)

    def read(self, words: str) -> None:
        """Wait until something stands on the window."""
        self.hand.wait(lambda: words in words_of(self.program.window.door()))
        self.hand.settle()

    def back_up(self) -> Path:
        """A backup onto the stick; its file."""
        self.hand.go("office")
        self.hand.press("office-backups")
        self.choose(self.stick, "Onto a stick or folder")
        self.read("Made, and verified by opening it again.")
        (file,) = self.stick.glob("*.rjbackup")
        return file

    def drill(self, certificate: Path) -> None:
        """Try whether it restores, and hand the certificate out."""
        self.hand.press("drill")
        self.hand.wait(lambda: self.program.window.current_place() == "certificates")
        self.hand.settle()
        self.choose(certificate, "hand-out-certificate")
        self.read("Written to")

    def issue_another_code(self) -> str:
        """Ask for it, read it from its sheet, type it back; the code."""
        self.hand.go("office")
        self.hand.press("office-recovery")
        self.hand.press("Issue another code")
        self.hand.press("Yes, issue another code")
        self.hand.wait(lambda: self.hand.sees("Page 1 of 1"))
        code = self.hand.find(QWidget, "Page 1 of 1").accessibleDescription()
        self.hand.type("Type the code from the new sheet", code)
        self.hand.press("Make it the vault's code")
        self.read("The new code is the vault's.")
        return code

    def restore(self, file: Path, code: str) -> None:
        """From the locked door, by a recovery code."""
        self.hand.press("Restore from a backup")
        self.choose(file, "Choose the backup")
        self.choose(self.elsewhere, "Choose another place")
        self.hand.press("The recovery code of that time")
        self.hand.type("What opens it", code)
        self.hand.press("Restore it")
        self.read("The vault is restored")


def test_a_backup_is_made_tried_and_restored_and_the_gap_is_told(qapp: QApplication, tmp_path: Path) -> None:
    quarter = Quarter(qapp, tmp_path)
    quarter.unlock()
    file = quarter.back_up()
    quarter.drill(tmp_path / "certificate.pdf")
    assert verify((tmp_path / "certificate.pdf").read_bytes(), quarter.root).verdict == "genuine"
    assert quarter.issue_another_code() != quarter.first_code
    quarter.program.lock()
    quarter.read("The vault is locked.")
    quarter.restore(file, quarter.first_code)
    quarter.hand.press("Go to this vault")
    quarter.unlock()
    assert quarter.desk.vaults.vault().folder.parent == quarter.elsewhere
    quarter.read("missing")
    quarter.hand.go("gap")
    quarter.read(".rjbackup")
    quarter.program.close()
    assert not quarter.faults
    assert not quarter.hand.strays
