"""The vault's symmetric keys: derived from a passphrase or from one another, and what is sealed under them.

All of it is the ``cryptography`` package; nothing here is of our own making but the order in which it is called.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from rjdesk.store.keys.cost import Cost

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12

Random = Callable[[int], bytes]  # a number of bytes -> that many unpredictable ones


class DoesNotOpen(Exception):
    """A seal was made with another key or was changed since; callers turn it into what that means for them."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """Something under AES-256-GCM: the nonce, and the ciphertext with its tag."""

    nonce: bytes
    ciphertext: bytes


def passphrase_key(passphrase: str, salt: bytes, cost: Cost) -> bytearray:
    """32 bytes from a passphrase by Argon2id (RFC 9106); about a second at the usual cost.

    The same letters typed on another keyboard may arrive composed otherwise, so the passphrase is brought to NFC first.
    Half a character, as a terminal with another encoding hands it over, is taken as it is: it opens nothing, and says so.
    """
    found = bytearray(KEY_BYTES)
    argon2 = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.kibibytes)
    argon2.derive_into(unicodedata.normalize("NFC", passphrase).encode(errors="surrogatepass"), found)
    return found


def derived(key: bytes | bytearray, purpose: str, salt: bytes = b"") -> bytearray:
    """32 bytes for one named purpose out of a key, by HKDF-SHA256 (RFC 5869)."""
    found = bytearray(KEY_BYTES)
    HKDF(SHA256(), KEY_BYTES, salt or None, f"rjdesk/1/{purpose}".encode()).derive_into(key, found)
    return found


def seal(key: bytes | bytearray, plain: bytes | bytearray, bound_to: bytes, random: Random) -> Sealed:
    """Encrypt under AES-256-GCM; it opens only with the same key and the same ``bound_to``."""
    nonce = random(NONCE_BYTES)
    return Sealed(nonce, AESGCM(key).encrypt(nonce, plain, bound_to))


def unseal(key: bytes | bytearray, sealed: Sealed, bound_to: bytes) -> bytearray:
    """Decrypt what ``seal`` made; raises ``DoesNotOpen``."""
    try:
        return bytearray(AESGCM(key).decrypt(sealed.nonce, sealed.ciphertext, bound_to))
    except InvalidTag:
        raise DoesNotOpen from None


def overwrite(secret: bytearray) -> None:
    """Replace a secret in memory with zeros; copies that the interpreter made elsewhere are beyond our reach."""
    secret[:] = bytes(len(secret))
