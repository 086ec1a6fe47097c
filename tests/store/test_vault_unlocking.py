"""Unlocking and locking, and everything that may stand in the way."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.exc import ProgrammingError

from rjdesk.errors import (
    FolderReadOnly,
    NoSuchVault,
    VaultDamaged,
    VaultInUse,
    VaultLocked,
    WrongPassphrase,
    WrongRecoveryCode,
)
from rjdesk.store.creation import NewVault, create
from rjdesk.store.keys import sealing as keys
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.vault import Vault, unlock
from tests.store.killed import REPOSITORY, writing
from tests.store.small_vault import ANOTHER, CODE, PASSPHRASE, Place, fill, notes, write

Opened = Callable[[Vault], Vault]


def test_a_wrong_passphrase_leaves_the_vault_locked(place: Place) -> None:
    place.created()
    with pytest.raises(WrongPassphrase) as refused:
        place.unlock(ANOTHER)
    assert refused.value.facts == {"wait": 0}
    place.unlock().lock()


def test_the_same_letters_composed_otherwise_are_the_same_passphrase(place: Place) -> None:
    passphrase = unicodedata.normalize("NFC", "whānau kōrero māhunga tūī")
    create(NewVault(place.folder, "Aroha", passphrase, CODE), place.around(), fill).lock()
    place.unlock(unicodedata.normalize("NFD", passphrase)).lock()


def test_after_five_wrong_tries_the_pause_rises_and_a_right_one_ends_it(place: Place) -> None:
    place.created()
    around, waits = place.around(), []
    for _ in range(9):
        with pytest.raises(WrongPassphrase) as refused:
            unlock(place.folder, ANOTHER, around)
        waits.append(refused.value.facts["wait"])
        place.clock.move(60)
    assert waits == [0, 0, 0, 0, 0, 1, 2, 4, 8]
    unlock(place.folder, PASSPHRASE, around).lock()
    with pytest.raises(WrongPassphrase) as refused:
        unlock(place.folder, ANOTHER, around)
    assert refused.value.facts["wait"] == 0


def test_during_the_pause_even_the_right_passphrase_waits(place: Place) -> None:
    place.created()
    around = place.around()
    for _ in range(8):
        place.clock.move(60)
        with pytest.raises(WrongPassphrase):
            unlock(place.folder, ANOTHER, around)
    with pytest.raises(WrongPassphrase) as refused:
        unlock(place.folder, PASSPHRASE, around)
    assert refused.value.facts["wait"] == 4
    place.clock.move(4)
    unlock(place.folder, PASSPHRASE, around).lock()


def test_a_place_without_a_vault_says_so(place: Place) -> None:
    with pytest.raises(NoSuchVault):
        place.unlock()
    place.folder.mkdir()
    with pytest.raises(NoSuchVault):
        place.unlock()


def test_an_empty_folder_is_left_empty(place: Place) -> None:
    place.folder.mkdir()
    with pytest.raises(NoSuchVault):
        place.unlock()
    assert list(place.folder.iterdir()) == []


def test_a_second_window_is_told_who_has_the_vault(place: Place, opened: Opened) -> None:
    opened(place.create())
    with pytest.raises(VaultInUse) as refused:
        place.unlock()
    assert str(os.getpid()) in str(refused.value.facts["holder"])


def test_a_program_that_was_killed_holds_nothing(place: Place) -> None:
    place.created()
    with writing(place.root) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        with pytest.raises(VaultInUse) as refused:
            place.unlock()
        writer.kill()
    assert str(writer.pid) in str(refused.value.facts["holder"])
    place.unlock().lock()


def test_a_failed_try_lets_go_of_the_vault(place: Place, opened: Opened) -> None:
    place.created()
    with pytest.raises(WrongPassphrase):
        place.unlock(ANOTHER)
    opened(place.unlock())


def test_a_read_only_folder_is_refused_in_its_own_words(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.created()
    really = os.open

    def refuse_writing(path: str | Path, flags: int, *mode: int, **more: int) -> int:
        if flags & (os.O_RDWR | os.O_WRONLY):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return really(path, flags, *mode, **more)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", refuse_writing)
        with pytest.raises(FolderReadOnly):
            place.unlock()
    place.unlock().lock()


def test_the_recovery_code_opens_the_vault_as_nobody_in_particular(place: Place, opened: Opened) -> None:
    vault = place.create()
    write(vault, "kept")
    vault.lock()
    vault = opened(place.unlock_with_recovery(CODE.text().lower().replace("-", " ")))
    assert notes(vault) == ["kept"]
    assert (vault.member.kind, vault.member.name) == ("recovery", "")
    with pytest.raises(VaultLocked):
        vault.signing_key()


@pytest.mark.parametrize("typed", ["", "hello", CODE.text()[:-1], RecoveryCode(bytes(20)).text()])
def test_another_recovery_code_opens_nothing(place: Place, typed: str) -> None:
    place.created()
    with pytest.raises(WrongRecoveryCode):
        place.unlock_with_recovery(typed)


def test_a_locked_vault_gives_nothing_more(place: Place) -> None:
    vault = place.create()
    vault.lock()
    vault.lock()
    assert vault.locked
    for ask in (lambda: vault.engine, vault.signing_key, lambda: vault.derive("backup"), vault.checkpoint):
        with pytest.raises(VaultLocked):
            ask()


def test_locking_overwrites_the_keys(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[bytearray] = []
    unseal = keys.unseal

    def watched(key: bytearray, sealed: keys.Sealed, bound_to: bytes) -> bytearray:
        made.append(key)
        return unseal(key, sealed, bound_to)

    place.created()
    monkeypatch.setattr("rjdesk.store.keys.members.unseal", watched)
    place.unlock().lock()
    assert made[0] == bytes(32), "the key that the passphrase gave"


def test_after_locking_no_write_ahead_log_is_left(place: Place) -> None:
    vault = place.create()
    write(vault, "in the log")
    assert (place.folder / "cases.db-wal").stat().st_size > 0
    vault.checkpoint()
    assert (place.folder / "cases.db-wal").stat().st_size == 0
    vault.lock()
    assert not (place.folder / "cases.db-wal").exists()


def test_the_signing_key_and_derived_keys_stay_the_same(place: Place, opened: Opened) -> None:
    vault = place.create()
    before = vault.signing_key(), vault.derive("backup"), vault.derive("other")
    vault.lock()
    again = opened(place.unlock())
    assert (again.signing_key(), again.derive("backup"), again.derive("other")) == before
    assert before[1] != before[2]


def test_the_database_belongs_to_the_thread_that_unlocked_it(place: Place, opened: Opened) -> None:
    vault = opened(place.create())
    refused: list[BaseException] = []

    def elsewhere() -> None:
        try:
            notes(vault)
        except ProgrammingError as error:
            refused.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert len(refused) == 1


def test_a_damaged_vault_is_let_go_of(place: Place) -> None:
    place.created()
    (place.folder / "cases.db").write_bytes(b"")
    for _ in range(2):
        with pytest.raises(VaultDamaged):
            place.unlock()


def test_what_was_acknowledged_survives_a_killed_program(place: Place) -> None:
    place.created()
    acknowledged = 0
    for lines in (1, 7, 40):
        with writing(place.root) as writer:
            assert writer.stdout is not None
            for _ in range(lines):
                acknowledged = int(writer.stdout.readline())
            writer.kill()
        vault = place.unlock()
        assert len(notes(vault)) >= acknowledged
        vault.lock()


@pytest.mark.parametrize(
    ("loaded", "not_yet"),
    [
        ("rjdesk.store.surroundings", {"cryptography", "hashlib", "sqlalchemy", "sqlcipher3", "zxcvbn"}),
        ("rjdesk.store.vault", {"sqlalchemy", "sqlcipher3", "zxcvbn"}),
        ("rjdesk.store.creation", {"sqlalchemy", "sqlcipher3", "zxcvbn"}),
        ("rjdesk.store.checkup", {"sqlalchemy", "sqlcipher3", "zxcvbn"}),
    ],
)
def test_what_is_slow_to_load_is_loaded_when_it_is_needed(loaded: str, not_yet: set[str]) -> None:
    program = f"import sys, {loaded}; print(*{not_yet!r} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.strip()) == (0, "")
