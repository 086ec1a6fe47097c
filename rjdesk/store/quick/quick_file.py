"""What quick unlocking keeps in a file of this computer's account: nothing in it opens anything without the keyring and a PIN.

The member's keys are sealed under a key that takes both: HKDF over Argon2id(PIN), salted with the device secret out of the
keyring. The PIN's half is sealed to the member's own public key besides, so that whoever has just unlocked with the
passphrase can have the seal made anew, under a new device secret, without typing the PIN.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from rjdesk.store.canonical import Fields, blob, canonical, inner, number, parsed, text
from rjdesk.store.keys.bundle import Bundle, sealed_to
from rjdesk.store.keys.cost import Bounds
from rjdesk.store.keys.members import ID_BYTES, Place, Slot, read_sealed, sealed_fields
from rjdesk.store.keys.sealing import KEY_BYTES, DoesNotOpen, Random, Sealed, derived, overwrite, seal, unseal
from rjdesk.store.keys.ways import ByPassphrase

FORMAT = 1
LONGEST = timedelta(hours=12)  # since the member last unlocked with the passphrase
LEEWAY = timedelta(minutes=2)  # by which a clock may be set right without ending anything
MOST_TRIES = 5


@dataclass(frozen=True, slots=True)
class QuickSeal:
    """A member's keys under device secret and PIN. ``check`` tells another device secret from a wrong PIN."""

    bundle: Sealed
    until: datetime
    check: bytes
    backend: str = ""


@dataclass(frozen=True, slots=True)
class QuickSlot:
    """Quick unlocking of one vault by one member. ``sealed`` is None from when it ran out until the next passphrase.

    ``state`` stands for the member's slot in the header as it was: another passphrase or another vault key makes this void.
    ``seen`` is the latest time this was used: a clock that stands before it was set back.
    """

    place: Place
    state: bytes
    way: ByPassphrase
    pin_key: bytes = field(repr=False)
    seen: datetime
    tries: int = 0
    sealed: QuickSeal | None = field(default=None, repr=False)

    @classmethod
    def new(cls, slot: Slot, way: ByPassphrase, pin: str, now: datetime) -> QuickSlot:
        """For a member in the header, with a PIN; takes about a second. Nothing is sealed yet."""
        key = _pin_key(way, pin, slot.place)
        try:
            return cls(slot.place, state_of(slot), way, sealed_to(slot.public, key, _bound(slot)), now)
        finally:
            overwrite(key)

    def renewed(self, slot: Slot, bundle: Bundle, now: datetime, random: Random) -> tuple[bytearray, QuickSlot]:
        """A new device secret, and the member's keys sealed under it. Raises DoesNotOpen if this is void."""
        pin_key = bundle.open(self.pin_key, _bound(slot))
        secret, plain, until = bytearray(random(KEY_BYTES)), bundle.plain(), _whole(now + LONGEST)
        try:
            made = seal(_both(pin_key, secret), plain, self._bound_bundle(until), random)
        finally:
            overwrite(pin_key)
            overwrite(plain)
        return secret, replace(self, seen=now, tries=0, sealed=QuickSeal(made, until, check_of(secret)))

    def opened(self, secret: bytearray, pin: str) -> Bundle:
        """The member's keys; takes about a second. Raises DoesNotOpen for a wrong PIN."""
        if self.sealed is None:
            raise DoesNotOpen
        key = _pin_key(self.way, pin, self.place)
        try:
            return Bundle.of(unseal(_both(key, secret), self.sealed.bundle, self._bound_bundle(self.sealed.until)))
        finally:
            overwrite(key)

    def ran_out(self, now: datetime) -> bool:
        """Whether the seal has outlived its time, by a clock that nobody set back to before it was last used."""
        if self.sealed is None:
            return False
        return not self.seen - LEEWAY <= now < self.sealed.until <= now + LONGEST + LEEWAY

    def is_for(self, slot: Slot) -> bool:
        """Whether a member's slot in the header is still the one that this was made for."""
        return hmac.compare_digest(self.state, state_of(slot))

    def written(self) -> bytes:
        """As bytes, for the file."""
        return canonical(
            {
                "format": FORMAT,
                "vault": self.place.vault_id,
                "member": self.place.member_id,
                "state": self.state.hex(),
                "way": self.way.fields(),
                "pin_key": self.pin_key.hex(),
                "seen": _seconds(self.seen),
                "tries": self.tries,
                **({"sealed": _seal_fields(self.sealed)} if self.sealed else {}),
            }
        )

    @classmethod
    def read(cls, raw: bytes, bounds: Bounds, now: datetime) -> QuickSlot:
        """From the file's bytes; raises ValueError. ``now`` gives the time zone."""
        fields = parsed(raw)
        if number(fields, "format") != FORMAT:
            raise ValueError("format")
        return cls(
            Place(blob(fields, "vault", ID_BYTES).hex(), blob(fields, "member", ID_BYTES).hex(), "person"),
            blob(fields, "state", KEY_BYTES),
            ByPassphrase.read(inner(fields, "way"), bounds),
            blob(fields, "pin_key"),
            _time(fields, "seen", now),
            number(fields, "tries"),
            _read_seal(inner(fields, "sealed"), now) if "sealed" in fields else None,
        )

    def _bound_bundle(self, until: datetime) -> bytes:
        way = self.way.fields()
        return self.place.bound("quick unlock", state=self.state.hex(), way=way, until=_seconds(until))


def state_of(slot: Slot) -> bytes:
    """What changes with the member's passphrase and with the vault's key, and with nothing else."""
    return hashlib.sha256(canonical({"bundle": slot.bundle.ciphertext.hex(), "key": slot.vault_key.hex()})).digest()


def check_of(secret: bytearray) -> bytes:
    """Bytes by which a device secret is known again; they say nothing about it."""
    return bytes(derived(secret, "quick unlock check"))


def _pin_key(way: ByPassphrase, pin: str, place: Place) -> bytearray:
    return way.key(pin, place.bound("quick unlock PIN"))


def _both(pin_key: bytearray, secret: bytearray) -> bytearray:
    return derived(pin_key, "quick unlock", salt=bytes(secret))


def _bound(slot: Slot) -> bytes:
    return slot.place.bound("quick unlock PIN", state=state_of(slot).hex())


def _seal_fields(sealed: QuickSeal) -> Fields:
    return {
        "bundle": sealed_fields(sealed.bundle),
        "until": _seconds(sealed.until),
        "check": sealed.check.hex(),
        "backend": sealed.backend,
    }


def _read_seal(fields: Fields, now: datetime) -> QuickSeal:
    return QuickSeal(
        read_sealed(inner(fields, "bundle")),
        _time(fields, "until", now),
        blob(fields, "check", KEY_BYTES),
        text(fields, "backend"),
    )


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)


def _time(fields: Fields, name: str, now: datetime) -> datetime:
    try:
        return datetime.fromtimestamp(number(fields, name), now.tzinfo)
    except (OverflowError, OSError):
        raise ValueError(name) from None
