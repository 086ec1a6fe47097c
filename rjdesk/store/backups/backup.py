"""Making a backup: one file that is the whole vault, and that counts only once it was opened and found right.

SQLite copies the open database page by page into a database under the same key, so that nothing is ever plain and writing
may go on meanwhile. The file is put together under a hidden name, brought to the disk, read back from there, taken
apart and proven; only then it gets its name. Whatever stops this (a pulled stick, a full disk, a power cut, a person
who changed their mind) leaves no file that could be taken for a backup.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk import __version__
from rjdesk.domain.long_work import Progress
from rjdesk.errors import BackupDamaged, BackupUnderOtherKeys, DiskFull, DiskNotAnswering, FileExists, VaultDamaged
from rjdesk.store.atomic import settle
from rjdesk.store.backups.backup_frame import PIECE, Prologue
from rjdesk.store.backups.backup_manifest import BackupKeys, Manifest, mac_of
from rjdesk.store.backups.backup_proof import Checks, KeysOf, by_vault, how_far, prove, take_out, unpack
from rjdesk.store.backups.backup_reading import ReadBackup
from rjdesk.store.keys.sealing import overwrite
from rjdesk.store.own_file import opened_new
from rjdesk.store.trouble import DATABASE, translated
from rjdesk.store.vault import Vault

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

PAGES = 256  # copied at a time: 1 MiB
PARTS = 3  # of the work, as far as its progress is shown: copying, writing, reading back
MAKING = ".backup"
NOT_KEPT = ("journal_mode=OFF", "synchronous=OFF")  # what is copied into need not outlive a power cut: it is made anew


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """A backup that was opened and proven: where it lies, and what it holds."""

    file: Path
    read: ReadBackup


def make_backup(vault: Vault, target: Path, checks: Checks, progress: Progress) -> MadeBackup:
    """Make a backup of an open vault as a new file, and verify it from the disk; about a minute for a gigabyte.

    Raises FileExists, DiskFull, FolderReadOnly, DiskNotAnswering, HistoryGap, VaultDamaged, and what ``progress`` raises:
    then there is no file.
    """
    if vault.history_gap is not None:
        raise vault.history_gap
    with translated():
        if target.exists():
            raise FileExists
    hidden = _hidden(target, vault.vault_id)
    try:
        with translated():
            _remove_leftovers(target.parent, vault.vault_id)
            _assemble(vault, hidden, checks, progress)
        read = _read_back(vault, hidden, checks, _part(progress, 2))
        with translated():
            hidden = hidden.rename(target)
            settle(target.parent)
    except BaseException:
        with suppress(OSError):
            hidden.unlink(missing_ok=True)
        raise
    return MadeBackup(target, read)


def verify_backup(file: Path, vault: Vault, checks: Checks, progress: Progress) -> ReadBackup:
    """Read a backup of this vault from the disk, open it, prove it. Raises what ``backup_proof.unpack`` raises."""
    with making_folder(vault) as making:
        return unpack(file, making, by_vault(vault), checks, progress)


@contextmanager
def opened_backup(
    file: Path, keys_of: KeysOf, vault: Vault, checks: Checks, progress: Progress
) -> Iterator[tuple[Engine, ReadBackup]]:
    """The database of a backup of this vault, proven and open, in a copy that is gone afterwards.

    Raises what ``backup_proof.unpack`` raises.
    """
    from rjdesk.store.engine import open_engine

    with making_folder(vault) as making:
        read, key = take_out(file, making, keys_of, checks, progress)
        try:
            if read.manifest.vault_id != vault.vault_id:  # a passphrase may open another vault's as well
                raise BackupUnderOtherKeys
            prove(making, key, read.manifest, checks)
            engine = open_engine(making / DATABASE, key)
        finally:
            overwrite(key)
        try:
            yield engine, read
        finally:
            engine.dispose()


@contextmanager
def making_folder(vault: Vault) -> Iterator[Path]:
    """A hidden folder inside the vault's own, which only the program that has the vault open uses; gone afterwards."""
    making = vault.folder / MAKING
    with translated():
        shutil.rmtree(making, ignore_errors=True)  # what a killed program left
        making.mkdir(mode=0o700)
    try:
        yield making
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _assemble(vault: Vault, hidden: Path, checks: Checks, progress: Progress) -> None:
    keys = BackupKeys.of(vault.derive("backup"))
    header = vault.keys.header.written(vault.keys.vault_key)  # the disk may hold a damaged or an older one by now
    with making_folder(vault) as making:
        snapshot = making / DATABASE
        how_far_it_is = _copy(vault, snapshot, hidden.parent, checks, _part(progress, 0))
        size, made_at = snapshot.stat().st_size, checks.around.clock()
        manifest = Manifest(vault.vault_id, made_at, __version__, *how_far_it_is, size, _sha256(snapshot))
        sealed = manifest.sealed(keys, checks.around.random)
        prologue = Prologue(__version__, keys.id, len(header), len(sealed), size)
        _write(hidden, prologue.written() + header + sealed, snapshot, keys, _part(progress, 1))


def _copy(vault: Vault, into: Path, beside: Path, checks: Checks, progress: Progress) -> tuple[int, str, int]:
    """The open database, page by page, into a file under the same key; how far its journal had come."""
    from rjdesk.store.engine import driver, open_engine

    key = bytearray(vault.derive("database"))
    into.touch(mode=0o600)
    engine = open_engine(into, key, new=True)
    overwrite(key)
    try:
        with driver(vault.engine) as source, driver(engine) as target:
            page = int(source.execute("PRAGMA page_size").fetchone()[0])
            _room_for(page * source.execute("PRAGMA page_count").fetchone()[0], into.parent, beside)
            for setting in NOT_KEPT:
                target.execute(f"PRAGMA {setting}").fetchall()
            source.backup(
                target, pages=PAGES, progress=lambda _, left, pages: progress(page * (pages - left), page * pages)
            )
        return how_far(engine, checks.around)
    finally:
        engine.dispose()


def _write(hidden: Path, beginning: bytes, snapshot: Path, keys: BackupKeys, progress: Progress) -> None:
    mac, size = mac_of(keys), snapshot.stat().st_size
    with opened_new(hidden) as out:
        for piece in chain((beginning,), _pieces(snapshot)):
            mac.update(piece)
            out.write(piece)
            progress(max(out.tell() - len(beginning), 0), size)
        out.write(mac.digest())
        out.flush()
        os.fsync(out.fileno())
        if hasattr(os, "posix_fadvise"):  # what is read back must come from the disk, not from memory
            os.posix_fadvise(out.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _read_back(vault: Vault, hidden: Path, checks: Checks, progress: Progress) -> ReadBackup:
    """Verify what was just written: where it differs the disk is at fault, and where it is wrong the vault itself."""
    with making_folder(vault) as making:
        try:
            read, key = take_out(hidden, making, by_vault(vault), checks, progress)
        except BackupDamaged:
            raise DiskNotAnswering from None
        try:
            prove(making, key, read.manifest, checks)
        except BackupDamaged:
            raise VaultDamaged(part=DATABASE) from None
        finally:
            overwrite(key)
    return read


def _room_for(size: int, *folders: Path) -> None:
    """Rather say at once that the disk is too full than after half an hour."""
    for folder in folders:
        if shutil.disk_usage(folder).free < size:
            raise DiskFull


def _remove_leftovers(folder: Path, vault_id: str) -> None:
    """What a killed program left: only of this vault, which nobody else has open."""
    for left in folder.glob(f".*.making-{vault_id[:8]}"):
        left.unlink(missing_ok=True)


def _hidden(target: Path, vault_id: str) -> Path:
    return target.with_name(f".{target.name}.making-{vault_id[:8]}")


def _part(progress: Progress, nth: int) -> Progress:
    return lambda done, total: progress(nth * total + done, PARTS * total)


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        while piece := opened.read(PIECE):
            yield piece


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
