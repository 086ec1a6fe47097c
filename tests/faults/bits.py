"""Flipped bits: every bit of the header, and one in every page of the database."""

from __future__ import annotations

from collections.abc import Callable

from rjdesk.errors import VaultDamaged
from rjdesk.store.keys.header import HEADER, read_header
from rjdesk.store.keys.header_files import COPY, find_header
from rjdesk.store.trouble import DATABASE
from tests.faults.looking import Seen, look
from tests.faults.office import Office, fill_pages
from tests.faults.result import Tally
from tests.faults.stage import Stage
from tests.store.small_vault import LOW_BOUNDS

PAGE = 4096
PAGES = 300


def flipped(content: bytes, bit: int) -> bytes:
    """The same bytes with one bit the other way."""
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def in_the_header(tally: Tally, stage: Stage) -> None:
    """Each bit is refused; for each byte also on the disk: flipped in both files refused, in one mended from the other."""
    office = stage.copy()
    first, copy = office.folder / HEADER, office.folder / COPY
    whole = first.read_bytes()
    for bit in range(len(whole) * 8):
        tally.tried()
        with tally.watching(f"header bit {bit}"):
            if not _refused(lambda bit=bit: read_header(flipped(whole, bit), LOW_BOUNDS)):  # type: ignore[misc] # a default binds
                tally.missed("undetected", f"header bit {bit}")
    for byte in range(len(whole)):
        damaged = flipped(whole, byte * 8 + stage.random.randrange(8))
        with tally.watching(f"header byte {byte} on the disk"):
            first.write_bytes(damaged)
            copy.write_bytes(whole)
            found = find_header(office.folder, LOW_BOUNDS)
            if found.both_hold_it or found.unproven.raw != whole:
                tally.missed("undetected", f"header byte {byte} in one file")
            copy.write_bytes(damaged)
            if not _refused(lambda: find_header(office.folder, LOW_BOUNDS)):
                tally.missed("undetected", f"header byte {byte} in both files")
    tally.noticed("bytes", len(whole))


def _refused(reading: Callable[[], object]) -> bool:
    try:
        reading()
    except VaultDamaged:
        return True
    return False


def in_the_pages(tally: Tally, stage: Stage, looks: Callable[[Office], Seen] = look) -> None:
    """One bit in each page of a vault of some hundreds of pages, one at a time: opening or checking tells of each."""
    office = stage.copy()
    fill_pages(office, PAGES * PAGE)
    if looks(office).told:
        tally.missed("crashes", "a sound vault is said to be damaged")
    database = office.folder / DATABASE
    whole = database.read_bytes()
    for page in range(len(whole) // PAGE):
        database.write_bytes(
            flipped(whole, (page * PAGE + stage.random.randrange(PAGE)) * 8 + stage.random.randrange(8))
        )
        tally.tried()
        with tally.watching(f"page {page + 1}"):
            if not looks(office).told:
                tally.missed("undetected", f"page {page + 1}")
