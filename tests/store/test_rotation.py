"""Another vault key: for everyone who stays, without anyone typing anything, whatever happens in the middle of it."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rjdesk.errors import (
    DiskFull,
    DiskNotAnswering,
    FolderReadOnly,
    NotRecoverable,
    VaultDamaged,
    WrongRecoveryCode,
)
from rjdesk.store.engine import open_engine
from rjdesk.store.keys.rotation import STEPS
from rjdesk.store.vault import Vault
from tests.store.killed import NEW_CODE, THIRD
from tests.store.small_vault import ANOTHER, CODE, Place, notes, write
from tests.store.vault_of_three import LONG, Cancelled, assert_settled, opens

Opened = Callable[[Vault], Vault]
FREE = shutil.disk_usage(Path.cwd())


def database_keys(place: Place) -> bytes:
    """The key of the database at present."""
    vault = place.unlock()
    key = vault.derive("database")
    vault.lock()
    return key


def test_the_database_has_another_key_afterwards_and_the_same_content(three: Place, opened: Opened) -> None:
    before = database_keys(three)
    vault = three.unlock()
    vault.rotate()
    assert notes(vault) == [LONG] * 16
    write(vault, "after")
    vault.lock()
    after = database_keys(three)
    with pytest.raises(VaultDamaged):
        open_engine(three.folder / "cases.db", bytearray(before))
    open_engine(three.folder / "cases.db", bytearray(after)).dispose()
    assert notes(opened(three.unlock(THIRD)))[-1] == "after"


def test_no_page_under_the_old_key_is_left_in_the_log(three: Place, opened: Opened) -> None:
    vault = opened(three.unlock())
    write(vault, "in the log, under the old key")
    vault.rotate()
    assert (three.folder / "cases.db-wal").stat().st_size == 0


def test_backup_and_database_keys_change_and_the_history_key_stays(three: Place, opened: Opened) -> None:
    vault = opened(three.unlock())
    before = vault.derive("backup"), vault.history_key(), vault.verifies
    vault.rotate()
    assert vault.derive("backup") != before[0]
    assert (vault.history_key(), vault.verifies) == before[1:]


def test_progress_is_told_step_by_step(three: Place, opened: Opened) -> None:
    told: list[tuple[int, int]] = []
    opened(three.unlock()).rotate(lambda done, total: told.append((done, total)))
    assert told == [(done, STEPS) for done in range(STEPS + 1)]


def test_cancelled_at_the_start_nothing_has_happened(three: Place, opened: Opened) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    before = (three.folder / "header.json").read_bytes()
    vault = opened(three.unlock())
    with pytest.raises(Cancelled):
        vault.rotate(cancel)
    assert (three.folder / "header.json").read_bytes() == before


@pytest.mark.parametrize("step", [1, 2])
def test_cancelled_later_it_is_finished_by_the_next_to_unlock(three: Place, opened: Opened, step: int) -> None:
    def cancel(done: int, total: int) -> None:
        if done == step:
            raise Cancelled

    vault = three.unlock()
    with pytest.raises(Cancelled):
        vault.remove_member(vault.people[1].id, cancel)
    write(vault, "meanwhile")
    vault.lock()
    assert not opens(three, ANOTHER)
    assert notes(opened(three.unlock(THIRD)))[-1] == "meanwhile"
    assert_settled(three)


def test_a_header_put_back_after_a_rotation_opens_nothing(three: Place) -> None:
    files = {name: (three.folder / name).read_bytes() for name in ("header.json", "header.copy.json")}
    vault = three.unlock()
    vault.remove_member(vault.people[1].id)
    vault.lock()
    for name, content in files.items():
        (three.folder / name).write_bytes(content)
    with pytest.raises(VaultDamaged):
        three.unlock(ANOTHER)


def test_a_rollback_past_a_rotation_is_noticed(three: Place, opened: Opened) -> None:
    copy = shutil.copytree(three.folder, three.root / "copy")
    vault = three.unlock()
    vault.rotate()
    write(vault, "after")
    vault.lock()
    shutil.rmtree(three.folder)
    shutil.copytree(copy, three.folder)
    assert opened(three.unlock()).history_gap is not None


def test_a_disk_without_room_for_it_is_told_before_anything_is_changed(
    three: Place, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (three.folder / "header.json").read_bytes()
    vault = opened(three.unlock())
    monkeypatch.setattr(shutil, "disk_usage", lambda _: FREE._replace(free=1000))
    monkeypatch.setattr("rjdesk.store.keys.rotation.disk_usage", lambda _: FREE._replace(free=1000))
    with pytest.raises(DiskFull):
        vault.rotate()
    assert (three.folder / "header.json").read_bytes() == before


@pytest.mark.parametrize("limit", [100_000, 300_000, 500_000])
def test_a_disk_that_fills_up_inside_it_loses_nothing_and_the_next_unlocking_goes_on(
    three: Place, opened: Opened, limit: int
) -> None:
    import resource

    vault = three.unlock()
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        with pytest.raises(DiskNotAnswering):
            vault.remove_member(vault.people[1].id)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert notes(vault) == [LONG] * 16, "the vault works on"
    write(vault, "kept")
    vault.lock()
    assert not opens(three, ANOTHER), "whoever was removed stays outside even so"
    assert notes(opened(three.unlock(THIRD))) == [*[LONG] * 16, "kept"]
    assert_settled(three)


def test_a_disk_that_is_full_in_the_middle_of_it_is_called_full(
    three: Place, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    import resource

    monkeypatch.setattr("rjdesk.store.keys.rekeying.disk_usage", lambda _: FREE._replace(free=1000))
    vault = opened(three.unlock())
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
    try:
        with pytest.raises(DiskFull):
            vault.rotate()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


@pytest.mark.parametrize("step", [0, 1])
def test_a_stick_that_is_pulled_out_inside_it_can_still_be_locked_and_goes_on_when_it_is_back(
    three: Place, opened: Opened, step: int
) -> None:
    away = three.root / "in a drawer"

    def pull(done: int, total: int) -> None:
        if done == step:
            three.folder.rename(away)

    vault = three.unlock()
    with pytest.raises((DiskNotAnswering, FolderReadOnly)):
        vault.rotate(pull)
    vault.lock()
    away.rename(three.folder)
    assert notes(opened(three.unlock(THIRD))) == [LONG] * 16
    assert_settled(three)


def test_a_page_that_can_not_be_read_keeps_the_key_and_everything_else(three: Place, opened: Opened) -> None:
    vault = three.unlock()
    ben = vault.people[1].id
    write(vault, "the last page")
    vault.lock()
    with (three.folder / "cases.db").open("r+b") as file:
        file.seek(300_000)
        file.write(b"damage")
    vault = three.unlock()
    with pytest.raises(DiskNotAnswering):
        vault.remove_member(ben)
    vault.lock()
    assert not opens(three, ANOTHER)
    vault = opened(three.unlock(THIRD))
    with vault.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT text FROM note ORDER BY id DESC").scalar() == "the last page"


@pytest.mark.parametrize("fitting", range(8))
def test_a_disk_that_takes_no_more_headers_leaves_the_old_keys_or_the_new(
    three: Place, opened: Opened, monkeypatch: pytest.MonkeyPatch, fitting: int
) -> None:
    left = iter(range(fitting))

    def fsync(file: int) -> None:
        if next(left, None) is None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    vault = three.unlock()
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fsync)
        try:
            vault.remove_member(vault.people[1].id)
        except DiskFull:
            assert notes(vault) == [LONG] * 16
    vault.lock()
    assert opens(three, ANOTHER) == (fitting < 3), "the header is in place with its third write brought to the disk"
    assert notes(opened(three.unlock(THIRD))) == [LONG] * 16


def test_what_was_left_undone_is_finished_before_the_next_rotation(three: Place, opened: Opened) -> None:
    def cancel(done: int, total: int) -> None:
        if done == 1:
            raise Cancelled

    vault = opened(three.unlock())
    with pytest.raises(Cancelled):
        vault.rotate(cancel)
    vault.remove_member(vault.people[1].id)
    assert notes(vault) == [LONG] * 16
    assert vault.keys.header.previous is None


def test_another_recovery_code_opens_the_vault_and_the_one_before_nothing(three: Place, opened: Opened) -> None:
    vault = three.unlock()
    vault.reissue_recovery(NEW_CODE)
    vault.lock()
    with pytest.raises(WrongRecoveryCode):
        three.unlock_with_recovery(CODE.text())
    assert notes(opened(three.unlock_with_recovery(NEW_CODE.text()))) == [LONG] * 16


@pytest.mark.parametrize("limit", [100_000, 300_000, 500_000])
def test_a_new_recovery_code_that_holds_is_never_said_to_have_been_refused(
    three: Place, opened: Opened, limit: int
) -> None:
    import resource

    vault = three.unlock()
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        vault.reissue_recovery(NEW_CODE)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    vault.prove_recovery(NEW_CODE.text())
    vault.lock()
    assert notes(opened(three.unlock(THIRD))) == [LONG] * 16
    assert_settled(three)


def test_signing_keys_are_kept_for_the_new_code_as_each_one_unlocks(three: Place, opened: Opened) -> None:
    vault = three.unlock()
    vault.reissue_recovery(NEW_CODE)
    assert [person.recoverable for person in vault.people] == [True, False, False]
    vault.lock()
    vault = three.unlock(ANOTHER)
    assert [person.recoverable for person in vault.people] == [True, True, False]
    signs, ben, chris = vault.verifies, vault.people[1].id, vault.people[2].id
    vault.lock()
    vault = opened(three.unlock_with_recovery(NEW_CODE.text()))
    with pytest.raises(NotRecoverable):
        vault.set_passphrase_with_recovery(NEW_CODE.text(), chris, "river tundra basil anchor")
    vault.set_passphrase_with_recovery(NEW_CODE.text(), ben, "river tundra basil anchor")
    assert (vault.member.name, vault.verifies) == ("Ben", signs)


def test_the_code_on_paper_can_be_proven_without_opening_anything(three: Place, opened: Opened) -> None:
    vault = opened(three.unlock())
    vault.prove_recovery(CODE.text().lower())
    with pytest.raises(WrongRecoveryCode):
        vault.prove_recovery(NEW_CODE.text())
