"""A backup is the whole vault in one file, and counts only once it was opened."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from stat import S_ISDIR

import pytest

from rjdesk.errors import BackupDamaged, BackupUnderOtherKeys, DiskNotAnswering, FileExists, FileUnreadable
from rjdesk.store.backups.backup import make_backup, verify_backup
from rjdesk.store.backups.backup_proof import Secret
from rjdesk.store.backups.restoring import Restoring, restore
from rjdesk.store.keys.header import Header, UnprovenHeader
from rjdesk.store.vault import Vault
from tests.store.backing_up import checks, quietly, sealed_copy
from tests.store.small_vault import PASSPHRASE, Place, write

Opened = Callable[[Vault], Vault]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def vault(place: Place, opened: Opened) -> Vault:
    vault = opened(place.create())
    write(vault, "a note of the first day")
    return vault


def test_a_backup_says_how_far_the_vault_had_come(vault: Vault, place: Place, stick: Path) -> None:
    write(vault, "another")
    made = make_backup(vault, stick / "a.rjbackup", checks(place), quietly)
    assert (made.read.manifest.vault_id, made.read.manifest.seq) == (vault.vault_id, 2)
    assert made.read.manifest.made_at == place.clock()


def test_a_backup_is_one_file_and_nothing_else_is_left(vault: Vault, place: Place, stick: Path) -> None:
    before = sorted(file.name for file in vault.folder.iterdir())
    made = make_backup(vault, stick / "a.rjbackup", checks(place), quietly)
    assert [file.name for file in stick.iterdir()] == ["a.rjbackup"]
    assert sorted(file.name for file in vault.folder.iterdir()) == before
    content = made.file.read_bytes()
    assert (made.read.size, made.read.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_a_backup_holds_nothing_that_can_be_read(vault: Vault, place: Place, stick: Path) -> None:
    content = make_backup(vault, stick / "a.rjbackup", checks(place), quietly).file.read_bytes()
    assert b"a note of the first day" not in content
    assert b"SQLite format 3" not in content
    assert b"Aroha" not in content


def test_a_backup_that_was_made_is_found_good_again(vault: Vault, place: Place, stick: Path) -> None:
    made = make_backup(vault, stick / "a.rjbackup", checks(place), quietly)
    assert verify_backup(made.file, vault, checks(place), quietly) == made.read


def test_writing_goes_on_while_a_backup_is_made(vault: Vault, place: Place, stick: Path) -> None:
    for _ in range(40):
        write(vault, "a long story " * 8000)
    numbers: list[int] = []

    def write_meanwhile(done: int, total: int) -> None:
        if len(numbers) < 5:
            numbers.append(write(vault, f"meanwhile, {done} of {total}"))

    made = make_backup(vault, stick / "a.rjbackup", checks(place), write_meanwhile)
    assert made.read.manifest.seq >= numbers[0]
    assert verify_backup(made.file, vault, checks(place), quietly) == made.read


def test_progress_only_grows_and_ends_at_its_end(vault: Vault, place: Place, stick: Path) -> None:
    for _ in range(40):
        write(vault, "a long story " * 8000)
    seen: list[float] = []
    make_backup(vault, stick / "a.rjbackup", checks(place), lambda done, total: seen.append(done / total))
    assert seen == sorted(seen)
    assert seen[-1] == 1
    assert len(seen) > 10


@pytest.mark.parametrize("moment", [1, 2, 3, 4])
def test_who_cancels_a_backup_leaves_nothing(vault: Vault, place: Place, stick: Path, moment: int) -> None:
    class Cancelled(Exception):
        pass

    calls = iter(range(1, 100))

    def cancel(done: int, total: int) -> None:
        if next(calls) == moment:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_backup(vault, stick / "a.rjbackup", checks(place), cancel)
    assert list(stick.iterdir()) == []
    assert not (vault.folder / ".backup").exists()
    write(vault, "still open")


def test_a_file_that_is_there_is_never_overwritten(vault: Vault, place: Place, stick: Path) -> None:
    (stick / "a.rjbackup").write_text("mine")
    with pytest.raises(FileExists):
        make_backup(vault, stick / "a.rjbackup", checks(place), quietly)
    assert (stick / "a.rjbackup").read_text() == "mine"


def test_the_backup_of_another_vault_is_not_taken_for_this_ones(vault: Vault, place: Place, tmp_path: Path) -> None:
    another = Place(tmp_path / "another")
    file = sealed_copy(another)
    with pytest.raises(BackupUnderOtherKeys):
        verify_backup(file, vault, checks(place), quietly)


def test_a_header_that_was_put_back_meanwhile_gets_into_no_backup(
    place: Place, opened: Opened, stick: Path, tmp_path: Path
) -> None:
    vault = opened(place.create())
    older = {name: (place.folder / name).read_bytes() for name in ("header.json", "header.copy.json")}
    vault.rotate()
    for name, content in older.items():
        (place.folder / name).write_bytes(content)
    file = make_backup(vault, stick / "a.rjbackup", checks(place), quietly).file
    elsewhere = Place(tmp_path / "another computer")
    restore(Restoring(file, elsewhere.folder, Secret(PASSPHRASE)), checks(elsewhere), quietly)
    assert opened(elsewhere.unlock()).vault_id == vault.vault_id


def test_a_header_that_is_not_that_of_the_rest_is_damage_though_the_file_is_whole(
    vault: Vault, place: Place, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = vault.keys.header.written(vault.keys.vault_key)
    vault.rotate()
    with monkeypatch.context() as at_fault:
        at_fault.setattr(Header, "written", lambda header, key: older)
        at_fault.setattr(UnprovenHeader, "proven", lambda unproven, key: unproven.header)
        file = make_backup(vault, stick / "a.rjbackup", checks(place), quietly).file
    with pytest.raises(BackupDamaged):
        verify_backup(file, vault, checks(place), quietly)


def test_a_folder_that_settles_by_itself_takes_a_backup(
    vault: Vault, place: Place, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = os.fsync

    def fsync(file: int) -> None:
        if S_ISDIR(os.fstat(file).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        really(file)

    monkeypatch.setattr(os, "fsync", fsync)
    assert make_backup(vault, stick / "a.rjbackup", checks(place), quietly).file.exists()


def test_a_backup_whose_name_does_not_get_to_the_disk_is_none(
    vault: Vault, place: Place, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def settle(folder: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("rjdesk.store.backups.backup.settle", settle)
    with pytest.raises(DiskNotAnswering):
        make_backup(vault, stick / "a.rjbackup", checks(place), quietly)
    assert list(stick.iterdir()) == []


def test_what_is_no_file_is_said_to_be_unreadable(vault: Vault, place: Place, stick: Path) -> None:
    for file in (stick, stick / "none.rjbackup"):
        with pytest.raises(FileUnreadable):
            verify_backup(file, vault, checks(place), quietly)


def test_an_empty_file_is_no_backup(vault: Vault, place: Place, stick: Path) -> None:
    (stick / "a.rjbackup").touch()
    with pytest.raises(BackupDamaged):
        verify_backup(stick / "a.rjbackup", vault, checks(place), quietly)
