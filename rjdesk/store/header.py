"""The vault's header: what stands outside the encryption. Format version, opaque ids, and each member's sealed keys.

The file is one canonical JSON object ``{"body": …, "mac": …, "sha256": …}``. This frame never changes, in any later
format: the checksum tells damage from a wrong passphrase before anything slow is derived, and tells a newer format from
a damaged one. The MAC (HMAC-SHA256 under a key out of the vault key) covers the body: nobody without the vault's key can
add, remove or weaken a member.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, replace

from rjdesk.errors import VaultDamaged, VaultIsNewer
from rjdesk.store.canonical import Fields, blob, canonical, flag, inner, number, parsed, text
from rjdesk.store.cost import Bounds
from rjdesk.store.keys import derived
from rjdesk.store.members import ID_BYTES, Slot

FORMAT = 1
HEADER = "header.json"
MOST_BYTES = 1 << 20
MOST_MEMBERS = 64


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says; ``generation`` counts its versions, so that an old one put back can be told."""

    vault_id: str
    generation: int
    practice: bool
    made_by: str
    slots: tuple[Slot, ...]

    @property
    def people(self) -> tuple[Slot, ...]:
        """The members who open the vault with a passphrase."""
        return tuple(slot for slot in self.slots if slot.place.kind == "person")

    @property
    def recovery(self) -> Slot:
        """The recovery code's slot."""
        return next(slot for slot in self.slots if slot.place.kind == "recovery")

    def slot(self, member_id: str) -> Slot:
        """The slot of a member."""
        return next(slot for slot in self.slots if slot.place.member_id == member_id)

    def with_slot(self, changed: Slot) -> Header:
        """The next generation, with one member's slot changed."""
        slots = tuple(changed if slot.place == changed.place else slot for slot in self.slots)
        return replace(self, generation=self.generation + 1, slots=slots)

    def written(self, vault_key: bytearray) -> bytes:
        """The header as the bytes of its file, under its MAC."""
        body = self.fields()
        framed = {"body": body, "mac": _mac(body, vault_key).hex()}
        return canonical({**framed, "sha256": _checksum(framed).hex()})

    def fields(self) -> Fields:
        """The body of the file."""
        return {
            "format": FORMAT,
            "made_by": self.made_by,
            "vault_id": self.vault_id,
            "generation": self.generation,
            "practice": self.practice,
            "members": [slot.fields() for slot in self.slots],
        }


@dataclass(frozen=True, slots=True)
class UnprovenHeader:
    """A header that is whole and within bounds, but whose MAC can be checked only with the vault key."""

    header: Header
    mac: bytes
    raw: bytes

    def proven(self, vault_key: bytearray) -> Header:
        """The header, its MAC checked; raises VaultDamaged."""
        if not hmac.compare_digest(self.mac, _mac(self.header.fields(), vault_key)):
            raise VaultDamaged(part=HEADER)
        return self.header


def read_header(raw: bytes, bounds: Bounds) -> UnprovenHeader:
    """A header from the bytes of its file; derives nothing. Raises VaultDamaged, VaultIsNewer (made_by)."""
    try:
        frame = parsed(raw)
        body, mac = inner(frame, "body"), blob(frame, "mac", 32)
        _check_frame(frame)
        if number(body, "format") > FORMAT:
            raise VaultIsNewer(made_by=text(body, "made_by"))
        return UnprovenHeader(_read_body(body, bounds), mac, raw)
    except ValueError:
        raise VaultDamaged(part=HEADER) from None


def _check_frame(frame: Fields) -> None:
    framed = {"body": frame["body"], "mac": frame["mac"]}
    if len(frame) != 3 or not hmac.compare_digest(blob(frame, "sha256"), _checksum(framed)):
        raise ValueError("checksum")


def _read_body(body: Fields, bounds: Bounds) -> Header:
    vault_id, members = blob(body, "vault_id", ID_BYTES).hex(), body.get("members")
    if not isinstance(members, list) or not 2 <= len(members) <= MOST_MEMBERS:
        raise ValueError("members")
    slots = tuple(Slot.read(inner({"member": member}, "member"), vault_id, bounds) for member in members)
    kinds = [slot.place.kind for slot in slots]
    header = Header(vault_id, number(body, "generation"), flag(body, "practice"), text(body, "made_by"), slots)
    if kinds.count("recovery") != 1 or header.fields() != body:  # also refuses fields that this format doesn't have
        raise ValueError("members")
    return header


def _mac(body: Fields, vault_key: bytearray) -> bytes:
    return hmac.digest(derived(vault_key, "header"), canonical(body), "sha256")


def _checksum(framed: Fields) -> bytes:
    return hashlib.sha256(canonical(framed)).digest()
