"""The form of a backup file: what stands where in it, and how long each part may be.

One file: the prologue (of fixed size), the vault's ``header.json`` as it was, the sealed manifest, the database under
the vault's own key, and a MAC over all of it. The prologue never changes, in any later format, and carries a checksum, so
that a file of a newer rjdesk is told from a damaged one before any secret is asked for.

No length is believed: together they must give exactly the size of the file, and what is read into memory has a bound.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from struct import Struct

from rjdesk.errors import BackupDamaged, BackupIsNewer
from rjdesk.store.keys.header import MOST_BYTES
from rjdesk.wording import say

SUFFIX = ".rjbackup"
MAGIC = b"rjbackup"
FORMAT = 1
MAC_BYTES = 32
KEY_ID_BYTES = 16
MOST_MANIFEST = 1 << 16
PIECE = 1 << 20
_FIXED = Struct(">8sH32s16sIIQ")
PROLOGUE_BYTES = _FIXED.size + hashlib.sha256().digest_size


def damaged(part: str) -> BackupDamaged:
    """The refusal of a backup; ``part`` is a key of ``[backup.part]``."""
    return BackupDamaged(part=say(f"backup.part.{part}"))


@dataclass(frozen=True, slots=True)
class Prologue:
    """How a backup begins: who made it, which key it is under, and the length of each part in bytes."""

    made_by: str
    key_id: bytes
    header: int
    manifest: int
    snapshot: int

    @property
    def size(self) -> int:
        """The size of the whole file."""
        return PROLOGUE_BYTES + self.header + self.manifest + self.snapshot + MAC_BYTES

    def written(self) -> bytes:
        """As it stands in the file."""
        made_by = self.made_by.encode("ascii", "replace")[:32]
        fixed = _FIXED.pack(MAGIC, FORMAT, made_by, self.key_id, self.header, self.manifest, self.snapshot)
        return fixed + hashlib.sha256(fixed).digest()

    @classmethod
    def read(cls, raw: bytes, file_size: int) -> Prologue:
        """From the first bytes of a file of this size. Raises BackupDamaged, BackupIsNewer (made_by)."""
        fixed, checksum = raw[: _FIXED.size], raw[_FIXED.size :]
        if len(raw) != PROLOGUE_BYTES or not hmac.compare_digest(checksum, hashlib.sha256(fixed).digest()):
            raise damaged("beginning")
        magic, written_as, made_by, *rest = _FIXED.unpack(fixed)
        if magic != MAGIC:
            raise damaged("beginning")
        read = cls(made_by.rstrip(b"\0").decode("ascii", "replace"), *rest)
        if written_as > FORMAT:
            raise BackupIsNewer(made_by=read.made_by)
        if written_as < 1 or read.header > MOST_BYTES or read.manifest > MOST_MANIFEST:
            raise damaged("beginning")
        if read.size != file_size:
            raise damaged("length")
        return read
