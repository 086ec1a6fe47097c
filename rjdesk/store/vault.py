"""An unlocked vault, and the ways to unlock one (stub: signatures hold, bodies are coming)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rjdesk.errors import HistoryGap

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine


class Head(NamedTuple):
    """The newest journal entry: its number and its hash in hex. An empty journal is ``Head(0, "")``."""

    seq: int
    hash: str


ReadHead = Callable[["Engine", "int | None"], "Head | None"]  # (engine, seq or None for the newest) -> head, None if no such entry


@dataclass(frozen=True, slots=True)
class Member:
    """Whose keys opened the vault; the recovery code's member has kind "recovery" and no name."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a vault needs from outside; bootstrap makes it once."""

    clock: Callable[[], datetime]
    random: Callable[[int], bytes] = field(repr=False)
    anchor_folder: Path | None = None
    read_head: ReadHead | None = None


class Vault:
    """An unlocked vault. Everything here is called on the thread that unlocked it."""

    folder: Path
    vault_id: str
    practice: bool
    member: Member
    history_gap: HistoryGap | None  # set: the engine is query_only

    @property
    def engine(self) -> Engine:
        """The database; raises VaultLocked after lock()."""
        raise NotImplementedError

    def signing_key(self) -> bytes:
        """The member's P-256 private key as PKCS#8 DER, for this use."""
        raise NotImplementedError

    def derive(self, purpose: str) -> bytes:
        """A 32-byte key for a named purpose."""
        raise NotImplementedError

    def checkpoint(self) -> None:
        """Empty the write-ahead log into the database and write the anchor."""
        raise NotImplementedError

    def lock(self) -> None:
        """Checkpoint, close, overwrite keys, let the instance lock go."""
        raise NotImplementedError

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the member's keys under a new passphrase."""
        raise NotImplementedError

    def set_passphrase_with_recovery(self, code: str, new: str) -> None:
        """After unlock_with_recovery: a new passphrase for the one person; the vault is theirs from here."""
        raise NotImplementedError


def unlock(folder: Path, passphrase: str, around: Surroundings) -> Vault:
    """Open a vault with a passphrase."""
    raise NotImplementedError


def unlock_with_recovery(folder: Path, code: str, around: Surroundings) -> Vault:
    """Open a vault with the recovery code as typed from paper."""
    raise NotImplementedError
