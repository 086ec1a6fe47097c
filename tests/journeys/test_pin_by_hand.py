"""A day with a PIN, by hand on the real program and a real vault: switched on, locked and opened by it, guessed at, off."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.store.keys.cost import FLOOR, STRICT
from rjdesk.store.quick.this_account import ThisAccount
from tests.hand import Hand
from tests.services.conferences import PASSPHRASE
from tests.store.keyrings import GoodKeyring, keychain
from ui.app.program import Program
from ui.app.services import LateDesk
from ui.widgets import theme

PIN, WRONG = "837261", "938172"


class Day:
    """The program on an account with a keyring, and what stands on its screen."""

    def __init__(self, qapp: QApplication, home: Path) -> None:
        theme.prepare(qapp)
        self.keyring, self.home = GoodKeyring(), home
        self.desk = self._desk()
        request = NewVaultRequest(home / "Hilltop.rjvault", "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)
        self.desk.vaults.confirm_recovery(self.desk.vaults.create(request).recovery_code)
        self.desk.vaults.lock()
        clock = self.desk.vaults.around.clock
        self.program = Program(qapp, LateDesk(lambda: self.desk), clock, lambda: "1", home=home)
        self.hand = Hand(self.program)
        self.program.window.resize(1366, 768)
        self.hand.start()

    def _desk(self) -> Desk:
        account = ThisAccount(self.home / "quick", keychain(self.keyring), STRICT)
        return desk(replace(surroundings(anchored=False), cost=lambda: FLOOR, account=account))

    def unlock(self, field: str, secret: str) -> None:
        self.hand.type(field, secret)
        self.hand.press("Unlock")
        self.hand.wait(lambda: self.program.window.current_place() == "today")

    def lock(self) -> None:
        self.program.lock()
        self.hand.settle()

    def refuse(self, words: str) -> None:
        """Type a wrong PIN, and read why not."""
        self.hand.type("PIN", WRONG)
        self.hand.press("Unlock")
        self.hand.wait(lambda: words in self.program.unlock_view.message.words())


def test_a_pin_opens_the_door_for_a_day_and_five_wrong_ones_close_it(qapp: QApplication, tmp_path: Path) -> None:
    day = Day(qapp, tmp_path)
    hand = day.hand
    day.unlock("Passphrase", PASSPHRASE)
    hand.go("keys")
    hand.type("New PIN", PIN)
    hand.type("The same PIN once more", PIN)
    hand.press("I alone use this computer account")
    hand.press("Switch it on")
    hand.wait(lambda: hand.sees("Switch it off"))
    day.lock()
    day.unlock("PIN", PIN)
    day.lock()
    for left in (4, 3, 2, 1):
        day.refuse(f"Tries left: {left}")
    day.refuse("switched off")
    day.unlock("Passphrase", PASSPHRASE)
    assert not day.keyring.kept
    day.lock()
    assert not hand.sees("PIN")
    day.program.close()
    assert not hand.strays
