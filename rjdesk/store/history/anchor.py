"""The anchor: outside the vault, how far its journal had come, so that an older copy put back is noticed.

Encryption can't tell a vault from the same vault of last month. The anchor lies in the app data of the person using this
computer, under a MAC out of the vault's history key. A missing anchor means nothing; one that is ahead means a history gap.
It is brought to the disk at every checkpoint; between two of them ``marks`` follow every commit.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rjdesk.errors import DraftsMissing, HeaderOlder, HistoryGap, HistoryParted
from rjdesk.store.atomic import write_whole
from rjdesk.store.canonical import blob, canonical, inner, number, parsed, text
from rjdesk.store.trouble import translated

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine


class Head(NamedTuple):
    """One journal entry: its number and its hash in hex; with the newest, how many commits the vault has seen.

    Number 0 stands before the first. Drafts are saved without an entry, so that commits count further than entries.
    """

    seq: int
    hash: str
    commits: int = 0


NO_ENTRIES = Head(0, "")
ReadHead = Callable[["Engine", "int | None"], "Head | None"]
"""Gives the journal entry with a number, or the newest for None; None where there is no such entry."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """How far a vault had come when it was last seen from here. Anchors of rjdesk 0.1.0 count no commits: 0."""

    vault_id: str
    seq: int
    head: str
    header_generation: int
    commits: int = 0

    def gap(self, read_head: Callable[[int | None], Head | None], header_generation: int) -> HistoryGap | None:
        """What is missing from a vault whose journal and header are these; None when nothing is."""
        newest = read_head(None) or NO_ENTRIES
        counted = {"have": newest.seq, "had": self.seq}
        if newest.seq < self.seq:
            return HistoryGap(**counted)
        known = read_head(self.seq) if self.seq else NO_ENTRIES
        if known is None or known.hash != self.head:
            return HistoryParted(**counted)
        if newest.commits < self.commits:
            return DraftsMissing(**counted, lost=self.commits - newest.commits)
        if header_generation < self.header_generation:
            return HeaderOlder(**counted)
        return None

    def stands_at(self, newest: Head) -> bool:
        """Whether this is exactly the state whose newest entry and count of commits are these."""
        return (self.seq, self.commits) == (newest.seq, newest.commits)


def write_anchor(folder: Path, anchor: Anchor, key: bytes | bytearray) -> None:
    """Keep an anchor in a folder of anchors, which is made if need be. Raises DiskFull, FolderReadOnly."""
    with translated():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(anchor_file(folder, anchor.vault_id), sealed(anchor, key))


def read_anchor(folder: Path, vault_id: str, key: bytes | bytearray) -> Anchor | None:
    """The anchor of a vault; None if there is none, none that can be read, or one not made with this vault's key."""
    try:
        return unsealed(anchor_file(folder, vault_id).read_bytes(), vault_id, key)
    except (OSError, ValueError):  # what can't be read guards nothing, and keeps nobody out of their vault
        return None


def sealed(anchor: Anchor, key: bytes | bytearray) -> bytes:
    """An anchor as canonical JSON with its MAC."""
    body = asdict(anchor)
    return canonical({"anchor": body, "mac": _mac(body, key).hex()})


def unsealed(raw: bytes, vault_id: str, key: bytes | bytearray) -> Anchor:
    """What ``sealed`` made; raises ValueError if it was made with another key, for another vault, or changed since."""
    frame = parsed(raw)
    body = dict(inner(frame, "anchor"))
    if not hmac.compare_digest(blob(frame, "mac"), _mac(body, key)) or text(body, "vault_id") != vault_id:
        raise ValueError("not of this vault")
    commits = number(body, "commits") if "commits" in body else 0
    return Anchor(vault_id, number(body, "seq"), text(body, "head"), number(body, "header_generation"), commits)


def anchor_file(folder: Path, vault_id: str) -> Path:
    """Where the anchor of a vault lies."""
    return folder / f"{vault_id}.json"


def _mac(body: dict[str, object], key: bytes | bytearray) -> bytes:
    return hmac.digest(key, canonical(body), "sha256")
