"""A second reading of the vault format, for checking the first: written from its description, sharing no code with rjdesk.

argon2-cffi derives, PyNaCl exchanges and unseals; HKDF (RFC 5869), HPKE (RFC 9180, base mode), SQLCipher's pages and AES in
CBC are spelled out below; SQLite's own reader takes the plain database. If this and rjdesk give the same bytes, a vault
outlives rjdesk.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import sqlite3
import unicodedata
from pathlib import Path
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from nacl.bindings import crypto_aead_aes256gcm_decrypt, crypto_scalarmult, crypto_scalarmult_base
from nacl.exceptions import CryptoError

Fields = dict[str, Any]  # an object of the header
PAGE, RESERVED, MAC, BLOCK = 4096, 80, 64, 16


def vault_key(folder: Path, passphrase: str) -> bytes:
    """The vault's key, by the passphrase of one of its people; the header is proven with it."""
    frame = json.loads((folder / "header.json").read_bytes())
    body: Fields = frame["body"]
    for member in body["members"]:
        if member["kind"] == "person" and (found := _opened(member, body["vault_id"], passphrase)):
            mac = hmac.digest(_hkdf(found, b"rjdesk/1/header"), _canonical(body), "sha256")
            assert mac.hex() == frame["mac"]
            framed = {"body": body, "mac": frame["mac"]}
            assert hashlib.sha256(_canonical(framed)).hexdigest() == frame["sha256"]
            return found
    raise ValueError("nobody's passphrase")


def database(folder: Path, passphrase: str) -> sqlite3.Connection:
    """The vault's database, decrypted into memory."""
    vault_id = bytes.fromhex(json.loads((folder / "header.json").read_bytes())["body"]["vault_id"])
    key = _hkdf(vault_key(folder, passphrase), b"rjdesk/1/database", vault_id)
    opened = sqlite3.connect(":memory:")
    opened.deserialize(plain_pages((folder / "cases.db").read_bytes(), key))
    return opened


def plain_pages(encrypted: bytes, key: bytes) -> bytes:
    """SQLCipher 4 with a raw key: every page AES-256-CBC, its IV and HMAC-SHA512 in the reserve at its end."""
    salt = encrypted[:BLOCK]
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    aes, plain = Aes(key), bytearray()
    for number, at in enumerate(range(0, len(encrypted), PAGE), start=1):
        start = at + BLOCK if number == 1 else at
        secret, iv = encrypted[start : at + PAGE - RESERVED], encrypted[at + PAGE - RESERVED :][:BLOCK]
        said = encrypted[at + PAGE - RESERVED + BLOCK :][:MAC]
        assert hmac.digest(mac_key, secret + iv + number.to_bytes(4, "little"), "sha512") == said, f"page {number}"
        plain += (b"SQLite format 3\0" if number == 1 else b"") + aes.cbc(secret, iv) + bytes(RESERVED)
    plain[18:20] = b"\1\1"  # the log is empty: a reader in memory takes no database that asks for one
    return bytes(plain)


def _opened(member: Fields, vault_id: str, passphrase: str) -> bytes | None:
    """The vault's key by one member's passphrase; None if it is not theirs."""
    way = member["way"]
    place = {"vault": vault_id, "member": member["id"], "kind": member["kind"]}
    slow = hash_secret_raw(
        unicodedata.normalize("NFC", passphrase).encode(), bytes.fromhex(way["salt"]),
        way["passes"], way["kibibytes"], way["lanes"], 32, Type.ID,
    )  # fmt: skip
    key = _hkdf(slow, b"rjdesk/1/member", _canonical({"purpose": "key", **place}))
    bound = _canonical({"purpose": "bundle", **place, "way": way, "public": member["public"]})
    sealed = member["bundle"]
    try:
        keys = crypto_aead_aes256gcm_decrypt(
            bytes.fromhex(sealed["ciphertext"]), bound, bytes.fromhex(sealed["nonce"]), key
        )
    except CryptoError:
        return None
    return _hpke(bytes.fromhex(member["vault_key"]), keys[:32], _canonical({"purpose": "vault key", **place}))


def _hpke(sealed: bytes, private: bytes, info: bytes) -> bytes:
    """RFC 9180, base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, one message."""
    kem, suite = b"KEM\0\x20", b"HPKE\0\x20\0\1\0\2"
    shared, mine = crypto_scalarmult(private, sealed[:32]), crypto_scalarmult_base(private)
    secret = _labelled_expand(
        _labelled_extract(b"", b"eae_prk", shared, kem), b"shared_secret", sealed[:32] + mine, 32, kem
    )
    context = (
        b"\0" + _labelled_extract(b"", b"psk_id_hash", b"", suite) + _labelled_extract(b"", b"info_hash", info, suite)
    )
    root = _labelled_extract(secret, b"secret", b"", suite)
    key, nonce = (
        _labelled_expand(root, label, context, size, suite) for label, size in ((b"key", 32), (b"base_nonce", 12))
    )
    return crypto_aead_aes256gcm_decrypt(sealed[32:], b"", nonce, key)


def _labelled_extract(salt: bytes, label: bytes, key: bytes, suite: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + key, "sha256")


def _labelled_expand(key: bytes, label: bytes, info: bytes, size: int, suite: bytes) -> bytes:
    return hmac.digest(key, size.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info + b"\1", "sha256")[:size]


def _hkdf(key: bytes, info: bytes, salt: bytes = b"") -> bytes:
    return hmac.digest(hmac.digest(salt or bytes(32), key, "sha256"), info + b"\1", "sha256")


def _canonical(value: Fields) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


class Aes:
    """AES-256, decryption only (FIPS 197)."""

    def __init__(self, key: bytes) -> None:
        self._box, self._unbox = _boxes()
        words = [key[at : at + 4] for at in range(0, 32, 4)]
        for number in range(8, 60):
            word = words[-1]
            if number % 8 == 0:
                word = bytes(self._box[byte] for byte in word[1:] + word[:1])
                word = bytes((word[0] ^ 1 << number // 8 - 1, *word[1:]))
            elif number % 8 == 4:
                word = bytes(self._box[byte] for byte in word)
            words.append(bytes(a ^ b for a, b in zip(words[-8], word, strict=True)))
        self._rounds = [b"".join(words[at : at + 4]) for at in range(0, 60, 4)]
        self._times = {by: bytes(_times(by, byte) for byte in range(256)) for by in (9, 11, 13, 14)}

    def cbc(self, secret: bytes, iv: bytes) -> bytes:
        """Many blocks, each mixed with the one before it."""
        plain = bytearray()
        for at in range(0, len(secret), BLOCK):
            block = secret[at : at + BLOCK]
            plain += bytes(a ^ b for a, b in zip(self._block(block), iv, strict=True))
            iv = block
        return bytes(plain)

    def _block(self, block: bytes) -> bytes:
        nine, eleven, thirteen, fourteen = (self._times[by] for by in (9, 11, 13, 14))
        state = bytes(a ^ b for a, b in zip(block, self._rounds[14], strict=True))
        for number in range(13, -1, -1):
            shifted = (self._unbox[state[(at - 4 * (at % 4)) % 16]] for at in range(16))
            state = bytes(a ^ b for a, b in zip(shifted, self._rounds[number], strict=True))
            if number:
                columns = (state[at : at + 4] for at in range(0, 16, 4))
                state = bytes(
                    fourteen[c[row]] ^ eleven[c[(row + 1) % 4]] ^ thirteen[c[(row + 2) % 4]] ^ nine[c[(row + 3) % 4]]
                    for c in columns
                    for row in range(4)
                )
        return state


def _boxes() -> tuple[bytes, bytes]:
    """The substitution and its inverse: the inverse in GF(2^8), then an affine map."""
    box = bytearray(256)
    for byte in range(256):
        inverse = next((other for other in range(256) if _times(byte, other) == 1), 0)
        box[byte] = 0x63
        for turn in range(5):
            box[byte] ^= (inverse << turn | inverse >> 8 - turn) & 0xFF
    return bytes(box), bytes(box.index(byte) for byte in range(256))


def _times(a: int, b: int) -> int:
    """A product in GF(2^8)."""
    product = 0
    while b:
        product ^= a if b & 1 else 0
        a, b = (a << 1) ^ (0x11B if a & 0x80 else 0), b >> 1
    return product
