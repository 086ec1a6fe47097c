"""What a backup holds comes back whole, for whoever could open the vault then; nothing that is there is touched."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import MetaData, select

from rjdesk.errors import VaultExists, WrongPassphrase, WrongRecoveryCode
from rjdesk.store.backups.backup import make_backup
from rjdesk.store.backups.backup_proof import Secret
from rjdesk.store.backups.restoring import Restoring, restore
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.vault import Vault, unlock, unlock_with_recovery
from tests.store.backing_up import checks, quietly, sealed_copy
from tests.store.small_vault import ANOTHER, CODE, PASSPHRASE, Place, notes, write

Opened = Callable[[Vault], Vault]
BY_PASSPHRASE, BY_CODE = Secret(PASSPHRASE), Secret(CODE.text(), is_code=True)


def rows(vault: Vault) -> dict[str, list[object]]:
    """Everything in a vault's database, by table."""
    tables = MetaData()
    tables.reflect(vault.engine)
    with vault.engine.connect() as connection:
        return {table.name: list(map(tuple, connection.execute(select(table)))) for table in tables.sorted_tables}


@pytest.mark.parametrize("secret", [BY_PASSPHRASE, BY_CODE], ids=["passphrase", "recovery code"])
def test_a_restored_vault_is_the_vault_as_it_was(place: Place, opened: Opened, secret: Secret) -> None:
    file = sealed_copy(place)
    elsewhere = Place(place.root / "another computer")
    restore(Restoring(file, elsewhere.folder, secret), checks(elsewhere), quietly)
    source, restored = opened(place.unlock()), opened(elsewhere.unlock())
    assert rows(restored) == rows(source)
    assert notes(restored) == ["a note of the first day"]
    assert restored.history_gap is None
    assert restored.vault_id == source.vault_id
    write(restored, "work goes on")


def test_what_was_written_later_is_not_in_it(place: Place, opened: Opened) -> None:
    file = sealed_copy(place)
    vault = opened(place.unlock())
    write(vault, "the day after")
    elsewhere = Place(place.root / "another computer")
    read = restore(Restoring(file, elsewhere.folder, BY_PASSPHRASE), checks(elsewhere), quietly)
    assert read.manifest.seq == 1
    assert notes(opened(elsewhere.unlock())) == ["a note of the first day"]


def test_the_passphrase_of_that_time_opens_it_and_a_later_one_does_not(place: Place) -> None:
    file = sealed_copy(place)
    vault = place.unlock()
    vault.change_passphrase(PASSPHRASE, ANOTHER)
    vault.lock()
    with pytest.raises(WrongPassphrase):
        restore(Restoring(file, place.root / "b.rjvault", Secret(ANOTHER)), checks(place), quietly)
    restore(Restoring(file, place.root / "b.rjvault", BY_PASSPHRASE), checks(place), quietly)


def test_a_wrong_code_restores_nothing(place: Place) -> None:
    file = sealed_copy(place)
    wrong = Secret(RecoveryCode(bytes(20)).text(), is_code=True)
    with pytest.raises(WrongRecoveryCode):
        restore(Restoring(file, place.root / "b.rjvault", wrong), checks(place), quietly)
    assert not [each for each in place.root.iterdir() if "b.rjvault" in each.name]


def test_a_vault_that_is_there_is_never_restored_over(place: Place) -> None:
    file = sealed_copy(place)
    before = {each.name: each.read_bytes() for each in place.folder.iterdir()}
    with pytest.raises(VaultExists):
        restore(Restoring(file, place.folder, BY_PASSPHRASE), checks(place), quietly)
    assert {each.name: each.read_bytes() for each in place.folder.iterdir()} == before


def test_a_computer_that_has_seen_more_says_so(place: Place, opened: Opened) -> None:
    file = sealed_copy(place)
    vault = place.unlock()
    write(vault, "the day after")
    vault.lock()
    restore(Restoring(file, place.root / "b.rjvault", BY_PASSPHRASE), checks(place), quietly)
    restored = opened(unlock(place.root / "b.rjvault", PASSPHRASE, place.around()))
    assert restored.history_gap is not None
    assert restored.history_gap.facts == {"have": 1, "had": 2}


def test_a_vault_restored_because_the_passphrase_was_lost_opens_where_more_was_seen(
    place: Place, opened: Opened
) -> None:
    file = sealed_copy(place)
    vault = place.unlock()
    write(vault, "the day after")
    vault.lock()
    folder = place.root / "b.rjvault"
    restore(Restoring(file, folder, BY_CODE), checks(place), quietly)
    restored = opened(unlock_with_recovery(folder, CODE.text(), place.around()))
    restored.set_passphrase_with_recovery(CODE.text(), restored.people[0].id, ANOTHER)
    assert (restored.member.name, notes(restored)) == ("Aroha Ngata", ["a note of the first day"])
    restored.lock()
    gap = opened(unlock(folder, ANOTHER, place.around())).history_gap
    assert gap is not None, "a passphrase accepts nothing"
    assert gap.facts == {"have": 1, "had": 2}


def test_who_cancels_restoring_leaves_nothing(place: Place) -> None:
    class Cancelled(Exception):
        pass

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    file = sealed_copy(place)
    with pytest.raises(Cancelled):
        restore(Restoring(file, place.root / "new" / "b.rjvault", BY_PASSPHRASE), checks(place), cancel)
    assert list((place.root / "new").iterdir()) == []


def test_a_restored_vault_is_its_owners_alone(place: Place) -> None:
    folder = place.root / "b.rjvault"
    restore(Restoring(sealed_copy(place), folder, BY_CODE), checks(place), quietly)
    assert folder.stat().st_mode & 0o077 == 0
    assert [file.name for file in folder.iterdir() if os.name == "posix" and file.stat().st_mode & 0o077] == []


def test_a_backup_outlives_its_vault(place: Place, opened: Opened) -> None:
    vault = place.create()
    write(vault, "all there is")
    file = make_backup(vault, place.root / "a.rjbackup", checks(place), quietly).file
    vault.lock()
    for each in place.folder.iterdir():
        each.unlink()
    place.folder.rmdir()
    restore(Restoring(file, place.folder, BY_CODE), checks(place), quietly)
    assert notes(opened(place.unlock())) == ["all there is"]


def test_a_folder_of_another_kind_is_refused(place: Place, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="rjvault"):
        restore(Restoring(tmp_path / "a.rjbackup", tmp_path / "folder", BY_CODE), checks(place), quietly)
