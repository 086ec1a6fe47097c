"""An unlocked vault, and the ways to unlock one.

Everything here is called on one thread, the one that unlocked the vault: its database connection is bound to it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.errors import (
    DiskFull,
    DiskNotAnswering,
    Expected,
    FolderReadOnly,
    HistoryGap,
    VaultDamaged,
    VaultInUse,
    VaultLocked,
)
from rjdesk.store.anchor import NO_ENTRIES, Anchor, Head, ReadHead, read_anchor, write_anchor
from rjdesk.store.header import HEADER, read_header
from rjdesk.store.header_files import find_header, write_header
from rjdesk.store.keys import DoesNotOpen, overwrite
from rjdesk.store.lock import InstanceLock
from rjdesk.store.opening import Opened, first_opened, held, opened_by_passphrase, opened_by_recovery
from rjdesk.store.passphrases import strong_enough
from rjdesk.store.resealing import recovered, with_new_passphrase
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.trouble import DATABASE, translated

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

__all__ = ["Head", "Member", "ReadHead", "Surroundings", "Vault", "entered", "unlock", "unlock_with_recovery"]

CAN_WAIT = (DiskFull, DiskNotAnswering, FolderReadOnly, VaultInUse)


@dataclass(frozen=True, slots=True)
class Member:
    """Whose keys opened the vault. The recovery code is of kind "recovery" and has no name."""

    id: str
    name: str
    kind: str

    @classmethod
    def of(cls, opened: Opened) -> Member:
        """The member that a vault was opened as."""
        return cls(opened.slot.place.member_id, opened.name(), opened.slot.place.kind)


class Vault:
    """An unlocked vault: its database and its keys, until ``lock``.

    ``history_gap`` is set when this computer has seen a newer state of the vault; its database then refuses every write.
    ``header_was_mended`` says that one of the header's two files was damaged or missing when the vault was unlocked.
    """

    def __init__(self, folder: Path, opened: Opened, engine: Engine, lock: InstanceLock, around: Surroundings) -> None:
        self.folder = folder
        self.vault_id = opened.header.vault_id
        self.practice = opened.header.practice
        self.member = Member.of(opened)
        self.history_gap: HistoryGap | None = None
        self.header_was_mended = False
        self._opened: Opened | None = opened
        self._engine = engine
        self._lock = lock
        self._around = around
        self._anchored: Anchor | None = None

    @property
    def engine(self) -> Engine:
        """The database. Raises VaultLocked after ``lock``."""
        self._keys()
        return self._engine

    @property
    def locked(self) -> bool:
        """Whether ``lock`` was called."""
        return self._opened is None

    def signing_key(self) -> bytes:
        """The member's P-256 private key as PKCS#8 DER, for one use. Raises VaultLocked, also under the recovery code."""
        keys = self._keys()
        if not keys.bundle.signing:
            raise VaultLocked  # the recovery code signs for nobody: a passphrase has to be set first
        return keys.bundle.signing_key()

    def derive(self, purpose: str) -> bytes:
        """A 32-byte key of this vault for a purpose, e.g. "backup"; the same one every time."""
        return bytes(self._keys().key_for(purpose))

    def checkpoint(self) -> None:
        """Empty the write-ahead log into the database, and note outside the vault how far it has come."""
        from rjdesk.store.engine import empty_the_log

        if self.history_gap is None:
            empty_the_log(self.engine)
            self._write_anchor()

    def lock(self) -> None:
        """Close the database, overwrite the keys, let other windows have the vault. A second call does nothing.

        A checkpoint that fails is no reason to stay open: what was saved is in the write-ahead log, and damage is told
        at the next unlocking.
        """
        if self._opened is None:
            return
        try:
            with suppress(Expected):
                self.checkpoint()
        finally:
            self._engine.dispose()
            self._opened.overwrite()
            self._opened = None
            self._lock.release()

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the member's keys under a new passphrase; the old one opens nothing afterwards.

        Takes some seconds. Raises WrongPassphrase, PassphraseTooWeak, DiskFull, FolderReadOnly: then the old one holds.
        """
        strong_enough(new)
        keys = self._keys_for_change()
        first_opened((keys.slot,), old, self._around)[1].overwrite()
        self._replace(with_new_passphrase(keys, new, self._around.cost(), self._around.random), new)

    def set_passphrase_with_recovery(self, code: str, new: str) -> None:
        """After ``unlock_with_recovery``: a new passphrase for the vault's one person, as whom it is open from here on.

        Takes some seconds. Raises WrongRecoveryCode, PassphraseTooWeak, DiskFull, FolderReadOnly: then nothing changed.
        """
        strong_enough(new)
        before = self._keys_for_change()
        found = find_header(self.folder, self._around.bounds)
        recovery = opened_by_recovery(found.unproven, code)
        self._replace(recovered(recovery, new, self._around.cost(), self._around.random), new)
        recovery.bundle.overwrite()
        before.overwrite()

    def notice_gap(self) -> None:
        """Compare with the anchor that this computer kept; on a gap, set ``history_gap`` and forbid writing."""
        from rjdesk.store.engine import forbid_writing

        folder, read_head = self._around.anchor_folder, self._around.read_head
        if folder is None or read_head is None:
            return
        keys, engine = self._keys(), self._engine
        anchor = read_anchor(folder, self.vault_id, keys.key_for("anchor"))
        if anchor is None:
            return
        with translated():
            self.history_gap = anchor.gap(lambda seq: read_head(engine, seq), keys.header.generation)
        if self.history_gap is not None:
            forbid_writing(engine)

    def align_header(self) -> None:
        """Bring the header's two files in line, if a power cut or damage left them different."""
        keys = self._keys()
        self.header_was_mended = True
        raw = keys.header.written(keys.vault_key)
        with suppress(*CAN_WAIT):
            write_header(self.folder, raw, lambda held_by_disk: None)

    def _replace(self, changed: Opened, passphrase: str) -> None:
        def prove(raw: bytes) -> None:
            written = read_header(raw, self._around.bounds).proven(changed.vault_key)
            try:
                written.slot(changed.slot.place.member_id).opened(passphrase).overwrite()
            except DoesNotOpen:
                raise VaultDamaged(part=HEADER) from None

        write_header(self.folder, changed.header.written(changed.vault_key), prove)
        self._opened, self.member = changed, Member.of(changed)
        self._write_anchor()

    def _write_anchor(self) -> None:
        keys, folder, read_head = self._keys(), self._around.anchor_folder, self._around.read_head
        if folder is None or read_head is None or self.history_gap is not None:
            return
        with translated():
            head = read_head(self._engine, None) or NO_ENTRIES
        anchor = Anchor(self.vault_id, head.seq, head.hash, keys.header.generation)
        if anchor != self._anchored:
            with suppress(Expected, OSError):  # without an anchor the vault works; only an older copy goes unnoticed
                write_anchor(folder, anchor, keys.key_for("anchor"))
                self._anchored = anchor

    def _keys_for_change(self) -> Opened:
        if self.history_gap is not None:
            raise self.history_gap
        return self._keys()

    def _keys(self) -> Opened:
        if self._opened is None:
            raise VaultLocked
        return self._opened


def unlock(folder: Path, passphrase: str, around: Surroundings) -> Vault:
    """Open a vault with a passphrase; takes about a second.

    Raises NoSuchVault, VaultInUse (holder), VaultIsNewer (made_by), VaultDamaged (part), FolderReadOnly, DiskFull,
    WrongPassphrase (wait: seconds until the next try is looked at).
    """
    with held(folder) as lock:
        found = find_header(folder, around.bounds)
        opened = opened_by_passphrase(found.unproven, passphrase, around)
        return entered(folder, opened, lock, around, aligned=found.both_hold_it)


def unlock_with_recovery(folder: Path, code: str, around: Surroundings) -> Vault:
    """Open a vault with the recovery code as typed from paper. Raises WrongRecoveryCode, and what ``unlock`` raises."""
    with held(folder) as lock:
        found = find_header(folder, around.bounds)
        opened = opened_by_recovery(found.unproven, code)
        return entered(folder, opened, lock, around, aligned=found.both_hold_it)


def entered(folder: Path, opened: Opened, lock: InstanceLock, around: Surroundings, *, aligned: bool) -> Vault:
    """The vault whose keys were opened, once its database is; ``aligned`` says whether both header files agree."""
    from rjdesk.store.engine import check_identity, open_engine

    key = opened.key_for("database")
    try:
        engine = open_engine(folder / DATABASE, key)
    finally:
        overwrite(key)
    try:
        check_identity(engine, opened.header.vault_id)
        vault = Vault(folder, opened, engine, lock, around)
        vault.notice_gap()
    except BaseException:
        engine.dispose()
        raise
    if not aligned and vault.history_gap is None:
        vault.align_header()
    return vault
