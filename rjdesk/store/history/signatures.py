"""Signing and proving journal entries: ECDSA on P-256 with SHA-256, over content that nothing else is ever made of."""

from __future__ import annotations

from functools import lru_cache

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, EllipticCurvePublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key

ENTRY = b"rjdesk journal entry 1\0"
PROOF = ECDSA(SHA256())


def entry_content(digest: bytes) -> bytes:
    """What is signed of an entry: its hash, after words that keep the signature from standing for anything else."""
    return ENTRY + digest


def verify_entry(public: bytes, digest: bytes, signature: bytes) -> bool:
    """Whether an entry's hash was signed by a key (SPKI DER). False also for what is no key or no signature."""
    key = _public(public)
    if key is None:
        return False
    try:
        key.verify(signature, entry_content(digest), PROOF)
    except InvalidSignature:
        return False
    return True


@lru_cache(maxsize=64)
def _public(public: bytes) -> EllipticCurvePublicKey | None:
    try:
        key = load_der_public_key(public)
    except ValueError:
        return None
    return key if isinstance(key, EllipticCurvePublicKey) else None
