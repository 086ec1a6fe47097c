"""The vault's header: what stands outside the encryption. Format version, opaque ids, and each member's sealed keys.

The file is one canonical JSON object ``{"body": …, "mac": …, "sha256": …}``. This frame never changes, in any later
format: the checksum tells damage from a wrong passphrase before anything slow is derived, and tells a newer format from
a damaged one. The MAC (HMAC-SHA256 under a key out of the vault key) covers the body: nobody without the vault's key can
add, remove or weaken a member.

Format 1 was that of rjdesk 0.1.0. Format 2 adds the vault's *history key*, sealed; the *previous* vault key, sealed under the
present one while the database is on its way from that one to this; and, for each person, for which recovery code their
signing key is kept. A header of format 1 is read, and becomes one of format 2 with its next change.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, replace

from rjdesk import __version__
from rjdesk.errors import VaultDamaged, VaultIsNewer
from rjdesk.store.canonical import Fields, blob, canonical, flag, inner, number, parsed, text
from rjdesk.store.keys.cost import Bounds
from rjdesk.store.keys.members import ID_BYTES, Slot, read_sealed, sealed_fields
from rjdesk.store.keys.sealing import Sealed, derived

FORMAT = 2
HEADER = "header.json"
MOST_BYTES = 1 << 20
MOST_PEOPLE = 64


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says; ``generation`` counts its versions, so that an old one put back can be told.

    ``history`` is None only for a header of format 1; ``previous`` is there only while a vault key is being replaced.
    """

    vault_id: str
    generation: int
    practice: bool
    made_by: str
    slots: tuple[Slot, ...]
    history: Sealed | None
    previous: Sealed | None = None

    @property
    def people(self) -> tuple[Slot, ...]:
        """The members who open the vault with a passphrase."""
        return tuple(slot for slot in self.slots if slot.place.kind == "person")

    @property
    def recovery(self) -> Slot:
        """The recovery code's slot."""
        return next(slot for slot in self.slots if slot.place.kind == "recovery")

    def slot(self, member_id: str) -> Slot | None:
        """The slot of a member; None for somebody who has none."""
        return next((slot for slot in self.slots if slot.place.member_id == member_id), None)

    def following(self, slots: tuple[Slot, ...], history: Sealed, previous: Sealed | None) -> Header:
        """The next generation, in the newest format."""
        following = replace(self, generation=self.generation + 1, made_by=__version__, slots=slots)
        return replace(following, history=history, previous=previous)

    def written(self, vault_key: bytearray) -> bytes:
        """The header as the bytes of its file, under its MAC."""
        body = self.fields()
        framed = {"body": body, "mac": _mac(body, vault_key).hex()}
        return canonical({**framed, "sha256": _checksum(framed).hex()})

    def fields(self) -> Fields:
        """The body of the file."""
        body = {
            "made_by": self.made_by,
            "vault_id": self.vault_id,
            "generation": self.generation,
            "practice": self.practice,
        }
        if self.history is None:
            return {**body, "format": 1, "members": [slot.fields() for slot in self.slots]}
        return {
            **body,
            "format": FORMAT,
            "members": [{**slot.fields(), "escrowed_for": slot.escrowed_for} for slot in self.slots],
            "history": sealed_fields(self.history),
            "previous": sealed_fields(self.previous) if self.previous else None,
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
    first_format = number(body, "format") == 1
    vault_id = blob(body, "vault_id", ID_BYTES).hex()
    slots = _read_members(body, vault_id, bounds, first_format=first_format)
    history = None if first_format else read_sealed(inner(body, "history"))
    previous = read_sealed(inner(body, "previous")) if body.get("previous") is not None else None
    named = number(body, "generation"), flag(body, "practice"), text(body, "made_by")
    header = Header(vault_id, *named, slots, history, previous)
    if header.fields() != body:  # also refuses fields that this format doesn't have
        raise ValueError("fields")
    return header


def _read_members(body: Fields, vault_id: str, bounds: Bounds, *, first_format: bool) -> tuple[Slot, ...]:
    members = body.get("members")
    if not isinstance(members, list) or not 2 <= len(members) <= MOST_PEOPLE + 1:
        raise ValueError("members")
    read = tuple(inner({"member": member}, "member") for member in members)
    slots = tuple(Slot.read(member, vault_id, bounds) for member in read)
    codes = [slot.place.member_id for slot in slots if slot.place.kind == "recovery"]
    if len(codes) != 1 or len({slot.place.member_id for slot in slots}) != len(slots):
        raise ValueError("members")
    if first_format:  # knew one recovery code in a vault's life: everyone's signing key is kept for that one
        return tuple(slot.kept_for(codes[0]) for slot in slots)
    return tuple(
        replace(slot, escrowed_for=text(member, "escrowed_for", 2 * ID_BYTES))
        for slot, member in zip(slots, read, strict=True)
    )


def _mac(body: Fields, vault_key: bytearray) -> bytes:
    return hmac.digest(derived(vault_key, "header"), canonical(body), "sha256")


def _checksum(framed: Fields) -> bytes:
    return hashlib.sha256(canonical(framed)).digest()
