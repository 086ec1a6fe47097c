"""A backup that is stopped, by a power cut, a full disk or a pulled stick, is no backup; and the vault is as it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from rjdesk.errors import DiskFull, DiskNotAnswering, FolderReadOnly, VaultDamaged
from rjdesk.store.backups.backup import make_backup, verify_backup
from rjdesk.store.backups.backup_proof import Secret
from rjdesk.store.backups.restoring import Restoring, restore
from rjdesk.store.checkup import Finding
from rjdesk.store.vault import Vault
from tests.store.backing_up import checks, quietly, sealed_copy
from tests.store.small_vault import CODE, Place, notes, write
from tests.store.stopped_backup import stopped

Opened = Callable[[Vault], Vault]
BY_CODE = Secret(CODE.text(), is_code=True)


def shown(folder: Path) -> list[Path]:
    return [file for file in folder.iterdir() if not file.name.startswith(".")]


def test_a_backup_killed_at_any_touch_counts_for_nothing(place: Place, opened: Opened) -> None:
    sealed_copy(place)
    stick = place.root / "stick"
    stick.mkdir()
    moments = 0
    for moment in count(1):
        code = stopped("back up", place, moment).code
        whole = shown(stick)
        vault = place.unlock()
        for file in whole:  # killed after the rename: then it is a good one
            verify_backup(file, vault, checks(place), quietly)
            file.unlink()
        assert notes(vault) == ["a note of the first day"]
        vault.lock()
        if code == 0:
            break
        moments += 1
    assert moments > 10
    assert list(stick.iterdir()) == []
    assert not (place.folder / ".backup").exists()


def test_a_restoring_killed_at_any_touch_leaves_no_half_vault(place: Place, opened: Opened) -> None:
    file = sealed_copy(place)
    moments = 0
    for moment in count(1):
        code = stopped("restore", place, moment).code
        folder = place.root / "restored.rjvault"
        if folder.exists():
            elsewhere = Place(place.root)
            vault = opened(elsewhere.unlock())
            assert notes(vault) == ["a note of the first day"]
            shutil.rmtree(folder)
        if code == 0:
            break
        moments += 1
    assert moments > 8
    restore(Restoring(file, place.root / "restored.rjvault", BY_CODE), checks(place), quietly)
    assert [each.name for each in place.root.iterdir() if ".making-" in each.name] == []


@pytest.mark.parametrize("deed", ["back up on a full disk", "back up onto a full stick"])
@pytest.mark.parametrize("kibibytes", [1, 100, 300, 510])
def test_a_full_disk_is_said_to_be_full_and_leaves_nothing(
    place: Place, opened: Opened, deed: str, kibibytes: int
) -> None:
    vault = place.create()
    write(vault, "x" * 495_000)  # a database of 512 KiB
    vault.lock()
    stick = place.root / "stick"
    stick.mkdir()
    assert stopped(deed, place, kibibytes).said in ("DiskFull", "DiskNotAnswering")
    assert list(stick.iterdir()) == []
    vault = opened(place.unlock())
    assert len(notes(vault)) == 1
    make_backup(vault, stick / "a.rjbackup", checks(place), quietly)


def test_a_disk_that_is_too_small_is_known_beforehand(
    place: Place, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(place.root)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage._replace(free=4096))
    with pytest.raises(DiskFull):
        make_backup(opened(place.create()), place.root / "a.rjbackup", checks(place), quietly)


def test_a_stick_pulled_out_meanwhile_is_said_to_be_gone(place: Place, opened: Opened) -> None:
    vault, stick = opened(place.create()), place.root / "stick"
    stick.mkdir()

    def pull(done: int, total: int) -> None:
        shutil.rmtree(stick, ignore_errors=True)

    with pytest.raises(DiskNotAnswering):
        make_backup(vault, stick / "a.rjbackup", checks(place), pull)
    write(vault, "still open")


def test_a_folder_that_is_not_there_is_a_stick_that_is_not_there(place: Place, opened: Opened) -> None:
    with pytest.raises(DiskNotAnswering):
        make_backup(opened(place.create()), place.root / "none" / "a.rjbackup", checks(place), quietly)


def test_a_name_that_can_not_be_written_is_refused(place: Place, opened: Opened) -> None:
    with pytest.raises(FolderReadOnly):
        make_backup(opened(place.create()), place.root / ("x" * 300), checks(place), quietly)


def test_a_stick_that_keeps_something_else_than_was_written_is_at_fault(place: Place, opened: Opened) -> None:
    stick = place.root / "stick"
    stick.mkdir()

    def lie(done: int, total: int) -> None:
        for file in stick.iterdir():
            if done == 2 * total // 3:
                file.write_bytes(file.read_bytes()[:-1] + b"?")

    with pytest.raises(DiskNotAnswering):
        make_backup(opened(place.create()), stick / "a.rjbackup", checks(place), lie)
    assert list(stick.iterdir()) == []


def test_a_damaged_vault_makes_no_backup(place: Place, opened: Opened) -> None:
    broken = checks(place).around
    found = type(checks(place))(broken, lambda engine: [Finding("journal", "chain_broken", "restore")])
    with pytest.raises(VaultDamaged):
        make_backup(opened(place.create()), place.root / "a.rjbackup", found, quietly)
    assert shown(place.root) != []
    assert not [file for file in place.root.iterdir() if "rjbackup" in file.name]
