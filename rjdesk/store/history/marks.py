"""The mark: an anchor that follows every commit, in the vault's folder and beside the anchor of this computer.

The anchor is brought to the disk at a checkpoint only. What was committed since then lies in the write-ahead log alone, and
SQLite takes a log that was damaged, shortened or lost for a shorter one. So each commit leaves a mark, written in place and
not brought to the disk: it outlives a killed program, and it is never ahead of what is on the disk. After a power cut it may
be old or torn, which is no damage: a mark that doesn't verify guards nothing, and the anchor still does.
"""

from __future__ import annotations

import os
from pathlib import Path

from rjdesk.store.history.anchor import Anchor, sealed, unsealed

MARK_BYTES = 512  # one sector: a power cut leaves the old mark or the new one
IN_VAULT = "mark.json"
FLAGS = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def mark_beside_anchor(folder: Path, vault_id: str) -> Path:
    """Where this computer's mark of a vault lies."""
    return folder / f"{vault_id}.mark.json"


def write_mark(path: Path, mark: Anchor, key: bytes | bytearray) -> None:
    """Write a mark over the one before; some hundredths of a millisecond. Raises OSError."""
    raw = sealed(mark, key).ljust(MARK_BYTES)
    opened = os.open(path, FLAGS, 0o600)
    try:
        os.write(opened, raw)  # in one piece: a killed program leaves the old mark or the new one
    finally:
        os.close(opened)


def read_mark(path: Path, vault_id: str, key: bytes | bytearray) -> Anchor | None:
    """The mark in a file; None if there is none, or none that was made with this vault's key."""
    try:
        with path.open("rb") as file:
            return unsealed(file.read(MARK_BYTES).rstrip(b" "), vault_id, key)
    except (OSError, ValueError):
        return None
