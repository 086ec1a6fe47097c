"""What the write-ahead log's own headers tell before SQLite uses it: whether commits lie behind a place that is damaged.

Encryption leaves the headers of the log and of its frames plain (SQLite's file format, section 4). SQLite recovers the
frames up to the first whose checksum fails and silently drops the rest. Every commit is brought to the disk before the next
begins, so a power cut leaves at most one commit behind such a place: the one that nobody was told of. Two or more mean that
something acknowledged is lost.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

PAGE = 4096  # of every vault's database: SQLCipher 4's own
HEADER = struct.Struct(">8I")  # magic, version, page size, checkpoint, two salts, two checksums
FRAME = struct.Struct(">4I8x")  # page, pages in the database if a commit ends here, two salts, two checksums
FRAMED = struct.Struct(">6I")  # the same with its checksums
SUMMED = {0x377F0682: "<", 0x377F0683: ">"}  # in which order of bytes the checksum takes words
WORD = 0xFFFFFFFF

Salts = tuple[int, int]  # drawn anew whenever the log begins again from its start


@dataclass(frozen=True, slots=True)
class Log:
    """The numbers, from 1, of the frames that end a commit of the log's last beginning."""

    commits: tuple[int, ...] = ()

    def beyond(self, recovered: int) -> int:
        """How many commits end behind the frames that SQLite recovered."""
        return sum(frame > recovered for frame in self.commits)


def log_of(database: Path) -> Path:
    """Where SQLite keeps the write-ahead log of a database."""
    return database.with_name(f"{database.name}-wal")


def holds_something(log: Path) -> bool:
    """Whether a log was left with something in it; at every proper end it is emptied."""
    try:
        return log.stat().st_size > HEADER.size
    except OSError:
        return False


def whole_frames(log: Path) -> int:
    """How many frames of a log hold their checksums, each of which is over all before it: as far as SQLite would recover.

    For a log that SQLite has no more; it takes some 80 ms for 4 MB. One that can't be read has none.
    """
    try:
        with log.open("rb") as file:
            return _whole(file)
    except OSError:
        return 0


def read_log(log: Path) -> Log:
    """The commits in a log. One that can't be read is told by SQLite itself."""
    try:
        with log.open("rb", buffering=0) as file:
            return Log(tuple(_commits(file)))
    except OSError:
        return Log()


def _commits(file: BinaryIO) -> Iterator[int]:
    generation = _salts(file.read(HEADER.size))
    number = 0
    while len(header := file.read(FRAME.size)) == FRAME.size:
        number += 1
        page, ends_commit, *salts = FRAME.unpack(header)
        if generation is None and page:
            generation = (salts[0], salts[1])  # the log's header is damaged: its first frame tells as well
        if page and ends_commit and generation == (salts[0], salts[1]):
            yield number
        file.seek(PAGE, 1)


def _whole(file: BinaryIO) -> int:
    header = file.read(HEADER.size)
    salts = _salts(header)
    if salts is None:
        return 0
    words, sums, number = SUMMED[HEADER.unpack(header)[0]], HEADER.unpack(header)[6:], 0
    while len(frame := file.read(FRAME.size + PAGE)) == FRAME.size + PAGE:
        _, _, one, other, *told = FRAMED.unpack(frame[: FRAME.size])
        sums = _summed(frame[:8] + frame[FRAME.size :], words, sums)
        if (one, other) != salts or tuple(told) != sums:
            break
        number += 1
    return number


def _salts(header: bytes) -> Salts | None:
    """The salts in the log's header; None if it doesn't hold its own checksum, so that SQLite takes the log for empty."""
    if len(header) < HEADER.size:
        return None
    magic, _, _, _, one, other, *sums = HEADER.unpack(header)
    whole = magic in SUMMED and _summed(header[:24], SUMMED[magic], (0, 0)) == tuple(sums)
    return (one, other) if whole else None


def _summed(content: bytes, order: str, sums: tuple[int, ...]) -> tuple[int, int]:
    first, second = sums
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = first + even + second & WORD
        second = second + odd + first & WORD
    return first, second
