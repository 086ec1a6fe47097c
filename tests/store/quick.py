"""A vault on an account that one person alone uses, with a keyring to unlock it quickly."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from keyring.backend import KeyringBackend

from rjdesk.store.quick.quick_unlock import ready_for, renew, switch_on, unlock_quickly
from rjdesk.store.quick.this_account import ThisAccount
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.vault import Vault, unlock
from tests.store.keyrings import GoodKeyring, keychain
from tests.store.small_vault import LOW_BOUNDS, PASSPHRASE, Place

PIN = "837261"
WRONG = "938172"


@dataclass(slots=True)
class Account:
    """One account of one computer. ``keyring`` may be changed for another; each start of rjdesk looks for it anew."""

    place: Place
    keyring: KeyringBackend = field(default_factory=GoodKeyring)

    @property
    def folder(self) -> Path:
        return self.place.root / "app data" / "quick"

    def around(self, wait: float = 3.0) -> Surroundings:
        """As a program that was just started has them."""
        account = ThisAccount(self.folder, keychain(self.keyring, wait), LOW_BOUNDS)
        return replace(self.place.around(), account=account)

    def set_up(self, pin: str = PIN) -> Account:
        """A vault whose one member unlocks it quickly here."""
        around = self.around()
        assert around.account
        around.account.say_mine(True)
        vault = self.place.create()
        switch_on(vault.keys, pin, around)
        vault.lock()
        return self

    def by_passphrase(self, passphrase: str = PASSPHRASE, around: Surroundings | None = None) -> Vault:
        return unlock(self.place.folder, passphrase, around or self.around())

    def by_pin(self, pin: str = PIN, around: Surroundings | None = None) -> Vault:
        return unlock_quickly(self.place.folder, pin, around or self.around())

    def ready(self) -> bool:
        """Whether a PIN is asked for."""
        return ready_for(self.place.folder, self.around()) is not None

    def renewed(self) -> Account:
        """After the passphrase opened the vault once more, and the keyring had time for it."""
        around = self.around()
        vault = self.by_passphrase(around=around)
        renew(vault.keys, around)
        assert around.account
        around.account.keychain.backend()  # answered after what was asked before
        vault.lock()
        return self

    def files(self) -> list[Path]:
        return sorted(self.folder.glob("*-*.json"))


def good_keyring(account: Account) -> GoodKeyring:
    assert isinstance(account.keyring, GoodKeyring)
    return account.keyring
