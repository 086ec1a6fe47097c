"""A database that was cut off: at every 512 bytes, and to nothing."""

from __future__ import annotations

from rjdesk.store.trouble import DATABASE
from tests.faults.looking import look
from tests.faults.result import Tally
from tests.faults.stage import Stage

SECTOR = 512


def cut_off(tally: Tally, stage: Stage) -> None:
    """Each length below the whole one is told of; none is opened as a new vault."""
    office = stage.copy()
    database = office.folder / DATABASE
    whole = database.read_bytes()
    for length in range(0, len(whole), SECTOR):
        database.write_bytes(whole[:length])
        tally.tried()
        with tally.watching(f"cut at {length}"):
            if not look(office).told:
                tally.missed("undetected", f"cut at {length}")
