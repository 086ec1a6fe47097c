"""Taking a backup apart into a folder, and proving that what came out is the vault it says it is.

A backup that was never opened is a hope. So the database is opened with its key, says which vault it belongs to, passes
both of SQLite's checks, holds together as a journal, and ends where the manifest says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.domain.long_work import Progress
from rjdesk.errors import BackupUnderOtherKeys, VaultDamaged
from rjdesk.store.backups.backup_frame import damaged
from rjdesk.store.backups.backup_manifest import BackupKeys, Manifest
from rjdesk.store.backups.backup_reading import ReadBackup, found_backup
from rjdesk.store.checkup import SQLITE_CHECKS, Chain
from rjdesk.store.history.anchor import NO_ENTRIES
from rjdesk.store.keys.header import UnprovenHeader
from rjdesk.store.keys.header_files import write_header
from rjdesk.store.keys.opening import Opened, opened_by_passphrase, opened_by_recovery
from rjdesk.store.keys.sealing import DoesNotOpen, overwrite
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.trouble import DATABASE
from rjdesk.store.vault import Vault

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine


@dataclass(frozen=True, slots=True)
class Checks:
    """What a proof needs to know from outside: how a journal is read, and how its chain is checked."""

    around: Surroundings
    chain: Chain


@dataclass(frozen=True, slots=True)
class Secret:
    """A passphrase, or a recovery code as typed from paper."""

    text: str = field(repr=False)
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Keys:
    """What opens one backup: the keys of the file, and that of the database in it, which is overwritten after use."""

    backup: BackupKeys
    database: bytearray = field(repr=False)


KeysOf = Callable[[UnprovenHeader, bytes], Keys]
"""Gives the keys of a backup by its header, not proven yet, and the name of the key it is under."""


def by_secret(secret: Secret, around: Surroundings) -> KeysOf:
    """Keys by what a person knows; gives WrongPassphrase, WrongRecoveryCode, BackupDamaged."""

    def keys(unproven: UnprovenHeader, _: bytes) -> Keys:
        if secret.is_code:
            return _of(opened_by_recovery(unproven, secret.text))
        return _of(opened_by_passphrase(unproven, secret.text, around))

    return keys


def by_vault(vault: Vault) -> KeysOf:
    """Keys of a vault that is open, or, for a backup under an earlier key, those that its member had then.

    Gives BackupUnderOtherKeys for another vault's backup, or where the member wasn't one yet; VaultDamaged for a header
    that isn't that of the rest.
    """

    def keys(unproven: UnprovenHeader, key_id: bytes) -> Keys:
        present = BackupKeys.of(vault.derive("backup"))
        if present.id == key_id:
            unproven.proven(vault.keys.vault_key)  # else what is in it would be whole, and open to nobody
            return Keys(present, bytearray(vault.derive("database")))
        slot = unproven.header.slot(vault.member.id)
        if slot is None or unproven.header.vault_id != vault.vault_id:
            raise BackupUnderOtherKeys
        try:
            vault_key = slot.vault_key_with(vault.keys.bundle)
        except DoesNotOpen:
            raise BackupUnderOtherKeys from None
        return _of(Opened(unproven.proven(vault_key), slot, vault.keys.bundle, vault_key))

    return keys


def _of(opened: Opened) -> Keys:
    return Keys(BackupKeys.of(opened.key_for("backup")), opened.key_for("database"))


def unpack(file: Path, into: Path, keys_of: KeysOf, checks: Checks, progress: Progress) -> ReadBackup:
    """Make the vault that is in a backup, in an empty folder, and prove it.

    Raises FileUnreadable, BackupDamaged, BackupIsNewer, BackupUnderOtherKeys, VaultIsNewer, DiskFull, and what the keys
    raise; what is in the folder then is for deleting.
    """
    read, key = take_out(file, into, keys_of, checks, progress)
    try:
        prove(into, key, read.manifest, checks)
    finally:
        overwrite(key)
    return read


def take_out(
    file: Path, into: Path, keys_of: KeysOf, checks: Checks, progress: Progress
) -> tuple[ReadBackup, bytearray]:
    """Header and database out of a backup that is whole, and the database's key; nothing of it was opened yet."""
    with found_backup(file) as found:
        unproven = found.unproven(checks.around.bounds)
        try:
            keys = keys_of(unproven, found.prologue.key_id)
        except VaultDamaged:
            raise damaged("header") from None
        read = found.extract(keys.backup, into / DATABASE, progress)
        if unproven.header.vault_id != read.manifest.vault_id:
            raise damaged("header")
        write_header(into, found.header, lambda raw: None)
    return read, keys.database


def prove(folder: Path, key: bytearray, manifest: Manifest, checks: Checks) -> None:
    """Open the database that came out, and look through all of it. Raises BackupDamaged."""
    from rjdesk.store.engine import check_identity, open_engine

    try:
        engine = open_engine(folder / DATABASE, key)
        try:
            check_identity(engine, manifest.vault_id)
            _check(engine, manifest, checks)
        finally:
            engine.dispose()
    except VaultDamaged:
        raise damaged("database") from None


def _check(engine: Engine, manifest: Manifest, checks: Checks) -> None:
    from rjdesk.store.engine import driver

    with driver(engine) as connection:
        for name in SQLITE_CHECKS:
            if [row[0] for row in connection.execute(f"PRAGMA {name}").fetchall()] not in ([], ["ok"]):
                raise damaged("database")
    if any(checks.chain(engine)) or how_far(engine, checks.around) != (manifest.seq, manifest.head, manifest.commits):
        raise damaged("journal")


def how_far(engine: Engine, around: Surroundings) -> tuple[int, str, int]:
    """Number and hash of a journal's newest entry, and how many transactions the database counted."""
    from rjdesk.store.engine import driver

    newest = (around.read_head(engine, None) if around.read_head else None) or NO_ENTRIES
    with driver(engine) as connection:
        counted = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'commits'").fetchone()[0]
        row = connection.execute("SELECT count FROM commits").fetchone() if counted else None
    return newest.seq, newest.hash, row[0] if row else 0
