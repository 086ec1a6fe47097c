"""Another passphrase: the old one or the new one opens the vault, never neither, and never both once it is done."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rjdesk.errors import DiskFull, DiskNotAnswering, PassphraseTooWeak, VaultLocked, WrongPassphrase, WrongRecoveryCode
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.vault import Head, Vault, unlock
from tests.store.killed import killed
from tests.store.small_vault import ANOTHER, CODE, PASSPHRASE, Place, notes, read_head, write

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

Opened = Callable[[Vault], Vault]


def opens(place: Place, passphrase: str) -> bool:
    """Whether a passphrase opens the vault."""
    try:
        place.unlock(passphrase).lock()
    except WrongPassphrase:
        return False
    return True


def test_after_a_change_only_the_new_passphrase_opens_the_vault(place: Place) -> None:
    vault = place.create()
    write(vault, "kept")
    vault.change_passphrase(PASSPHRASE, ANOTHER)
    vault.lock()
    assert not opens(place, PASSPHRASE)
    vault = place.unlock(ANOTHER)
    assert notes(vault) == ["kept"]
    vault.lock()


def test_the_old_passphrase_opens_nothing_from_the_headers_copy_either(place: Place) -> None:
    vault = place.create()
    vault.change_passphrase(PASSPHRASE, ANOTHER)
    vault.lock()
    (place.folder / "header.json").unlink()
    assert not opens(place, PASSPHRASE)
    assert opens(place, ANOTHER)


def test_a_change_keeps_signature_and_recovery_code(place: Place, opened: Opened) -> None:
    vault = place.create()
    before = vault.signing_key()
    vault.change_passphrase(PASSPHRASE, ANOTHER)
    assert vault.signing_key() == before
    vault.lock()
    place.unlock_with_recovery().lock()
    assert opened(place.unlock(ANOTHER)).signing_key() == before


def test_a_change_needs_the_old_passphrase_and_a_strong_new_one(place: Place, opened: Opened) -> None:
    vault = opened(place.create())
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase(ANOTHER, "something else entirely")
    with pytest.raises(PassphraseTooWeak):
        vault.change_passphrase(PASSPHRASE, "short")


def test_a_change_on_a_full_disk_leaves_the_old_passphrase(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.created()
    for writes_that_fit in (0, 1, 2):
        vault = place.unlock()
        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", full_after(writes_that_fit))
            with pytest.raises(DiskFull):
                vault.change_passphrase(PASSPHRASE, ANOTHER)
        vault.lock()
        assert opens(place, PASSPHRASE)
        assert not opens(place, ANOTHER)


def full_after(fitting: int) -> Callable[[int], None]:
    """A disk that takes so many writes and then is full."""
    left = iter(range(fitting))

    def fsync(opened: int) -> None:
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")

    return fsync


@pytest.mark.parametrize("moment", range(1, 9))
def test_a_change_killed_anywhere_leaves_one_passphrase_that_opens(place: Place, moment: int) -> None:
    place.created()
    ended = killed("change", place.root, moment)
    assert opens(place, PASSPHRASE) != opens(place, ANOTHER)
    if ended == 0:
        assert opens(place, ANOTHER)
    (place.folder / "header.json").unlink()
    assert opens(place, PASSPHRASE) != opens(place, ANOTHER), "unlocking brought the header's copy in line"


def test_a_change_that_is_on_the_disk_is_not_said_to_have_failed(place: Place, opened: Opened) -> None:
    answering = [True]

    def head(engine: Engine, seq: int | None) -> Head | None:
        if not answering[0]:
            raise DiskNotAnswering
        return read_head(engine, seq)

    place.created()
    vault = opened(unlock(place.folder, PASSPHRASE, replace(place.around(), read_head=head)))
    answering[0] = False
    vault.change_passphrase(PASSPHRASE, ANOTHER)
    vault.lock()
    opened(place.unlock(ANOTHER))


def test_the_recovery_code_sets_a_new_passphrase_for_the_same_person(place: Place, opened: Opened) -> None:
    vault = place.create()
    write(vault, "kept")
    member, signing = vault.member, vault.signing_key()
    vault.lock()
    vault = place.unlock_with_recovery()
    vault.set_passphrase_with_recovery(CODE.text(), vault.people[0].id, ANOTHER)
    assert (vault.member, vault.signing_key(), notes(vault)) == (member, signing, ["kept"])
    vault.lock()
    assert not opens(place, PASSPHRASE)
    vault = opened(place.unlock(ANOTHER))
    assert (vault.member, vault.signing_key(), notes(vault)) == (member, signing, ["kept"])


def test_the_recovery_code_can_be_used_again(place: Place) -> None:
    place.created()
    for passphrase in (ANOTHER, PASSPHRASE):
        vault = place.unlock_with_recovery()
        vault.set_passphrase_with_recovery(CODE.text(), vault.people[0].id, passphrase)
        vault.lock()
        assert opens(place, passphrase)


def test_another_recovery_code_sets_nothing(place: Place, opened: Opened) -> None:
    vault = opened(place.create())
    with pytest.raises(WrongRecoveryCode):
        vault.set_passphrase_with_recovery(RecoveryCode(bytes(20)).text(), vault.people[0].id, ANOTHER)


def test_a_locked_vault_changes_no_passphrase(place: Place) -> None:
    vault = place.create()
    vault.lock()
    with pytest.raises(VaultLocked):
        vault.change_passphrase(PASSPHRASE, ANOTHER)
    with pytest.raises(VaultLocked):
        vault.set_passphrase_with_recovery(CODE.text(), vault.people[0].id, ANOTHER)
