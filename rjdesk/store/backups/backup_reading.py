"""Reading a backup file: nothing in it is believed before the MAC over all of it was found right.

Read in pieces of 1 MiB, so that a file of any size takes little memory; the encrypted database goes straight into a file of
its own, which nobody opens unless everything holds.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rjdesk.domain.long_work import Progress
from rjdesk.errors import (
    BackupDamaged,
    BackupIsNewer,
    BackupUnderOtherKeys,
    DiskNotAnswering,
    FileUnreadable,
    VaultDamaged,
    VaultIsNewer,
)
from rjdesk.store.backups.backup_frame import MAC_BYTES, PIECE, PROLOGUE_BYTES, Prologue, damaged
from rjdesk.store.backups.backup_manifest import BackupKeys, Manifest, mac_of
from rjdesk.store.keys.cost import Bounds
from rjdesk.store.keys.header import UnprovenHeader, read_header
from rjdesk.store.keys.sealing import DoesNotOpen
from rjdesk.store.own_file import opened_new
from rjdesk.store.trouble import translated


@dataclass(frozen=True, slots=True)
class ReadBackup:
    """A backup whose every byte was authenticated: what it says of itself, and the size and SHA-256 of the file."""

    manifest: Manifest
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class FoundBackup:
    """A backup file that has the right form; only its keys can say whether it is whole."""

    prologue: Prologue
    header: bytes
    sealed_manifest: bytes
    file: BinaryIO

    def unproven(self, bounds: Bounds) -> UnprovenHeader:
        """The vault's header in it. Raises BackupDamaged, VaultIsNewer (made_by)."""
        try:
            return read_header(self.header, bounds)
        except VaultDamaged:
            raise damaged("header") from None

    def extract(self, keys: BackupKeys, into: Path, progress: Progress) -> ReadBackup:
        """Write the encrypted database into a new file, and check everything. Raises BackupDamaged, BackupUnderOtherKeys.

        If it raises, what was written must not be used.
        """
        if not hmac.compare_digest(keys.id, self.prologue.key_id):
            raise BackupUnderOtherKeys
        manifest = self._manifest(keys)
        before = self.prologue.written() + self.header + self.sealed_manifest
        mac, whole, snapshot = mac_of(keys), hashlib.sha256(before), hashlib.sha256()
        mac.update(before)
        with translated(), opened_new(into) as out:
            for piece in self._snapshot(progress):
                for each in (mac, whole, snapshot):
                    each.update(piece)
                out.write(piece)
            end = self.file.read(MAC_BYTES + 1)
        whole.update(end)
        if not hmac.compare_digest(end, mac.digest()):
            raise damaged("end")
        if (manifest.size, manifest.sha256) != (self.prologue.snapshot, snapshot.hexdigest()):
            raise damaged("database")
        return ReadBackup(manifest, self.prologue.size, whole.hexdigest())

    def _manifest(self, keys: BackupKeys) -> Manifest:
        try:
            return Manifest.opened(self.sealed_manifest, keys)
        except DoesNotOpen:
            raise damaged("manifest") from None

    def _snapshot(self, progress: Progress) -> Iterator[bytes]:
        done, total = 0, self.prologue.snapshot
        self.file.seek(PROLOGUE_BYTES + self.prologue.header + self.prologue.manifest)
        while done < total:
            piece = self.file.read(min(PIECE, total - done))
            if not piece:
                raise damaged("length")
            done += len(piece)
            yield piece
            progress(done, total)


@contextmanager
def found_backup(file: Path) -> Iterator[FoundBackup]:
    """Open a backup file for reading. Raises FileUnreadable, BackupDamaged, BackupIsNewer, DiskNotAnswering."""
    with translated(), _opened(file) as opened:
        prologue = Prologue.read(opened.read(PROLOGUE_BYTES), os.fstat(opened.fileno()).st_size)
        header, manifest = opened.read(prologue.header), opened.read(prologue.manifest)
        yield FoundBackup(prologue, header, manifest, opened)


def vault_of(file: Path, bounds: Bounds) -> str | None:
    """The id of the vault that a file says it is a backup of; None for a file that is none, or can't be read."""
    try:
        with found_backup(file) as found:
            return found.unproven(bounds).header.vault_id
    except (FileUnreadable, BackupDamaged, BackupIsNewer, VaultIsNewer, DiskNotAnswering):
        return None


def _opened(file: Path) -> BinaryIO:
    if not file.is_file():  # a pipe or a terminal would be waited for without end
        raise FileUnreadable(name=file.name)
    try:
        return file.open("rb")
    except OSError:
        raise FileUnreadable(name=file.name) from None
