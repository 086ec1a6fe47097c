"""A copy of the anchor in the keyring, where a vault is unlocked quickly: an older disk put back is noticed all the same."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rjdesk.store.vault import Vault
from tests.store.keyrings import FailingKeyring, GoodKeyring, HangingKeyring, LockedKeyring
from tests.store.quick import Account, good_keyring
from tests.store.small_vault import Place, write


@pytest.fixture
def account(place: Place) -> Account:
    return Account(place).set_up()


def _worked(account: Account, text: str) -> None:
    around = account.around()
    vault = account.by_passphrase(around=around)
    write(vault, text)
    vault.lock()
    assert around.account
    around.account.keychain.backend()  # answered after what was asked before


def _put_back(account: Account, older: Path) -> None:
    """Everything on the disk as it was, the anchors too; the keyring alone went on."""
    for folder in (account.place.folder, account.place.anchors):
        shutil.rmtree(folder)
        shutil.copytree(older / folder.name, folder)


@pytest.fixture
def rolled_back(account: Account, tmp_path: Path) -> Account:
    """A vault with its anchors of one note ago."""
    _worked(account, "one")
    for folder in (account.place.folder, account.place.anchors):
        shutil.copytree(folder, tmp_path / "older" / folder.name)
    _worked(account, "two")
    _put_back(account, tmp_path / "older")
    return account


Open = Callable[[Account], Vault]


@pytest.mark.parametrize("way", [Account.by_passphrase, Account.by_pin], ids=["passphrase", "PIN"])
def test_an_older_vault_with_its_older_anchor_is_noticed(rolled_back: Account, way: Open) -> None:
    vault = way(rolled_back)
    assert vault.history_gap is not None
    assert (vault.history_gap.facts["have"], vault.history_gap.facts["had"]) == (1, 2)
    vault.lock()


def test_what_was_noticed_is_not_forgotten_by_the_keyring(rolled_back: Account) -> None:
    for _ in range(3):
        vault = rolled_back.by_passphrase()
        assert vault.history_gap is not None
        vault.lock()


@pytest.mark.parametrize("keyring", [FailingKeyring(), LockedKeyring(), HangingKeyring(), GoodKeyring()])
def test_a_keyring_that_says_nothing_keeps_nobody_out(rolled_back: Account, keyring: GoodKeyring) -> None:
    rolled_back.keyring = keyring
    vault = rolled_back.by_passphrase(around=rolled_back.around(wait=0.2))
    assert vault.history_gap is None
    vault.lock()


@pytest.mark.parametrize("copy", ["", "{}", "ā", '{"anchor":{},"mac":"00"}'])
def test_nonsense_for_an_anchor_guards_nothing_and_keeps_nobody_out(rolled_back: Account, copy: str) -> None:
    keyring = good_keyring(rolled_back)
    for service, name in list(keyring.kept):
        if name.startswith("anchor-"):
            keyring.kept[service, name] = copy
    vault = rolled_back.by_passphrase()
    assert vault.history_gap is None
    vault.lock()


def test_without_quick_unlocking_nothing_goes_to_the_keyring(place: Place) -> None:
    account = Account(place)
    place.created()
    _worked(account, "one")
    assert not good_keyring(account).given


def test_a_gap_that_was_accepted_is_accepted_by_the_keyring_too(rolled_back: Account) -> None:
    around = rolled_back.around()
    vault = rolled_back.by_passphrase(around=around)
    vault.accept_gap()
    write(vault, "went on from here")
    vault.lock()
    assert around.account
    around.account.keychain.backend()  # answered after what was asked before
    vault = rolled_back.by_passphrase()
    assert vault.history_gap is None
    vault.lock()
