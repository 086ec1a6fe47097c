"""What a backup says of itself, sealed under the vault's backup key: of which vault, when, how far, and what it holds."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field
from datetime import datetime

from rjdesk.store.backups.backup_frame import KEY_ID_BYTES
from rjdesk.store.canonical import canonical, number, parsed, text
from rjdesk.store.keys.sealing import NONCE_BYTES, DoesNotOpen, Random, Sealed, derived, seal, unseal


@dataclass(frozen=True, slots=True)
class BackupKeys:
    """The keys of a vault's backups: to seal the manifest, and to authenticate the whole file.

    ``id`` tells a file that was made under earlier keys of the vault from a damaged one; it says nothing of the keys.
    """

    id: bytes
    manifest: bytearray = field(repr=False)
    whole: bytearray = field(repr=False)

    @classmethod
    def of(cls, key: bytes | bytearray) -> BackupKeys:
        """From the vault's key for the purpose "backup"."""
        name = bytes(derived(key, "backup id"))[:KEY_ID_BYTES]
        return cls(name, derived(key, "backup manifest"), derived(key, "backup whole"))


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds. ``seq`` and ``head`` are the journal's newest entry, ``commits`` its count of transactions.

    ``size`` (bytes) and ``sha256`` are those of the encrypted database in the file.
    """

    vault_id: str
    made_at: datetime
    made_by: str
    seq: int
    head: str
    commits: int
    size: int
    sha256: str

    def sealed(self, keys: BackupKeys, random: Random) -> bytes:
        """Under the vault's key, as it stands in the file."""
        fields = {
            "vault_id": self.vault_id,
            "made_at": self.made_at.isoformat(),
            "made_by": self.made_by,
            "seq": self.seq,
            "head": self.head,
            "commits": self.commits,
            "size": self.size,
            "sha256": self.sha256,
        }
        sealed = seal(keys.manifest, canonical(fields), keys.id, random)
        return sealed.nonce + sealed.ciphertext

    @classmethod
    def opened(cls, raw: bytes, keys: BackupKeys) -> Manifest:
        """From a file; raises DoesNotOpen, also for what no rjdesk sealed."""
        sealed = Sealed(raw[:NONCE_BYTES], raw[NONCE_BYTES:])
        if len(sealed.nonce) != NONCE_BYTES:
            raise DoesNotOpen
        try:
            return cls._read(bytes(unseal(keys.manifest, sealed, keys.id)))
        except ValueError:
            raise DoesNotOpen from None

    @classmethod
    def _read(cls, plain: bytes) -> Manifest:
        fields = parsed(plain)
        return cls(
            text(fields, "vault_id"),
            datetime.fromisoformat(text(fields, "made_at")),
            text(fields, "made_by"),
            number(fields, "seq"),
            text(fields, "head"),
            number(fields, "commits"),
            number(fields, "size"),
            text(fields, "sha256"),
        )


def mac_of(keys: BackupKeys) -> hmac.HMAC:
    """HMAC-SHA256 over a whole file, to be fed piece by piece."""
    return hmac.new(keys.whole, digestmod="sha256")
