"""What a program asked of the disk, in order, as strace saw it, and the words that it said meanwhile."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = "openat,lseek,write,pwrite64,fsync,fdatasync,ftruncate,rename,unlink,mkdir"
LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
OPENED = re.compile(r"^(\d+)<((?:\\x[0-9a-f]{2})*)>")
REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Wrote:
    """Bytes at a place in a file."""

    path: str
    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file given a length."""

    path: str
    length: int


@dataclass(frozen=True, slots=True)
class Made:
    """A new, empty file or a new folder."""

    path: str
    folder: bool = False


@dataclass(frozen=True, slots=True)
class Renamed:
    """A file under another name, instead of what had it."""

    path: str
    to: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A name taken away."""

    path: str


@dataclass(frozen=True, slots=True)
class Synced:
    """A file's content, or a folder's names, brought to the disk."""

    path: str


@dataclass(frozen=True, slots=True)
class Said:
    """A word of the program's: what it acknowledged."""

    word: str


Op = Wrote | Cut | Made | Renamed | Removed | Synced | Said


def recorded(module: str, root: Path, log: Path) -> list[Op]:
    """Run a module on a folder and give what it asked of the disk below that folder, and what it said."""
    strace = ["strace", "-f", "--seccomp-bpf", "-y", "-xx", "-s", "1000000", "-e", f"trace={CALLS}", "-o", str(log)]
    known = {str(path) for path in root.rglob("*")}
    subprocess.run(
        [*strace, sys.executable, "-m", module, str(root)], cwd=REPOSITORY, stdout=subprocess.PIPE, check=True
    )
    with log.open(encoding="ascii") as lines:
        return [op for op in Reader(known).ops(lines) if isinstance(op, Said) or op.path.startswith(str(root))]


class Reader:
    """Makes operations out of strace's lines; ``known`` are the paths that were there before."""

    def __init__(self, known: set[str]) -> None:
        self._known = known
        self._at: dict[str, int] = {}  # by descriptor: where the next write of a file goes

    def ops(self, lines: Iterable[str]) -> Iterator[Op]:
        """The operations of a recording. Calls that failed are left out: they changed nothing."""
        for line in lines:
            if found := LINE.match(line):
                yield from self._op(found[1], found[2], int(found[3]))

    def _op(self, call: str, given: str, result: int) -> Iterator[Op]:
        texts = [_plain(text) for text in TEXT.findall(given)]
        opened = OPENED.match(given)
        if opened:
            yield from self._on_open_file(call, opened[1], _plain(opened[2]).decode(), given, texts, result)
            return
        paths = [text.decode() for text in texts]
        match call:
            case "openat":
                yield from self._opened(paths[0], given, str(result))
            case "mkdir":
                self._known.add(paths[0])
                yield Made(paths[0], folder=True)
            case "rename":
                self._known.discard(paths[0])
                self._known.add(paths[1])
                yield Renamed(*paths)
            case "unlink":
                self._known.discard(paths[0])
                yield Removed(paths[0])

    def _opened(self, path: str, given: str, descriptor: str) -> Iterator[Op]:
        self._at[descriptor] = 0
        if "O_CREAT" in given and path not in self._known:
            self._known.add(path)
            yield Made(path)
        elif "O_TRUNC" in given:
            yield Cut(path, 0)

    def _on_open_file(
        self, call: str, descriptor: str, path: str, given: str, texts: list[bytes], result: int
    ) -> Iterator[Op]:
        match call:
            case "lseek":
                self._at[descriptor] = result
            case "write" if descriptor == "1":
                yield from (Said(word) for word in texts[0].decode().splitlines())
            case "write":
                at = self._at.get(descriptor, 0)
                self._at[descriptor] = at + result
                yield Wrote(path, at, texts[0][:result])
            case "pwrite64":
                yield Wrote(path, int(given.rpartition(", ")[2]), texts[0][:result])
            case "ftruncate":
                yield Cut(path, int(given.rpartition(", ")[2]))
            case "fsync" | "fdatasync":
                yield Synced(path)


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
