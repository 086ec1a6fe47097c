"""The members of a vault as they stand in its header: each one's sealed keys, and the vault key sealed to each.

So a member can be added or removed without anybody else's passphrase. The recovery code is a member too. Each person's
signing key is also sealed to the recovery code's public key: who forgets the passphrase keeps their signature.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from rjdesk.store.canonical import Fields, blob, canonical, inner, text
from rjdesk.store.keys.bundle import Bundle, sealed_to
from rjdesk.store.keys.cost import Bounds
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.keys.sealing import KEY_BYTES, NONCE_BYTES, Random, Sealed, derived, overwrite, seal, unseal
from rjdesk.store.keys.ways import ByPassphrase, ByRecoveryCode

Kind = Literal["person", "recovery"]
ID_BYTES = 16
LABEL_BYTES = 256  # every sealed name has this length, so that its length says nothing


@dataclass(frozen=True, slots=True)
class Place:
    """Which member of which vault; everything sealed for a member is bound to it, so that nothing can be swapped."""

    vault_id: str
    member_id: str
    kind: Kind

    def bound(self, purpose: str, **more: object) -> bytes:
        """Bytes that stand for this place and a purpose."""
        return canonical(
            {"purpose": purpose, "vault": self.vault_id, "member": self.member_id, "kind": self.kind, **more}
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """One member in the header; nothing in it is secret without the member's passphrase or the code.

    ``escrowed_for`` is the id of the recovery code that opens ``signing_for_recovery``; empty for the code itself.
    """

    place: Place
    way: ByPassphrase | ByRecoveryCode
    public: bytes
    bundle: Sealed
    vault_key: bytes
    signing_for_recovery: bytes
    label: Sealed
    escrowed_for: str = ""

    def opened(self, secret: str | RecoveryCode) -> Bundle:
        """The member's keys; raises DoesNotOpen for a wrong passphrase or code."""
        key = _key(self.way, secret, self.place)
        try:
            return Bundle.of(unseal(key, self.bundle, _bound_bundle(self.place, self.way, self.public)))
        finally:
            overwrite(key)

    def vault_key_with(self, bundle: Bundle) -> bytearray:
        """The vault key; raises DoesNotOpen."""
        return bundle.open(self.vault_key, self.place.bound("vault key"))

    def signing_key_with(self, recovery: Bundle) -> bytearray:
        """This person's signing key, by the recovery code's keys; raises DoesNotOpen."""
        return recovery.open(self.signing_for_recovery, self.place.bound("signing key"))

    def name(self, vault_key: bytearray) -> str:
        """The member's name; raises DoesNotOpen."""
        label = unseal(derived(vault_key, "labels"), self.label, self.place.bound("label"))
        return label.rstrip(b"\0").decode()

    def under(self, way: ByPassphrase, passphrase: str, bundle: Bundle, random: Random) -> Slot:
        """The same member with the same keys under another passphrase."""
        sealed = _sealed_bundle(self.place, way, passphrase, bundle, random)
        return replace(self, way=way, bundle=sealed)

    def kept_for(self, recovery_id: str) -> Slot:
        """The same slot, said to have its signing key sealed for a recovery code; the code's own slot has none."""
        return self if self.place.kind == "recovery" else replace(self, escrowed_for=recovery_id)

    def escrowed(self, bundle: Bundle, recovery: Slot) -> Slot:
        """The same slot with its signing key sealed to a recovery code."""
        sealed = sealed_to(recovery.public, bundle.signing, self.place.bound("signing key"))
        return replace(self, signing_for_recovery=sealed, escrowed_for=recovery.place.member_id)

    def under_key(self, old: bytearray, new: bytearray, random: Random) -> Slot:
        """The same member with the same keys, to whom another vault key is sealed. Raises DoesNotOpen."""
        label = _label(self.place, self.name(old), new, random)
        return replace(self, vault_key=sealed_to(self.public, new, self.place.bound("vault key")), label=label)

    def fields(self) -> Fields:
        """As it stands in the header."""
        return {
            "id": self.place.member_id,
            "kind": self.place.kind,
            "way": self.way.fields(),
            "public": self.public.hex(),
            "bundle": sealed_fields(self.bundle),
            "vault_key": self.vault_key.hex(),
            "signing_for_recovery": self.signing_for_recovery.hex(),
            "label": sealed_fields(self.label),
        }

    @classmethod
    def read(cls, fields: Fields, vault_id: str, bounds: Bounds) -> Slot:
        """From the header; raises ValueError."""
        kind = _read_kind(fields)
        way = inner(fields, "way")
        return cls(
            Place(vault_id, blob(fields, "id", ID_BYTES).hex(), kind),
            ByPassphrase.read(way, bounds) if kind == "person" else ByRecoveryCode.read(way),
            blob(fields, "public", KEY_BYTES),
            read_sealed(inner(fields, "bundle")),
            blob(fields, "vault_key"),
            blob(fields, "signing_for_recovery"),
            read_sealed(inner(fields, "label")),
        )


@dataclass(frozen=True, slots=True)
class Joining:
    """Who becomes a member, and by which way and secret their keys will open."""

    place: Place
    name: str
    way: ByPassphrase | ByRecoveryCode
    secret: str | RecoveryCode
    bundle: Bundle


def slot_for(joining: Joining, vault_key: bytearray, random: Random) -> Slot:
    """The slot that lets a member open the vault; nobody keeps a person's signing key until it is ``escrowed``."""
    place, public = joining.place, joining.bundle.public()
    return Slot(
        place,
        joining.way,
        public,
        _sealed_bundle(place, joining.way, joining.secret, joining.bundle, random),
        sealed_to(public, vault_key, place.bound("vault key")),
        b"",
        _label(place, joining.name, vault_key, random),
    )


def _label(place: Place, name: str, vault_key: bytearray, random: Random) -> Sealed:
    label = name.encode()[:LABEL_BYTES].decode(errors="ignore").encode().ljust(LABEL_BYTES, b"\0")
    return seal(derived(vault_key, "labels"), label, place.bound("label"), random)


def _sealed_bundle(
    place: Place, way: ByPassphrase | ByRecoveryCode, secret: str | RecoveryCode, bundle: Bundle, random: Random
) -> Sealed:
    key, plain = _key(way, secret, place), bundle.plain()
    try:
        return seal(key, plain, _bound_bundle(place, way, bundle.public()), random)
    finally:
        overwrite(key)
        overwrite(plain)


def _key(way: ByPassphrase | ByRecoveryCode, secret: str | RecoveryCode, place: Place) -> bytearray:
    match way, secret:
        case ByPassphrase(), str():
            return way.key(secret, place.bound("key"))
        case ByRecoveryCode(), RecoveryCode():
            return way.key(secret, place.bound("key"))
    raise TypeError("a passphrase opens a person's slot, a recovery code the recovery slot")


def _bound_bundle(place: Place, way: ByPassphrase | ByRecoveryCode, public: bytes) -> bytes:
    return place.bound("bundle", way=way.fields(), public=public.hex())


def sealed_fields(sealed: Sealed) -> Fields:
    """A seal as it stands in the header."""
    return {"nonce": sealed.nonce.hex(), "ciphertext": sealed.ciphertext.hex()}


def read_sealed(fields: Fields) -> Sealed:
    """A seal from the header; raises ValueError."""
    return Sealed(blob(fields, "nonce", NONCE_BYTES), blob(fields, "ciphertext"))


def _read_kind(fields: Fields) -> Kind:
    match text(fields, "kind"):
        case "person":
            return "person"
        case "recovery":
            return "recovery"
    raise ValueError("kind")
