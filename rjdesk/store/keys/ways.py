"""The two ways into a member's keys: a passphrase that somebody remembers, or the recovery code on paper."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.store.canonical import Fields, blob, number, text
from rjdesk.store.keys.cost import Bounds, Cost
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.keys.sealing import SALT_BYTES, Random, derived, overwrite, passphrase_key


@dataclass(frozen=True, slots=True)
class ByPassphrase:
    """Argon2id at a cost: slow on purpose, because people's passphrases can be guessed at."""

    salt: bytes
    cost: Cost

    @classmethod
    def new(cls, cost: Cost, random: Random) -> ByPassphrase:
        """A way with a fresh salt."""
        return cls(random(SALT_BYTES), cost)

    def key(self, passphrase: str, bound_to: bytes) -> bytearray:
        """The key that a passphrase gives for one member of one vault."""
        slow = passphrase_key(passphrase, self.salt, self.cost)
        try:
            return derived(slow, "member", salt=bound_to)
        finally:
            overwrite(slow)

    def fields(self) -> Fields:
        """As it stands in the header."""
        cost = {"kibibytes": self.cost.kibibytes, "passes": self.cost.passes, "lanes": self.cost.lanes}
        return {"name": "argon2id", "salt": self.salt.hex(), **cost}

    @classmethod
    def read(cls, fields: Fields, bounds: Bounds) -> ByPassphrase:
        """From the header; raises ValueError also for a cost outside the bounds."""
        cost = Cost(number(fields, "kibibytes"), number(fields, "passes"), number(fields, "lanes"))
        if text(fields, "name") != "argon2id" or not bounds.allow(cost):
            raise ValueError("cost")
        return cls(blob(fields, "salt", SALT_BYTES), cost)


@dataclass(frozen=True, slots=True)
class ByRecoveryCode:
    """HKDF alone: 160 random bits can't be guessed, so slowness would only keep their owner waiting."""

    salt: bytes

    @classmethod
    def new(cls, random: Random) -> ByRecoveryCode:
        """A way with a fresh salt."""
        return cls(random(SALT_BYTES))

    def key(self, code: RecoveryCode, bound_to: bytes) -> bytearray:
        """The key that a recovery code gives for one member of one vault."""
        return derived(code.secret, "recovery", salt=self.salt + bound_to)

    def fields(self) -> Fields:
        """As it stands in the header."""
        return {"name": "hkdf-sha256", "salt": self.salt.hex()}

    @classmethod
    def read(cls, fields: Fields) -> ByRecoveryCode:
        """From the header; raises ValueError."""
        if text(fields, "name") != "hkdf-sha256":
            raise ValueError("name")
        return cls(blob(fields, "salt", SALT_BYTES))
