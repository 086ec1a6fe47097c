"""The anchor: outside the vault, how far its journal had come, so that an older copy put back is noticed.

Encryption can't tell a vault from the same vault of last month. The anchor lies in the app data of the person using this
computer, under a MAC out of the vault key. A missing anchor means nothing; one that is ahead means a history gap.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rjdesk.errors import HistoryGap
from rjdesk.store.atomic import write_whole
from rjdesk.store.canonical import blob, canonical, inner, number, parsed, text
from rjdesk.store.trouble import translated

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine


class Head(NamedTuple):
    """One journal entry: its number and its hash in hex. Number 0 stands before the first."""

    seq: int
    hash: str


NO_ENTRIES = Head(0, "")
ReadHead = Callable[["Engine", "int | None"], "Head | None"]
"""Gives the journal entry with a number, or the newest for None; None where there is no such entry."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """How far a vault had come when this computer last saw it."""

    vault_id: str
    seq: int
    head: str
    header_generation: int

    def gap(self, read_head: Callable[[int | None], Head | None], header_generation: int) -> HistoryGap | None:
        """What is missing from a vault whose journal and header are these; None when nothing is."""
        same_history = self.seq == 0 or read_head(self.seq) == Head(self.seq, self.head)
        if same_history and header_generation >= self.header_generation:
            return None
        return HistoryGap(have=(read_head(None) or NO_ENTRIES).seq, had=self.seq)


def write_anchor(folder: Path, anchor: Anchor, key: bytearray) -> None:
    """Keep an anchor in a folder of anchors, which is made if need be. Raises DiskFull, FolderReadOnly."""
    body = asdict(anchor)
    with translated():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(_file(folder, anchor.vault_id), canonical({"anchor": body, "mac": _mac(body, key).hex()}))


def read_anchor(folder: Path, vault_id: str, key: bytearray) -> Anchor | None:
    """The anchor of a vault; None if there is none, none that can be read, or one not made with this vault's key."""
    try:
        frame = parsed(_file(folder, vault_id).read_bytes())
        body = inner(frame, "anchor")
        if not hmac.compare_digest(blob(frame, "mac"), _mac(dict(body), key)) or text(body, "vault_id") != vault_id:
            return None
        return Anchor(vault_id, number(body, "seq"), text(body, "head"), number(body, "header_generation"))
    except (OSError, ValueError):  # what can't be read guards nothing, and keeps nobody out of their vault
        return None


def _file(folder: Path, vault_id: str) -> Path:
    return folder / f"{vault_id}.json"


def _mac(body: dict[str, object], key: bytearray) -> bytes:
    return hmac.digest(key, canonical(body), "sha256")
