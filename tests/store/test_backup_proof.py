"""What only looking into a backup's database finds: its file is whole, and what lies in it is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from rjdesk.errors import BackupDamaged, BackupUnderOtherKeys
from rjdesk.store.backups.backup import make_backup
from rjdesk.store.backups.backup_frame import damaged
from rjdesk.store.backups.backup_proof import by_vault, prove
from rjdesk.store.backups.backup_reading import ReadBackup
from rjdesk.store.checkup import Finding
from rjdesk.store.engine import open_engine
from rjdesk.store.keys.header import UnprovenHeader
from rjdesk.store.vault import Vault
from tests.store.backing_up import checks, quietly
from tests.store.small_vault import Place, write

Opened = Callable[[Vault], Vault]
AGAINST_A_RULE = (
    "CREATE TABLE promise (kept INTEGER CHECK (kept = 1))",
    "PRAGMA ignore_check_constraints = ON",
    "INSERT INTO promise VALUES (0)",
)


@pytest.fixture
def vault(place: Place, opened: Opened) -> Vault:
    vault = opened(place.create())
    write(vault, "a note of the first day")
    return vault


@pytest.fixture
def read(vault: Vault, place: Place) -> ReadBackup:
    return make_backup(vault, place.root / "a.rjbackup", checks(place), quietly).read


def test_a_database_in_which_sqlite_finds_fault_is_refused(vault: Vault, place: Place, read: ReadBackup) -> None:
    key = bytearray(vault.derive("database"))
    vault.lock()
    engine = open_engine(place.folder / "cases.db", key)
    with engine.begin() as connection:
        for statement in AGAINST_A_RULE:
            connection.exec_driver_sql(statement)
    engine.dispose()
    with pytest.raises(BackupDamaged) as refused:
        prove(place.folder, key, read.manifest, checks(place))
    assert refused.value.facts == damaged("database").facts


def test_a_journal_whose_chain_is_broken_is_refused(vault: Vault, place: Place, read: ReadBackup) -> None:
    key = bytearray(vault.derive("database"))
    vault.lock()
    broken = replace(checks(place), chain=lambda engine: [Finding("journal", "journal_broken", "restore")])
    with pytest.raises(BackupDamaged) as refused:
        prove(place.folder, key, read.manifest, broken)
    assert refused.value.facts == damaged("journal").facts


def test_another_number_of_commits_than_the_manifest_says_is_refused(
    vault: Vault, place: Place, read: ReadBackup
) -> None:
    key = bytearray(vault.derive("database"))
    vault.lock()
    with pytest.raises(BackupDamaged):
        prove(place.folder, key, replace(read.manifest, commits=read.manifest.commits + 1), checks(place))


def test_a_vault_key_that_was_sealed_to_somebody_else_opens_no_earlier_backup(vault: Vault) -> None:
    vault.add_member("Ben", "violet tractor under snow")
    header = vault.keys.header
    mine, ben = (header.slot(person.id) for person in vault.people)
    assert mine
    assert ben
    others = replace(mine, vault_key=ben.vault_key)
    swapped = replace(header, slots=tuple(others if slot == mine else slot for slot in header.slots))
    with pytest.raises(BackupUnderOtherKeys):
        by_vault(vault)(UnprovenHeader(swapped, b"", b""), bytes(16))
