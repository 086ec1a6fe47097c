"""Opening cases of a restored vault as the program does, so that nobody has to believe in a backup."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, func, select

from rjdesk.domain.ids import CaseId
from rjdesk.store.backups.backup_frame import damaged
from rjdesk.store.engine import READING, translated
from rjdesk.store.history.touched import Touched
from rjdesk.store.keys.sealing import Random
from rjdesk.store.shelves.cases import VaultCases
from rjdesk.store.shelves.documents_kept import VaultDocuments
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_the_vault import documents

MOST = 3


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """What was in one case that was opened: no names, no reference."""

    people: int
    answers: int
    papers: int


@dataclass(frozen=True, slots=True)
class Inside:
    """How much a vault holds, and what was opened of it."""

    cases: int
    papers: int
    opened: tuple[OpenedCase, ...]


def look_inside(engine: Engine, clock: Callable[[], datetime], random: Random) -> Inside:
    """Count, and open up to three cases by lot with all their papers. Raises BackupDamaged if a paper is not what it was."""
    with translated(), engine.connect().execution_options(**READING) as connection:
        there = connection.execute(select(cases.c.id).where(cases.c.id.not_in(SEALED))).scalars().all()
        papers = connection.execute(select(func.count()).select_from(documents)).scalar_one()
        drawn = sorted(there, key=lambda _: random(8))[:MOST]
        return Inside(len(there), papers, tuple(_opened(connection, clock, CaseId(case)) for case in drawn))


def _opened(connection: Connection, clock: Callable[[], datetime], case: CaseId) -> OpenedCase:
    held = VaultCases(connection, clock, Touched()).load(case)
    shelf = VaultDocuments(connection, Touched())
    papers = shelf.of_case(case)
    for paper in papers:
        if hashlib.sha256(shelf.bytes_of(paper.id)).hexdigest() != paper.sha256:
            raise damaged("database")
    return OpenedCase(len(held.participants), len(held.answers), len(papers))
