"""The header's two files: ``header.json``, which counts, and a copy that stands in when that one is damaged.

A change writes the copy first and ``header.json`` last, each by an atomic rename: that last rename is the moment of the
change. Killed before it, the old header holds; after it, the new one. Unlocking brings the copy in line again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rjdesk.errors import Expected, NoSuchVault, VaultDamaged
from rjdesk.store.atomic import write_whole
from rjdesk.store.keys.cost import Bounds
from rjdesk.store.keys.header import HEADER, MOST_BYTES, UnprovenHeader, read_header
from rjdesk.store.trouble import DATABASE, translated

COPY = "header.copy.json"


@dataclass(frozen=True, slots=True)
class FoundHeader:
    """The header that counts, and whether both files hold it."""

    unproven: UnprovenHeader
    both_hold_it: bool


def find_header(folder: Path, bounds: Bounds) -> FoundHeader:
    """The header of a vault folder. Raises NoSuchVault, VaultDamaged, VaultIsNewer."""
    files = tuple(_content(folder / name) for name in (HEADER, COPY))
    present = [raw for raw in files if raw is not None]
    if not present:
        raise VaultDamaged(part=HEADER) if (folder / DATABASE).exists() else NoSuchVault
    return FoundHeader(_first_whole(present, bounds), both_hold_it=files[0] == files[1])


def write_header(folder: Path, raw: bytes, prove: Callable[[bytes], None]) -> None:
    """Replace both files; ``prove`` is given what the disk holds of the copy, and raises before anything old is lost."""
    write_whole(folder / COPY, raw)
    prove(_content(folder / COPY) or b"")
    try:
        write_whole(folder / HEADER, raw)
    except Expected:
        if _content(folder / HEADER) != raw:
            raise  # else it is in place already, and to say that the old one holds would be wrong


def _first_whole(present: list[bytes], bounds: Bounds) -> UnprovenHeader:
    *firsts, last = present
    for raw in firsts:
        try:
            return read_header(raw, bounds)
        except VaultDamaged:
            continue
    return read_header(last, bounds)


def _content(path: Path) -> bytes | None:
    with translated():
        try:
            with path.open("rb") as file:
                return file.read(MOST_BYTES + 1)  # a file that was cut off here is not canonical, so it is refused
        except (FileNotFoundError, NotADirectoryError):
            return None
        except IsADirectoryError:
            return b""  # there, and no header
