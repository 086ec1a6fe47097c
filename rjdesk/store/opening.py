"""Getting from a folder and a secret to a member's keys and the vault's key; the database is not touched yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from rjdesk.errors import NoSuchVault, VaultDamaged, WrongRecoveryCode
from rjdesk.store.bundle import Bundle
from rjdesk.store.header import HEADER, Header, UnprovenHeader
from rjdesk.store.header_files import COPY
from rjdesk.store.keys import DoesNotOpen, derived, overwrite
from rjdesk.store.lock import InstanceLock
from rjdesk.store.members import Slot
from rjdesk.store.recovery import RecoveryCode
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.trouble import DATABASE


@dataclass(frozen=True, slots=True)
class Opened:
    """A member's keys, the vault's key and the proven header."""

    header: Header
    slot: Slot
    bundle: Bundle = field(repr=False)
    vault_key: bytearray = field(repr=False)

    def key_for(self, purpose: str) -> bytearray:
        """A 32-byte key of this vault for one purpose."""
        return derived(self.vault_key, purpose, salt=bytes.fromhex(self.header.vault_id))

    def name(self) -> str:
        """The member's name. Raises VaultDamaged."""
        try:
            return self.slot.name(self.vault_key)
        except DoesNotOpen:
            raise VaultDamaged(part=HEADER) from None

    def overwrite(self) -> None:
        """Replace the keys in memory with zeros."""
        self.bundle.overwrite()
        overwrite(self.vault_key)


@contextmanager
def held(folder: Path) -> Iterator[InstanceLock]:
    """Hold a vault's instance lock; it is let go if what follows fails. Raises NoSuchVault, VaultInUse, FolderReadOnly."""
    if not _is_ours(folder):
        raise NoSuchVault  # before the lock: nothing is written into a folder that is not ours
    lock = InstanceLock.taken(folder)
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def _is_ours(folder: Path) -> bool:
    try:
        return any((folder / name).is_file() for name in (HEADER, COPY, DATABASE))
    except OSError:  # a name that is too long for any folder, or one that may not be looked at
        return False


def opened_by_passphrase(unproven: UnprovenHeader, passphrase: str, around: Surroundings) -> Opened:
    """Try a passphrase on each person's slot. Raises WrongPassphrase (wait), VaultDamaged."""
    slot, bundle = first_opened(unproven.header.people, passphrase, around)
    return _with_vault_key(unproven, slot, bundle)


def first_opened(slots: tuple[Slot, ...], passphrase: str, around: Surroundings) -> tuple[Slot, Bundle]:
    """The first of one vault's slots that a passphrase opens, with its keys. Raises WrongPassphrase (wait)."""
    vault_id = slots[0].place.vault_id
    around.tries.check(vault_id, around.clock())
    for slot in slots:
        with suppress(DoesNotOpen):
            bundle = slot.opened(passphrase)
            around.tries.right(vault_id)
            return slot, bundle
    raise around.tries.wrong(vault_id, around.clock())


def opened_by_recovery(unproven: UnprovenHeader, code: str) -> Opened:
    """Open with the recovery code as typed. Raises WrongRecoveryCode, VaultDamaged."""
    slot = unproven.header.recovery
    try:
        bundle = slot.opened(RecoveryCode.typed(code))
    except DoesNotOpen:
        raise WrongRecoveryCode from None
    return _with_vault_key(unproven, slot, bundle)


def _with_vault_key(unproven: UnprovenHeader, slot: Slot, bundle: Bundle) -> Opened:
    try:
        vault_key = slot.vault_key_with(bundle)
    except DoesNotOpen:
        raise VaultDamaged(part=HEADER) from None
    return Opened(unproven.proven(vault_key), slot, bundle, vault_key)
