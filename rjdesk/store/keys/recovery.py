"""The recovery code: 160 bits on a sheet of paper that open the vault when the passphrase is lost.

It reads ``RJ4Q-7M2K-…``: nine groups of four in Crockford's base32 (no I, L, O, U), the last group a check over the
others. It is typed back before the vault is made, so that what was written down is known to be right.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field

from rjdesk.errors import WrongRecoveryCode
from rjdesk.store.keys.sealing import Random

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base32: what looks alike was left out
LOOKS_LIKE = str.maketrans("OIL", "011", " -\u2010\u2011\u2012\u2013\u2014\u00a0\t\r\n")  # what people type instead
SECRET_BYTES = 20
SYMBOLS = SECRET_BYTES * 8 // 5
CHECK_SYMBOLS = 4
GROUP = 4


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """A recovery code; ``secret`` is its 20 bytes and never appears in a repr."""

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls, random: Random) -> RecoveryCode:
        """A code nobody has seen yet."""
        return cls(random(SECRET_BYTES))

    @classmethod
    def typed(cls, text: str) -> RecoveryCode:
        """The code that somebody typed from paper: any case, any grouping, O for 0. Raises WrongRecoveryCode."""
        symbols = text.upper().translate(LOOKS_LIKE)
        if len(symbols) != SYMBOLS + CHECK_SYMBOLS or not set(symbols) <= set(ALPHABET):
            raise WrongRecoveryCode
        number = 0
        for symbol in symbols[:SYMBOLS]:
            number = number * 32 + ALPHABET.index(symbol)
        code = cls(number.to_bytes(SECRET_BYTES, "big"))
        if not hmac.compare_digest(code._symbols(), symbols):
            raise WrongRecoveryCode
        return code

    def groups(self) -> tuple[str, ...]:
        """The code as it is shown and printed: nine groups of four."""
        symbols = self._symbols()
        return tuple(symbols[at : at + GROUP] for at in range(0, len(symbols), GROUP))

    def text(self) -> str:
        """The groups joined by hyphens."""
        return "-".join(self.groups())

    def matches(self, typed: str) -> bool:
        """Whether what was typed back is this code."""
        try:
            return hmac.compare_digest(RecoveryCode.typed(typed).secret, self.secret)
        except WrongRecoveryCode:
            return False

    def _symbols(self) -> str:
        check = hashlib.sha256(b"rjdesk recovery check" + self.secret).digest()
        return _base32(self.secret, SYMBOLS) + _base32(check[:3], CHECK_SYMBOLS)


def _base32(data: bytes, symbols: int) -> str:
    number = int.from_bytes(data, "big")
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(symbols)))
