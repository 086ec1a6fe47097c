"""Damaged backups: flipped, cut, lengthened, with parts of another: each is refused, and nothing is left of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from random import Random

from rjdesk.domain.long_work import unheard
from rjdesk.errors import Expected
from rjdesk.services.backups.backup_files import checks
from rjdesk.store.backups.backup_proof import Secret
from rjdesk.store.backups.restoring import Restoring, restore
from tests.faults.bits import flipped
from tests.faults.looking import look
from tests.faults.office import Office
from tests.faults.result import Tally
from tests.faults.stage import Stage
from tests.store.small_vault import PASSPHRASE

PIECE = 4096


def damaged(tally: Tally, stage: Stage) -> None:
    """Damage a backup in so many ways and restore each; then the whole one, which is the vault as it was."""
    office = stage.copy()
    whole, other = _backed_up(office, "one"), _backed_up(office, "two")
    for number, content in enumerate(_damages(whole, other, stage.random, stage.wanted)):
        tally.tried()
        with tally.watching(f"damaged backup {number}"):
            if _restores(office, content):
                tally.missed("undetected", f"damaged backup {number}")
    if not _restores(office, whole) or look(Office(office.root / "back")).cases != look(office).cases:
        tally.missed("lost", "the whole backup does not restore to what it was made of")


def _backed_up(office: Office, name: str) -> bytes:
    file = office.root / f"{name}.rjbackup"
    with office.open() as here:
        here.backups.make_as(file)
    return file.read_bytes()


def _damages(whole: bytes, other: bytes, random: Random, wanted: int) -> Iterator[bytes]:
    yield from (b"", whole + b"\\0", whole[:-1], whole[: len(whole) // 2] + other[len(whole) // 2 :])
    for number in range(wanted - 4):
        at, size = random.randrange(len(whole) - PIECE), random.randrange(1, PIECE)
        match number % 4:
            case 0 | 1:
                yield flipped(whole, random.randrange(len(whole) * 8))
            case 2:
                yield whole[:at]
            case _:
                yield whole[:at] + bytes(byte ^ 0x55 for byte in whole[at : at + size]) + whole[at + size :]


def _restores(office: Office, content: bytes) -> bool:
    back = Office(office.root / "back")
    shutil.rmtree(back.root, ignore_errors=True)
    back.root.mkdir()
    file = office.root / "damaged.rjbackup"
    file.write_bytes(content)
    try:
        restore(Restoring(file, back.folder, Secret(PASSPHRASE)), checks(back.around()), unheard)
    except Expected:
        assert not any(back.root.iterdir()), "something was left of a refused backup"
        return False
    return True
