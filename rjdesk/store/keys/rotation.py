"""Another vault key for everyone who stays: after a removal, a new recovery code, or the destruction of a case.

1. The header is written with a fresh vault key, sealed to the public key of each one who stays, so that nobody else types
   anything. From here on whoever isn't among them opens nothing. The key before it is kept inside, sealed under the new one.
2. The database is encrypted again, in place, under a key out of the new one.
3. The header is written without the key before.

Killed before (1) is done, nothing has happened; killed later, the next unlocking goes on with (2) and (3). Who was removed
and kept a copy of the vault as it was can read that copy for ever: no key of ours reaches it.
"""

from __future__ import annotations

from dataclasses import replace
from shutil import disk_usage
from typing import TYPE_CHECKING

from rjdesk.errors import DiskFull, LastAdministrator, NoSuchMember
from rjdesk.store.keys.bundle import Bundle
from rjdesk.store.keys.members import ID_BYTES, Joining, Place, Slot, slot_for
from rjdesk.store.keys.opening import Opened
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.keys.sealing import KEY_BYTES, Random
from rjdesk.store.keys.ways import ByRecoveryCode
from rjdesk.store.trouble import DATABASE, translated

if TYPE_CHECKING:
    from pathlib import Path

STEPS = 3  # what progress raises before the first is done cancels everything; later, it leaves the rest as a kill does
SPARE = 64 << 20  # bytes that are left to everything else


def without(opened: Opened, member_id: str) -> tuple[Slot, ...]:
    """Everyone but one, who may not be whoever has the vault open. Raises NoSuchMember, LastAdministrator."""
    leaving = opened.header.slot(member_id)
    if leaving is None or leaving.place.kind != "person":
        raise NoSuchMember
    if leaving.place == opened.slot.place or len(opened.header.people) == 1:
        raise LastAdministrator
    return tuple(slot for slot in opened.header.slots if slot.place != leaving.place)


def with_recovery_code(opened: Opened, code: RecoveryCode, random: Random) -> tuple[Slot, ...]:
    """Everyone, with another recovery code, which keeps the open member's signing key at once and the others' later."""
    keys = Bundle.new(random, signs=False)
    place = Place(opened.header.vault_id, random(ID_BYTES).hex(), "recovery")
    recovery = slot_for(Joining(place, "", ByRecoveryCode.new(random), code, keys), opened.vault_key, random)
    keys.overwrite()
    mine = opened.slot.escrowed(opened.bundle, recovery)
    return (*(mine if slot.place == mine.place else slot for slot in opened.header.people), recovery)


def rotated(opened: Opened, staying: tuple[Slot, ...], random: Random) -> Opened:
    """The header under a fresh vault key, with the key before it inside. Whoever is open is one of those who stay."""
    fresh = replace(opened, vault_key=bytearray(random(KEY_BYTES)))
    slots = tuple(slot.under_key(opened.vault_key, fresh.vault_key, random) for slot in staying)
    history = fresh.holds("history key", opened.history_key(), random)
    previous = fresh.holds("previous key", opened.vault_key, random)
    mine = next(slot for slot in slots if slot.place == opened.slot.place)
    return replace(fresh, header=opened.header.following(slots, history, previous), slot=mine)


def settled(opened: Opened) -> Opened:
    """The header once the database has its new key: the key before it is forgotten."""
    header = opened.header
    return replace(opened, header=replace(header, generation=header.generation + 1, previous=None))


def room_for_rotation(folder: Path) -> None:
    """Raise DiskFull unless the whole database fits on the disk a second time, which is what its log grows to."""
    with translated():
        if disk_usage(folder).free < (folder / DATABASE).stat().st_size + SPARE:
            raise DiskFull
