"""An unlocked vault, and the ways to unlock one.

Everything here is called on one thread, the one that unlocked the vault: its database connection is bound to it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.domain.ids import MemberId
from rjdesk.domain.long_work import Progress, unheard
from rjdesk.errors import Expected, HistoryGap, VaultLocked
from rjdesk.store.database import begin_writing, open_database, write_again
from rjdesk.store.history.anchor import Head, ReadHead
from rjdesk.store.history.signatures import entry_content
from rjdesk.store.history.watch import Watch
from rjdesk.store.keys.bundle import Bundle
from rjdesk.store.keys.header import Header
from rjdesk.store.keys.header_files import find_header, write_header
from rjdesk.store.keys.joining import acceptable, joined
from rjdesk.store.keys.members import Slot
from rjdesk.store.keys.opening import Opened, database_key, first_opened, held, opened_by_passphrase, opened_by_recovery
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.keys.replacing import Begins, Proof, by_keys, by_passphrase, replace_header, unnoted
from rjdesk.store.keys.resealing import brought_up, recovered, with_new_passphrase
from rjdesk.store.keys.rotation import (
    STEPS,
    room_for_rotation,
    rotated,
    settled,
    with_recovery_code,
    without,
)
from rjdesk.store.keys.sealing import overwrite
from rjdesk.store.keys.ways import ByPassphrase
from rjdesk.store.lock import InstanceLock
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.trouble import CAN_WAIT, DATABASE

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

__all__ = [
    "Head",
    "Joined",
    "Member",
    "Person",
    "ReadHead",
    "Surroundings",
    "Vault",
    "entered",
    "unlock",
    "unlock_with_recovery",
]


Staying = Callable[[Opened], tuple[Slot, ...]]
"""The slots of those who stay in the vault, under its present key."""


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


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose passphrase opens the vault, and whether the recovery code can set a new one for them."""

    id: MemberId
    name: str
    recoverable: bool


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody who just became a member; ``verifies`` is their public P-256 key (SPKI DER)."""

    id: MemberId
    name: str
    verifies: bytes


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
        self.watch = Watch(folder, engine, around)

    @property
    def keys(self) -> Opened:
        """The open member's keys, for what seals them elsewhere. Raises VaultLocked after ``lock``."""
        if self._opened is None:
            raise VaultLocked
        return self._opened

    @property
    def engine(self) -> Engine:
        """The database. Raises VaultLocked after ``lock``."""
        if self._opened is None:
            raise VaultLocked
        return self._engine

    @property
    def locked(self) -> bool:
        """Whether ``lock`` was called."""
        return self._opened is None

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone whose passphrase opens the vault, in the order in which they joined."""
        keys = self.keys
        code = keys.header.recovery.place.member_id
        return tuple(
            Person(MemberId(slot.place.member_id), keys.name_in(slot), slot.escrowed_for == code)
            for slot in keys.header.people
        )

    def signing_key(self) -> bytes:
        """The member's P-256 private key as PKCS#8 DER, for one use. Raises VaultLocked, also under the recovery code."""
        return self._signs().signing_key()

    @property
    def verifies(self) -> bytes:
        """The member's public P-256 key as SPKI DER. Raises VaultLocked, also under the recovery code."""
        return self._signs().verifies()

    def sign(self, digest: bytes) -> bytes:
        """The member's signature (ECDSA, DER) for a journal entry's hash. Raises VaultLocked, also under the recovery code."""
        return self._signs().sign(entry_content(digest))

    def derive(self, purpose: str) -> bytes:
        """A 32-byte key of this vault for a purpose, e.g. "backup"; the same one until the vault's key is replaced."""
        return bytes(self.keys.key_for(purpose))

    def history_key(self) -> bytes:
        """The 32-byte key of anchors and marks; the same one over the vault's whole life."""
        return bytes(self.keys.history_key())

    def note_commit(self, seq: int, head: str, commits: int) -> None:
        """Note outside the database how far it has come; called after every commit."""
        if self.history_gap is None:
            self.watch.committed(self.keys, seq, head, commits)

    def checkpoint(self) -> None:
        """Empty the write-ahead log into the database, and note outside the vault how far it has come."""
        from rjdesk.store.engine import empty_the_log

        if self.history_gap is None:
            empty_the_log(self.engine)
            self.watch.settled(self.keys)

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

    def change_passphrase(self, old: str, new: str, begins: Begins = unnoted) -> None:
        """Seal the member's keys under a new passphrase; the old one opens nothing afterwards. Takes some seconds.

        Raises WrongPassphrase, PassphraseTooWeak, DiskFull, FolderReadOnly, and what ``begins`` does: then the old one holds.
        """
        keys = self._keys_for_change()
        first_opened((keys.slot,), old, self._around)[1].overwrite()
        acceptable(new, _others(keys.header, keys.slot.place.member_id))
        changed = with_new_passphrase(keys, new, self._around.cost(), self._around.random)
        begins()
        self._replace(changed, by_passphrase(changed.slot, new))

    def set_passphrase_with_recovery(self, code: str, member_id: MemberId, new: str) -> None:
        """After ``unlock_with_recovery``: a new passphrase for one of the people, as whom the vault is open from here on.

        Takes some seconds. Raises WrongRecoveryCode, NoSuchMember, NotRecoverable, PassphraseTooWeak, DiskFull,
        FolderReadOnly: then nothing changed. A gap doesn't hinder it, or nobody could look at a vault that was restored
        because the passphrase was lost; the gap stays.
        """
        before = self.keys
        acceptable(new, _others(before.header, member_id))
        recovery = opened_by_recovery(find_header(self.folder, self._around.bounds).unproven, code)
        way = ByPassphrase.new(self._around.cost(), self._around.random)
        changed = recovered(recovery, member_id, way, new, self._around.random)
        if self.history_gap is not None:  # the next number would hide that the header is older than one seen before
            changed = changed.numbered(before.header.generation)
        self._replace(changed, by_passphrase(changed.slot, new))
        recovery.bundle.overwrite()
        before.overwrite()

    def add_member(self, name: str, passphrase: str) -> Joined:
        """Let somebody in who typed a passphrase of their own; it was opened with, as the disk holds it, before this returns.

        Takes some seconds. Raises PassphraseTooWeak, TooManyMembers, DiskFull, FolderReadOnly: then nothing changed.
        """
        changed, slot, verifies = joined(self._keys_for_change(), name, passphrase, self._around)
        self._replace(changed, by_passphrase(slot, passphrase))
        return Joined(MemberId(slot.place.member_id), name, verifies)

    def remove_member(self, member_id: MemberId, progress: Progress = unheard) -> None:
        """Let nobody in any more by somebody's passphrase, and replace the vault's key, which they knew.

        Raises NoSuchMember, LastAdministrator, DiskFull, FolderReadOnly; see ``rotation`` for when what is done.
        """
        self._rotate(lambda keys: without(keys, member_id), progress)

    def reissue_recovery(self, code: RecoveryCode, progress: Progress = unheard, begins: Begins = unnoted) -> None:
        """Another recovery code; the one before opens nothing any more. Raises DiskFull, FolderReadOnly: then it still does.

        Once the new one holds, nothing is refused any more: nobody must throw its sheet away. The rest can wait.
        """
        self._change_key(lambda keys: with_recovery_code(keys, code, self._around.random), progress, begins)
        with suppress(*CAN_WAIT):
            self._finish_rotation(progress)

    def prove_recovery(self, code: str) -> None:
        """Whether what was typed from paper would open the vault, as the disk holds it. Raises WrongRecoveryCode."""
        if self.locked:
            raise VaultLocked
        opened_by_recovery(find_header(self.folder, self._around.bounds).unproven, code).overwrite()

    def rotate(self, progress: Progress = unheard) -> None:
        """Another vault key for everyone, so that what was deleted can't be read from what a disk still keeps of it."""
        self._rotate(lambda keys: keys.header.slots, progress)

    def accept_gap(self) -> None:
        """Go on from what is there. What was seen is forgotten with the next commit only, which is to say who accepted it.

        What is left of a damaged log is set aside in the folder. Raises DiskFull, FolderReadOnly: then the gap stays.
        """
        write_again(self._engine, self.folder, self.keys, self._around.clock())
        self.history_gap, self.watch.accepting = None, True

    def notice_gap(self) -> None:
        """Compare with what was seen of the vault before; on a gap, set ``history_gap`` and forbid writing."""
        gap = self.watch.gap(self.keys)
        if gap is None:
            begin_writing(self._engine, self.folder, self.keys)
        else:
            self.close_for(gap)

    def close_for(self, gap: HistoryGap) -> None:
        """Forbid writing, for this reason."""
        from rjdesk.store.engine import forbid_writing

        self.history_gap, self.watch.accepting = gap, False
        forbid_writing(self._engine)

    def catch_up(self, *, aligned: bool) -> None:
        """What others left to the next unlocking: header files that differ, another vault key, another recovery code.

        Whatever the disk has no room for now is left to the one after; the vault works meanwhile.
        """
        self.header_was_mended = not aligned
        with suppress(*CAN_WAIT):
            if not aligned:
                keys = self.keys
                write_header(self.folder, keys.header.written(keys.vault_key), lambda held_by_disk: None)
            self._finish_rotation(unheard)
            if (changed := brought_up(self.keys, self._around.random)) is not None:
                self._replace(changed, by_keys(changed))

    def _rotate(self, staying: Staying, progress: Progress) -> None:
        self._change_key(staying, progress)
        self._finish_rotation(progress)

    def _change_key(self, staying: Staying, progress: Progress, begins: Begins = unnoted) -> None:
        progress(0, STEPS)
        self._keys_for_change()
        self._finish_rotation(unheard)
        room_for_rotation(self.folder)
        before = self.keys
        changed = rotated(before, staying(before), self._around.random)
        begins()
        self._replace(changed, by_keys(changed))
        overwrite(before.vault_key)

    def _finish_rotation(self, progress: Progress) -> None:
        from rjdesk.store.engine import check_identity, empty_the_log
        from rjdesk.store.keys.rekeying import rekey

        keys, previous = self.keys, self.keys.previous_key()
        if previous is None:
            return
        progress(1, STEPS)
        rekey(self._engine, self.folder / DATABASE, database_key(keys, previous), keys.key_for("database"))
        check_identity(self._engine, self.vault_id)
        empty_the_log(self._engine)
        progress(2, STEPS)
        self._replace(settled(keys), by_keys(keys))
        overwrite(previous)
        progress(STEPS, STEPS)

    def _replace(self, changed: Opened, proof: Proof) -> None:
        replace_header(self.folder, changed, proof, self._around.bounds)
        self._opened, self.member = changed, Member.of(changed)
        if self.history_gap is None:
            with suppress(Expected):  # the header is in place: to say now that the one before holds would be wrong
                self.watch.settled(changed)

    def _signs(self) -> Bundle:
        bundle = self.keys.bundle
        if not bundle.signing:
            raise VaultLocked  # the recovery code signs for nobody: a passphrase has to be set first
        return bundle

    def _keys_for_change(self) -> Opened:
        if self.history_gap is not None:
            raise self.history_gap
        return self.keys


def _others(header: Header, member_id: str) -> tuple[Slot, ...]:
    return tuple(slot for slot in header.people if slot.place.member_id != member_id)


def unlock(folder: Path, passphrase: str, around: Surroundings, member_id: MemberId | None = None) -> Vault:
    """Open a vault with a passphrase; takes about a second for each member who is tried, ``member_id`` first.

    Raises NoSuchVault, VaultInUse (holder), VaultIsNewer (made_by), VaultDamaged (part), FolderReadOnly, DiskFull,
    WrongPassphrase (wait: seconds until the next try is looked at).
    """
    with held(folder) as lock:
        found = find_header(folder, around.bounds)
        opened = opened_by_passphrase(found.unproven, passphrase, around, member_id)
        return entered(folder, opened, lock, around, aligned=found.both_hold_it)


def unlock_with_recovery(folder: Path, code: str, around: Surroundings) -> Vault:
    """Open a vault with the recovery code as typed from paper. Raises WrongRecoveryCode, and what ``unlock`` raises."""
    with held(folder) as lock:
        found = find_header(folder, around.bounds)
        opened = opened_by_recovery(found.unproven, code)
        return entered(folder, opened, lock, around, aligned=found.both_hold_it)


def entered(folder: Path, opened: Opened, lock: InstanceLock, around: Surroundings, *, aligned: bool) -> Vault:
    """The vault whose keys were opened, once its database is; ``aligned`` says whether both header files agree."""
    try:
        engine = open_database(folder, opened)
    except BaseException:
        opened.overwrite()
        raise
    try:
        vault = Vault(folder, opened, engine, lock, around)
        vault.notice_gap()
        if vault.history_gap is None:
            vault.catch_up(aligned=aligned)
    except BaseException:
        engine.dispose()
        opened.overwrite()
        raise
    return vault
