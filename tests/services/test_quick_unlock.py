"""Quick unlocking as a person meets it: switched on in the open vault, asked for at the door, gone when it should be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from rjdesk.bootstrap import Desk, desk, surroundings
from rjdesk.errors import KeyringUnavailable, PinTooShort, QuickUnlockGone, VaultLocked, WrongPin
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.store.quick.this_account import ThisAccount
from rjdesk.wording import say
from tests.services.conferences import PASSPHRASE
from tests.store.keyrings import GoodKeyring, LockedKeyring, keychain
from tests.store.small_vault import CHEAP, LOW_BOUNDS

PIN = "837261"
ANOTHER = "river tundra basil anchor violin comet"


@dataclass
class Office:
    """A vault and the desk it is used from, on one account of one computer."""

    root: Path
    keyring: KeyringBackend

    def __post_init__(self) -> None:
        self.desk: Desk
        self.restart()
        request = NewVaultRequest(self.folder, "Te Kōwhai Office", "Aroha Ngātai", PASSPHRASE)
        self.code = self.desk.vaults.create(request).recovery_code
        self.desk.vaults.confirm_recovery(self.code)

    @property
    def folder(self) -> Path:
        return self.root / "a.rjvault"

    def restart(self) -> None:
        """End the program and begin it anew."""
        account = ThisAccount(self.root / "quick", keychain(self.keyring), LOW_BOUNDS)
        around = replace(surroundings(anchored=False), cost=lambda: CHEAP, bounds=LOW_BOUNDS, account=account)
        self.desk = desk(around)

    def settle(self) -> None:
        """Give the keyring time for what nobody waits for."""
        account = self.desk.vaults.around.account
        assert account
        account.keychain.backend()

    def deeds(self) -> list[str]:
        return [entry.deed.what for entry in self.desk.journal.entries()]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path, GoodKeyring())
    yield made
    made.desk.vaults.lock()


def test_it_is_off_and_the_account_counts_as_shared_at_first(office: Office) -> None:
    state = office.desk.quick_unlock.state()
    assert (state.on, state.until, state.account_is_mine, state.why_not) == (False, None, False, "")
    assert not office.desk.quick_unlock.asks_for_pin(office.folder)


def test_switched_on_it_opens_the_vault_after_a_restart(office: Office) -> None:
    state = office.desk.quick_unlock.switch_on(PIN, account_is_mine=True)
    assert state.on
    assert state.until
    office.desk.vaults.lock()
    office.restart()
    assert office.desk.quick_unlock.asks_for_pin(office.folder)
    with pytest.raises(WrongPin):
        office.desk.quick_unlock.unlock(office.folder, "938172")
    summary = office.desk.quick_unlock.unlock(office.folder, PIN)
    assert summary.member_name == "Aroha Ngātai"
    assert office.deeds()[-1] == "quick_unlock_on"


def test_switched_off_only_the_passphrase_opens_it(office: Office) -> None:
    office.desk.quick_unlock.switch_on(PIN, account_is_mine=True)
    assert not office.desk.quick_unlock.switch_off().on
    assert office.deeds()[-1] == "quick_unlock_off"
    office.desk.vaults.lock()
    assert not office.desk.quick_unlock.asks_for_pin(office.folder)
    with pytest.raises(QuickUnlockGone):
        office.desk.quick_unlock.unlock(office.folder, PIN)
    office.desk.vaults.unlock(office.folder, PASSPHRASE)


def test_on_a_shared_account_it_is_refused_and_whatever_there_was_is_gone(office: Office) -> None:
    office.desk.quick_unlock.switch_on(PIN, account_is_mine=True)
    with pytest.raises(KeyringUnavailable) as refused:
        office.desk.quick_unlock.switch_on(PIN, account_is_mine=False)
    assert refused.value.facts["why"] == say("keyring.shared")
    assert not office.desk.quick_unlock.state().on


def test_a_pin_that_is_not_taken_changes_nothing(office: Office) -> None:
    with pytest.raises(PinTooShort):
        office.desk.quick_unlock.switch_on("123456", account_is_mine=True)
    assert not office.desk.quick_unlock.state().on
    assert "quick_unlock_on" not in office.deeds()


def test_a_keyring_that_can_not_be_used_is_told_before_anybody_chooses_a_pin(tmp_path: Path) -> None:
    office = Office(tmp_path, LockedKeyring())
    assert office.desk.quick_unlock.state().why_not == say("keyring.locked")
    office.desk.vaults.lock()


def test_another_passphrase_ends_the_pin_at_once(office: Office) -> None:
    office.desk.quick_unlock.switch_on(PIN, account_is_mine=True)
    office.desk.vaults.change_passphrase(PASSPHRASE, ANOTHER)
    assert not office.desk.quick_unlock.state().on
    office.desk.vaults.lock()
    with pytest.raises(QuickUnlockGone):
        office.desk.quick_unlock.unlock(office.folder, PIN)


def test_the_passphrase_lets_the_pin_go_on(office: Office) -> None:
    office.desk.quick_unlock.switch_on(PIN, account_is_mine=True)
    office.desk.vaults.lock()
    office.desk.vaults.unlock(office.folder, PASSPHRASE)
    office.settle()
    office.desk.vaults.lock()
    office.desk.quick_unlock.unlock(office.folder, PIN)


def test_a_passphrase_set_with_the_recovery_code_ends_the_pin_at_once(tmp_path: Path) -> None:
    office = Office(tmp_path, GoodKeyring())
    office.desk.quick_unlock.switch_on(PIN, account_is_mine=True)
    office.desk.vaults.unlock_with_recovery(office.folder, office.code, ANOTHER)
    assert not office.desk.quick_unlock.state().on
    office.desk.vaults.lock()


def test_a_vault_key_that_was_replaced_ends_the_pin(office: Office) -> None:
    office.desk.quick_unlock.switch_on(PIN, account_is_mine=True)
    office.desk.vaults.vault().rotate()
    office.desk.vaults.lock()
    assert office.desk.quick_unlock.asks_for_pin(office.folder)
    with pytest.raises(QuickUnlockGone):
        office.desk.quick_unlock.unlock(office.folder, PIN)
    assert not office.desk.quick_unlock.asks_for_pin(office.folder)


def test_nothing_is_switched_while_the_vault_is_locked(office: Office) -> None:
    office.desk.vaults.lock()
    for ask in (office.desk.quick_unlock.state, office.desk.quick_unlock.switch_off):
        with pytest.raises(VaultLocked):
            ask()


def test_what_is_played_with_has_no_pin() -> None:
    assert surroundings(anchored=False).account is None
