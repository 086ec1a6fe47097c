"""Getting from a folder and a secret to a member's keys and the vault's key; the database is not touched yet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from rjdesk.errors import NoSuchVault, VaultDamaged, WrongRecoveryCode
from rjdesk.store.canonical import canonical
from rjdesk.store.keys.bundle import Bundle
from rjdesk.store.keys.header import HEADER, Header, UnprovenHeader
from rjdesk.store.keys.header_files import COPY
from rjdesk.store.keys.members import Slot
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.keys.sealing import DoesNotOpen, Random, Sealed, derived, overwrite, seal, unseal
from rjdesk.store.lock import InstanceLock
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

    def history_key(self) -> bytearray:
        """The key of everything that guards the vault's history; the same one over the vault's whole life.

        It is what the first vault key gave for "anchor", so that anchors which rjdesk 0.1.0 wrote still hold.
        """
        return self.key_for("anchor") if self.header.history is None else self._held(self.header.history, "history key")

    def previous_key(self) -> bytearray | None:
        """The vault key that is being replaced, while it is."""
        return None if self.header.previous is None else self._held(self.header.previous, "previous key")

    def name(self) -> str:
        """The member's name. Raises VaultDamaged."""
        return self.name_in(self.slot)

    def name_in(self, slot: Slot) -> str:
        """The name of any member. Raises VaultDamaged."""
        try:
            return slot.name(self.vault_key)
        except DoesNotOpen:
            raise VaultDamaged(part=HEADER) from None

    def holds(self, purpose: str, secret: bytearray, random: Random) -> Sealed:
        """A secret of the vault itself, sealed under its key, for its header."""
        return seal(derived(self.vault_key, purpose), secret, self._bound(purpose), random)

    def changed(self, slots: tuple[Slot, ...], random: Random) -> Opened:
        """With other slots: the next generation of the header. Whoever is open has to be among them."""
        history = self.header.history or self.holds("history key", self.history_key(), random)
        header = self.header.following(slots, history, self.header.previous)
        mine = next(slot for slot in slots if slot.place == self.slot.place)
        return replace(self, header=header, slot=mine)

    def with_slot(self, changed: Slot, random: Random) -> Opened:
        """With one member's slot changed."""
        return self.changed(tuple(changed if s.place == changed.place else s for s in self.header.slots), random)

    def numbered(self, generation: int) -> Opened:
        """The same, its header counted as another generation."""
        return replace(self, header=replace(self.header, generation=generation))

    def _held(self, sealed: Sealed, purpose: str) -> bytearray:
        try:
            return unseal(derived(self.vault_key, purpose), sealed, self._bound(purpose))
        except DoesNotOpen:
            raise VaultDamaged(part=HEADER) from None

    def _bound(self, purpose: str) -> bytes:
        return canonical({"purpose": purpose, "vault": self.header.vault_id})

    def overwrite(self) -> None:
        """Replace the keys in memory with zeros."""
        self.bundle.overwrite()
        overwrite(self.vault_key)


def database_key(opened: Opened, vault_key: bytearray) -> bytearray:
    """The key of the database under some vault key."""
    return derived(vault_key, "database", salt=bytes.fromhex(opened.header.vault_id))


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


def opened_by_passphrase(
    unproven: UnprovenHeader, passphrase: str, around: Surroundings, member_id: str | None = None
) -> Opened:
    """Try a passphrase on each person's slot, that of ``member_id`` first. Raises WrongPassphrase (wait), VaultDamaged.

    Who is asked for changes the order and nothing else: it takes as long to be wrong about a member as about a stranger.
    """
    if around.account is not None:
        around.account.ask_for_anchor(unproven.header.vault_id)  # answered while the passphrase is worked on
    people = sorted(unproven.header.people, key=lambda slot: slot.place.member_id != member_id)
    slot, bundle = first_opened(tuple(people), passphrase, around)
    return with_vault_key(unproven, slot, bundle)


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
    return with_vault_key(unproven, slot, bundle)


def with_vault_key(unproven: UnprovenHeader, slot: Slot, bundle: Bundle) -> Opened:
    """Open with a member's keys, however those were opened. Raises VaultDamaged."""
    try:
        vault_key = slot.vault_key_with(bundle)
    except DoesNotOpen:
        raise VaultDamaged(part=HEADER) from None
    return Opened(unproven.proven(vault_key), slot, bundle, vault_key)
