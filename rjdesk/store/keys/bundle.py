"""A member's private keys: X25519, to which the vault key is sealed, and P-256, with which the member signs PDFs.

P-256 rather than Ed25519, because PDF readers commonly know no other curve.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePrivateKey, derive_private_key
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from rjdesk.store.keys.sealing import KEY_BYTES, DoesNotOpen, Random, overwrite

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256, FIPS 186-5
HPKE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)  # RFC 9180


@dataclass(frozen=True, slots=True)
class Bundle:
    """Two private keys of 32 bytes each; the recovery code's bundle has no signing key."""

    exchange: bytearray = field(repr=False)
    signing: bytearray = field(repr=False)

    @classmethod
    def new(cls, random: Random, *, signs: bool = True) -> Bundle:
        """Fresh keys."""
        return cls(bytearray(random(KEY_BYTES)), new_signing_key(random) if signs else bytearray())

    @classmethod
    def of(cls, plain: bytearray) -> Bundle:
        """From what ``plain`` gave."""
        if len(plain) not in (KEY_BYTES, 2 * KEY_BYTES):
            raise DoesNotOpen
        return cls(plain[:KEY_BYTES], plain[KEY_BYTES:])

    def plain(self) -> bytearray:
        """Both keys in a row, to be sealed and overwritten."""
        return self.exchange + self.signing

    def public(self) -> bytes:
        """The X25519 public key, 32 bytes."""
        return X25519PrivateKey.from_private_bytes(self.exchange).public_key().public_bytes_raw()

    def signing_key(self) -> bytes:
        """The P-256 private key as PKCS#8 DER."""
        return self._signs().private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())

    def verifies(self) -> bytes:
        """The P-256 public key as SPKI DER."""
        return self._signs().public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)

    def sign(self, content: bytes) -> bytes:
        """ECDSA with SHA-256, DER; the same content always gets the same signature (RFC 6979)."""
        return self._signs().sign(content, ECDSA(SHA256(), deterministic_signing=True))

    def open(self, sealed: bytes, bound_to: bytes) -> bytearray:
        """What was sealed to this member's public key; raises DoesNotOpen."""
        try:
            return bytearray(HPKE.decrypt(sealed, X25519PrivateKey.from_private_bytes(self.exchange), bound_to))
        except (InvalidTag, ValueError):
            raise DoesNotOpen from None

    def overwrite(self) -> None:
        """Replace the keys in memory with zeros."""
        overwrite(self.exchange)
        overwrite(self.signing)

    def _signs(self) -> EllipticCurvePrivateKey:
        return derive_private_key(int.from_bytes(self.signing, "big"), SECP256R1())


def new_signing_key(random: Random) -> bytearray:
    """A P-256 private scalar; 16 bytes more than needed keep it even over the whole range (FIPS 186-5 A.2.1)."""
    scalar = 1 + int.from_bytes(random(KEY_BYTES + 16), "big") % (ORDER - 1)
    return bytearray(scalar.to_bytes(KEY_BYTES, "big"))


def sealed_to(public: bytes, plain: bytearray, bound_to: bytes) -> bytes:
    """Seal something so that only the owner of an X25519 public key opens it (HPKE, base mode)."""
    return HPKE.encrypt(plain, X25519PublicKey.from_public_bytes(public), bound_to)
