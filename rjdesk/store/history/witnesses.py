"""Who saw how far a vault had come: this computer's anchor and mark in the app data, and the mark in the vault's folder.

The folder's mark goes where the vault goes, so that work lost out of its log is noticed on any computer; an older copy of the
whole folder is noticed only by a computer that saw the newer one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.errors import Expected, HistoryGap
from rjdesk.store.history.anchor import Anchor, Head, anchor_file, read_anchor, sealed, unsealed, write_anchor
from rjdesk.store.history.marks import IN_VAULT, mark_beside_anchor, read_mark, write_mark

if TYPE_CHECKING:
    from rjdesk.store.quick.this_account import ThisAccount


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Of one vault. ``anchors`` is None where this computer keeps none; ``key`` is the vault's history key.

    ``account`` has a copy of the anchor in its keyring where the vault is unlocked quickly: whoever puts back an older
    vault together with the older app data seldom puts back the older keyring too.
    """

    folder: Path
    vault_id: str
    anchors: Path | None
    key: bytes | bytearray = field(repr=False)
    account: ThisAccount | None = None

    def missing(self, read_head: Callable[[int | None], Head | None], header_generation: int) -> HistoryGap | None:
        """What is missing, as whoever saw most of it says; None when everything that anybody saw is there.

        All are asked, because the one that saw most may have seen another history, which went on from an older copy.
        """
        gaps = [(seen, seen.gap(read_head, header_generation)) for seen in self._heard()]
        told = [(seen, gap) for seen, gap in gaps if gap is not None]
        if not told:
            return None
        return max(told, key=lambda each: (each[0].seq, each[0].commits, each[0].header_generation))[1]

    def stand_at(self, newest: Head) -> bool:
        """Whether a mark says that exactly this was the last commit that was acknowledged."""
        return any(mark.stands_at(newest) for mark in self._marks())

    def note(self, seen: Anchor) -> None:
        """Leave marks; a full disk or app data that can't be written to disturbs nobody's work."""
        if self.anchors is not None:
            with suppress(OSError):
                self.anchors.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in self._places():
            with suppress(OSError):
                write_mark(path, seen, self.key)

    def keep(self, seen: Anchor) -> bool:
        """Bring the anchor to the disk, and leave marks that say the same; whether the anchor could be kept."""
        kept = False
        if self.anchors is not None:
            with suppress(Expected, OSError):  # without an anchor the vault works; only an older copy goes unnoticed
                write_anchor(self.anchors, seen, self.key)
                kept = True
        if self.account is not None:
            self.account.keep_anchor(self.vault_id, sealed(seen, self.key))
        self.note(seen)
        return kept

    def _heard(self) -> Iterator[Anchor]:
        anchor = None if self.anchors is None else read_anchor(self.anchors, self.vault_id, self.key)
        if anchor is not None:
            yield anchor
        copy = self.account.anchor(self.vault_id) if self.account is not None else None
        if copy is not None:
            with suppress(ValueError):
                yield unsealed(copy, self.vault_id, self.key)
        yield from self._marks()

    def _marks(self) -> Iterator[Anchor]:
        for path in self._places():
            mark = read_mark(path, self.vault_id, self.key)
            if mark is not None:
                yield mark

    def _places(self) -> Iterator[Path]:
        yield self.folder / IN_VAULT
        if self.anchors is not None:
            yield mark_beside_anchor(self.anchors, self.vault_id)


def last_seen(anchors: Path | None, vault_id: str) -> datetime | None:
    """When this computer last noted anything of a vault; None if it never did."""
    if anchors is None:
        return None
    times = []
    for path in (anchor_file(anchors, vault_id), mark_beside_anchor(anchors, vault_id)):
        with suppress(OSError):
            times.append(path.stat().st_mtime)
    return datetime.fromtimestamp(max(times), UTC) if times else None
