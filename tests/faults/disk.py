"""A disk as POSIX allows it to be: what was synced is there after a power cut; of the rest, any part may be.

A file's unsynced writes may each be kept, lost, or torn at a sector, in any mixture. The names in a folder (files made,
renamed, removed) come to the disk in order, up to any of them, until the folder itself is synced.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from random import Random

from tests.faults.recording import Cut, Made, Op, Removed, Renamed, Synced, Wrote

SECTOR = 512
MADE_ANEW = "-shm"  # an index in shared memory: whoever opens the database first makes it anew

Change = Wrote | Cut
Naming = Made | Renamed | Removed


@dataclass(eq=False)
class Content:
    """A file's bytes that are on the disk, and the changes that may be."""

    safe: bytes = b""
    unsure: list[Change] = field(default_factory=list)

    def sync(self) -> None:
        """Everything comes to the disk."""
        self.safe, self.unsure = _changed(self.safe, self.unsure), []

    def after(self, chance: Chance) -> bytes:
        """What is found after a power cut."""
        return _changed(self.safe, chance.of_changes(self.unsure))


Names = dict[str, Content]


@dataclass
class Disk:
    """Which names the program sees, and which of them are on the disk; ``unsure`` are those in between, in order."""

    seen: Names
    safe: Names
    unsure: list[tuple[Naming, Content]] = field(default_factory=list)

    @classmethod
    def holding(cls, root: Path) -> Disk:
        """The disk before anything was asked of it, all of it safe."""
        names = {str(path): Content(path.read_bytes()) for path in root.rglob("*") if path.is_file()}
        return cls(names, dict(names))

    def take(self, op: Op) -> None:
        """One operation more."""
        match op:
            case Wrote() | Cut() if op.path in self.seen:
                self.seen[op.path].unsure.append(op)
            case (Made(folder=False) | Renamed() | Removed()) as naming:
                content = Content()
                _name(self.seen, naming, content)
                self.unsure.append((naming, content))
            case Synced(path) if path in self.seen:
                self.seen[path].sync()
            case Synced(folder):
                self._sync_names(folder)

    def after(self, chance: Chance) -> dict[str, bytes]:
        """The files that are found after a power cut now."""
        names = dict(self.safe)
        for naming, content in chance.of_namings(self.unsure):
            _name(names, naming, content)
        return {path: content.after(chance) for path, content in names.items() if not path.endswith(MADE_ANEW)}

    def _sync_names(self, folder: str) -> None:
        for naming, content in [each for each in self.unsure if _folder(each[0]) == folder]:
            _name(self.safe, naming, content)
        self.unsure = [each for each in self.unsure if _folder(each[0]) != folder]


@dataclass(frozen=True)
class Chance:
    """Which unsynced changes a power cut leaves: all, none, or any mixture, by ``random``."""

    random: Random
    leaves: str = "any"

    def of_changes(self, unsure: list[Change]) -> Iterator[Change]:
        """Some of a file's changes, in order, some of them torn."""
        for change in unsure:
            if self._left():
                yield change
            elif self.leaves == "any" and isinstance(change, Wrote) and self._left():
                sectors = self.random.randrange(len(change.content) // SECTOR + 1)
                yield Wrote(change.path, change.offset, change.content[: sectors * SECTOR])

    def of_namings(self, unsure: list[tuple[Naming, Content]]) -> Iterator[tuple[Naming, Content]]:
        """The first of each folder's changes of names, up to any of them."""
        ended = set[str]()
        for each in unsure:
            folder = _folder(each[0])
            if folder not in ended and self._left():
                yield each
            else:
                ended.add(folder)

    def _left(self) -> bool:
        return self.leaves == "all" or (self.leaves == "any" and self.random.random() < 0.5)


def _name(names: Names, naming: Naming, made: Content) -> None:
    match naming:
        case Made(path):
            names[path] = made
        case Renamed(path, to) if path in names:
            names[to] = names.pop(path)
        case Removed(path):
            names.pop(path, None)


def _folder(naming: Naming) -> str:
    return str(PurePath(naming.path).parent)


def _changed(content: bytes, changes: Iterable[Change]) -> bytes:
    changed = bytearray(content)
    for change in changes:
        match change:
            case Cut(_, length):
                changed[length:] = bytes(max(0, length - len(changed)))
            case Wrote(_, offset, written) if written:
                changed.extend(bytes(max(0, offset - len(changed))))
                changed[offset : offset + len(written)] = written
    return bytes(changed)
