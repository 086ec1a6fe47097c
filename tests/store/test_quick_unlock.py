"""Unlocking with a PIN: only where it was switched on, for some hours, and never instead of the passphrase."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from rjdesk.domain.ids import MemberId
from rjdesk.errors import (
    DiskFull,
    KeyringUnavailable,
    QuickUnlockGone,
    VaultDamaged,
    VaultLocked,
    WrongPin,
)
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.quick.quick_unlock import is_on, ready_for, renew, switch_off, switch_on, unlock_quickly
from rjdesk.wording import say
from tests.store.keyrings import AnotherKeyring, FailingKeyring, ForgetfulKeyring, GoodKeyring, LockedKeyring
from tests.store.quick import PIN, WRONG, Account, good_keyring
from tests.store.small_vault import ANOTHER, CODE, PASSPHRASE, Place, notes, write

HOUR = 3600


@pytest.fixture
def account(place: Place) -> Account:
    """An account where quick unlocking is switched on."""
    return Account(place).set_up()


def test_the_pin_opens_the_vault_as_its_member(account: Account) -> None:
    vault = account.by_pin()
    write(vault, "kept")
    assert vault.member.name == "Aroha Ngata"
    assert vault.signing_key()
    assert notes(vault) == ["kept"]
    vault.lock()
    account.by_pin().lock()


def test_it_is_off_until_it_is_switched_on(place: Place) -> None:
    account = Account(place)
    vault = place.create()
    assert not is_on(vault.keys, account.around())
    vault.lock()
    assert not account.ready()
    with pytest.raises(QuickUnlockGone):
        account.by_pin()


def test_an_account_is_shared_until_somebody_says_it_is_theirs(place: Place) -> None:
    account = Account(place)
    vault, around = place.create(), account.around()
    with pytest.raises(KeyringUnavailable) as refused:
        switch_on(vault.keys, PIN, around)
    assert refused.value.facts["why"] == say("keyring.shared")
    vault.lock()
    assert not good_keyring(account).given
    assert not account.files()


def test_the_recovery_code_is_nobody_who_could_have_a_pin(account: Account) -> None:
    vault = account.place.unlock_with_recovery()
    with pytest.raises(VaultLocked):
        switch_on(vault.keys, PIN, account.around())
    vault.lock()


def test_wrong_pins_are_counted_across_restarts_and_the_fifth_ends_it(account: Account) -> None:
    for left in (4, 3, 2, 1):
        with pytest.raises(WrongPin) as refused:
            account.by_pin(WRONG)
        assert refused.value.facts == {"left": left}
    with pytest.raises(QuickUnlockGone):
        account.by_pin(WRONG)
    assert not account.files()
    assert not good_keyring(account).kept
    with pytest.raises(QuickUnlockGone):
        account.by_pin()
    account.by_passphrase().lock()


def test_a_right_pin_begins_the_count_afresh(account: Account) -> None:
    for _ in range(3):
        for _ in range(4):
            with pytest.raises(WrongPin):
                account.by_pin(WRONG)
        account.by_pin().lock()


def test_a_try_is_counted_before_it_is_made(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    class Unplugged(BaseException):
        """The plug is pulled while the PIN is being worked on."""

    def unplug(*_: object) -> None:
        raise Unplugged

    for _ in range(5):
        with monkeypatch.context() as patched:
            patched.setattr("rjdesk.store.quick.quick_file.QuickSlot.opened", unplug)
            with pytest.raises(Unplugged):
                account.by_pin()
    with pytest.raises(QuickUnlockGone):
        account.by_pin()
    assert not account.files()
    assert not good_keyring(account).kept


def test_a_try_that_can_not_be_counted_is_not_made(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr("rjdesk.store.atomic._write", full)
        with pytest.raises(DiskFull):
            account.by_pin()
    account.by_pin().lock()


def test_a_changed_passphrase_makes_the_pin_void(account: Account) -> None:
    vault = account.by_passphrase()
    vault.change_passphrase(PASSPHRASE, ANOTHER)
    vault.lock()
    with pytest.raises(QuickUnlockGone):
        account.by_pin()
    assert not account.files()
    assert not good_keyring(account).kept


def test_the_new_passphrase_does_not_bring_the_old_pin_back(account: Account) -> None:
    vault = account.by_passphrase()
    vault.change_passphrase(PASSPHRASE, ANOTHER)
    renew(vault.keys, account.around())
    vault.lock()
    assert not account.files()
    assert not good_keyring(account).kept


def test_a_passphrase_set_with_the_recovery_code_makes_the_pin_void(account: Account) -> None:
    vault = account.place.unlock_with_recovery()
    vault.set_passphrase_with_recovery(CODE.text(), vault.people[0].id, ANOTHER)
    vault.lock()
    with pytest.raises(QuickUnlockGone):
        account.by_pin()


def test_another_keyring_is_told_and_costs_no_try(account: Account) -> None:
    account.keyring = AnotherKeyring()
    for _ in range(6):
        with pytest.raises(KeyringUnavailable) as refused:
            account.by_pin()
        assert refused.value.facts["why"] == say("keyring.changed")
    account.renewed().by_pin().lock()


@pytest.mark.parametrize("kept", ["00" * 32, "", "no hex at all", "ā", "00"])
def test_another_secret_in_the_keyring_ends_it_until_the_next_passphrase(account: Account, kept: str) -> None:
    keyring = good_keyring(account)
    for name in keyring.kept:
        keyring.kept[name] = kept
    for _ in range(6):
        with pytest.raises(QuickUnlockGone):
            account.by_pin()
    account.renewed().by_pin().lock()


def test_a_secret_that_is_gone_ends_it_until_the_next_passphrase(account: Account) -> None:
    good_keyring(account).kept.clear()
    with pytest.raises(QuickUnlockGone):
        account.by_pin()
    assert not account.ready()
    account.renewed().by_pin().lock()


def test_somebody_else_in_the_same_account_shows_that_it_is_shared(account: Account) -> None:
    vault = account.by_passphrase()
    vault.add_member("Hēmi Rāwiri", ANOTHER)
    vault.lock()
    vault = account.by_passphrase(ANOTHER)
    with pytest.raises(KeyringUnavailable) as refused:
        switch_on(vault.keys, PIN, account.around())
    assert refused.value.facts["why"] == say("keyring.somebody_else")
    assert not is_on(vault.keys, account.around())
    renew(vault.keys, account.around())
    vault.lock()
    vault = account.by_pin()
    assert vault.member.name == "Aroha Ngata"
    vault.lock()


def test_whoever_was_removed_has_no_pin_any_more(account: Account) -> None:
    vault = account.by_passphrase()
    vault.add_member("Hēmi Rāwiri", ANOTHER)
    mine = MemberId(vault.member.id)
    vault.lock()
    vault = account.by_passphrase(ANOTHER)
    vault.remove_member(mine)
    vault.lock()
    with pytest.raises(QuickUnlockGone):
        account.by_pin()
    assert not account.files()


def test_another_vault_key_makes_the_pin_void(account: Account) -> None:
    vault = account.by_passphrase()
    vault.rotate()
    vault.lock()
    with pytest.raises(QuickUnlockGone):
        account.by_pin()
    assert not account.files()


def test_an_account_that_turns_out_to_be_shared_keeps_nothing(account: Account) -> None:
    around = account.around()
    assert around.account
    around.account.say_mine(False)
    assert not account.files()
    assert not good_keyring(account).kept
    with pytest.raises(QuickUnlockGone):
        account.by_pin()


def test_a_locked_keyring_costs_no_try(account: Account) -> None:
    working = account.keyring
    account.keyring = LockedKeyring()
    for _ in range(6):
        with pytest.raises(KeyringUnavailable):
            account.by_pin()
    account.keyring = working
    account.by_pin().lock()


@pytest.mark.parametrize("keyring", [LockedKeyring(), FailingKeyring(), ForgetfulKeyring()])
def test_what_can_not_be_kept_is_not_switched_on(place: Place, keyring: GoodKeyring) -> None:
    account = Account(place, keyring)
    around = account.around()
    assert around.account
    around.account.say_mine(True)
    vault = place.create()
    with pytest.raises(KeyringUnavailable):
        switch_on(vault.keys, PIN, around)
    vault.lock()
    assert not account.files()


def test_switching_off_leaves_nothing(account: Account) -> None:
    vault, around = account.by_passphrase(), account.around()
    assert is_on(vault.keys, around)
    switch_off(vault.vault_id, around)
    assert not is_on(vault.keys, around)
    vault.lock()
    assert not account.files()
    assert not good_keyring(account).kept


def test_switching_off_does_not_need_the_keyring(account: Account) -> None:
    account.keyring = FailingKeyring()
    vault = account.by_passphrase()
    switch_off(vault.vault_id, account.around())
    vault.lock()
    assert not account.files()


def test_without_an_account_there_is_no_pin(place: Place) -> None:
    vault = place.create()
    with pytest.raises(KeyringUnavailable):
        switch_on(vault.keys, PIN, place.around())
    renew(vault.keys, place.around())
    switch_off(vault.vault_id, place.around())
    vault.lock()
    assert ready_for(place.folder, place.around()) is None
    with pytest.raises(KeyringUnavailable):
        unlock_quickly(place.folder, PIN, place.around())


def test_a_changed_byte_of_the_file_is_told_in_words_or_changes_nothing(account: Account) -> None:
    (path,) = account.files()
    whole = path.read_bytes()
    for at in range(0, len(whole), 23):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with suppress(QuickUnlockGone, WrongPin, KeyringUnavailable):
            account.by_pin().lock()
        path.write_bytes(whole)
        account.renewed()
        whole = path.read_bytes()


def test_a_file_that_promises_more_time_opens_nothing(account: Account) -> None:
    (path,) = account.files()
    until = int(account.place.clock.now.timestamp()) + 12 * HOUR
    account.place.clock.move(11 * HOUR)
    path.write_bytes(path.read_bytes().replace(str(until).encode(), str(until + HOUR).encode()))
    with pytest.raises(WrongPin):
        account.by_pin()


def test_a_copied_file_and_its_secret_open_no_other_vault(account: Account, tmp_path: Path) -> None:
    other = Account(replace(account.place, root=tmp_path / "other"), account.keyring)
    other.place.root.mkdir()
    other.set_up()
    (mine,), (theirs,) = account.files(), other.files()
    theirs.write_bytes(mine.read_bytes())
    with pytest.raises(QuickUnlockGone):
        other.by_pin()


def test_a_damaged_vault_is_told_as_such(account: Account) -> None:
    (account.place.folder / "cases.db").write_bytes(b"")
    with pytest.raises(VaultDamaged):
        account.by_pin()


def test_no_secret_of_the_vault_ever_goes_to_the_keyring(place: Place) -> None:
    account = Account(place).set_up()
    for _ in range(3):
        account.renewed().by_pin().lock()
    vault = place.unlock()
    keys = vault.keys
    secrets = [
        bytes(keys.vault_key), bytes(keys.bundle.exchange), bytes(keys.bundle.signing), bytes(keys.bundle.plain()),
        *(bytes(keys.key_for(purpose)) for purpose in ("database", "anchor", "backup", "header")),
        PASSPHRASE.encode(), PIN.encode(), CODE.text().encode(), RecoveryCode.typed(CODE.text()).secret, b"Aroha",
    ]  # fmt: skip
    vault.lock()
    given = "\n".join(good_keyring(account).given)
    assert given
    assert not [s for s in secrets for told in (s.hex(), s.decode("latin-1"), repr(s)[2:-1]) if told in given]


def test_no_secret_of_the_vault_is_in_the_file(account: Account) -> None:
    vault = account.by_passphrase()
    keys = vault.keys
    secrets = [bytes(keys.vault_key), bytes(keys.bundle.exchange), bytes(keys.bundle.signing)]
    vault.lock()
    kept = account.files()[0].read_text()
    device_secrets = list(good_keyring(account).kept.values())
    assert not [secret for secret in [*(s.hex() for s in secrets), *device_secrets, PIN] if secret in kept]
    assert account.files()[0].stat().st_mode & 0o077 == 0
