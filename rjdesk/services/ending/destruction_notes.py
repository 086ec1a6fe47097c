"""What is still to be certified of cases that are destroyed already, kept in the vault until it is done."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from rjdesk.documents.contents import DestructionContents, PaperFrame
from rjdesk.domain.journal import JournalEntry
from rjdesk.store.unit_of_work import UnitOfWork

KEY = "destructions_to_certify"


@dataclass(frozen=True, slots=True)
class Note:
    """A destroyed case as its certificate will speak of it; see ``DestructionContents``."""

    case: str
    reference: str
    process: str
    received_on: date
    destroyed_at: datetime
    destroyed_by: str
    proposed_at: datetime
    proposed_by: str
    because: str
    authority: str
    papers: int

    def contents(self, frame: PaperFrame, last_backup_expires: date | None, entry: JournalEntry) -> DestructionContents:
        """What stands on the certificate; ``entry`` is the journal's, of the destruction itself."""
        told = {name: value for name, value in asdict(self).items() if name not in ("case", "reference", "process")}
        return DestructionContents(
            frame, last_backup_expires=last_backup_expires, journal_seq=entry.seq, journal_head=entry.hash, **told
        )


def kept_notes(work: UnitOfWork) -> tuple[Note, ...]:
    """The notes that wait, the oldest first."""
    return tuple(map(_read, json.loads(work.settings.get(KEY) or "[]")))


def put_notes(work: UnitOfWork, notes: tuple[Note, ...]) -> None:
    """Keep these notes instead of those there were."""
    work.settings.put(KEY, json.dumps([asdict(note) for note in notes], default=lambda value: value.isoformat()))


def _read(held: dict[str, Any]) -> Note:
    days = {"received_on": date.fromisoformat(held["received_on"])}
    moments = {name: datetime.fromisoformat(held[name]) for name in ("destroyed_at", "proposed_at")}
    return Note(**(held | days | moments))
