"""How people learn at an office, in the database: its own files to practise with, observations, competence, sealed notes."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.competence import Competence, CompetenceKind
from rjdesk.domain.training.observation import Looked, Observation, Seen
from rjdesk.domain.training.own_file import OwnFile
from rjdesk.domain.training.sealed_note import NoteKind, SealedNote
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_training import competences, observations, sealed_notes, training_files


class VaultTrainingFiles(Shelf):
    """The office's own stories and drills; see ``training_shelves.TrainingFiles``."""

    def keep(self, file: OwnFile) -> None:
        """Keep a file; its text has to be in the vault already."""
        self._touched.add(None)
        row = {"id": file.id, "version": file.version, "sha256": file.sha256, "by": file.by, "at": file.at}
        self._connection.execute(training_files.insert().values(row))

    def withdraw(self, wanted: str, at: datetime) -> None:
        """Note that no version of a file is shown any more."""
        self._touched.add(None)
        held = training_files.c
        there = training_files.update().where(held.id == wanted, held.withdrawn_at.is_(None))
        self._connection.execute(there.values(withdrawn_at=at))

    def all(self) -> tuple[OwnFile, ...]:
        """Every file that was ever brought, by id and version."""
        rows = self._connection.execute(select(training_files).order_by(*training_files.primary_key))
        return tuple(OwnFile(r.id, r.version, r.sha256, MemberId(r.by), r.at, r.withdrawn_at) for r in rows)


class VaultObservations(Shelf):
    """What observers noted; see ``training_shelves.Observations``."""

    def keep(self, observation: Observation) -> None:
        """Keep one that was filled in."""
        self._touched.add(None)
        row = {held.name: getattr(observation, held.name) for held in observations.c if held.name != "looked"}
        looked = json.dumps([(each.stage, each.item, each.seen) for each in observation.looked], ensure_ascii=False)
        self._connection.execute(observations.insert().values(**row, looked=looked))

    def of(self, member: MemberId) -> tuple[Observation, ...]:
        """What was observed of a member, the newest day first."""
        held = observations.c
        wanted = select(observations).where(held.observed == member).order_by(held.on.desc(), held.id)
        return tuple(map(_observation, self._connection.execute(wanted)))


class VaultCompetences(Shelf):
    """What is on members' records; see ``training_shelves.Competences``."""

    def keep(self, competence: Competence) -> None:
        """Put something on a record."""
        self._touched.add(None)
        row = {held.name: getattr(competence, held.name) for held in competences.c}
        self._connection.execute(competences.insert().values(row | {"kind": competence.kind.value}))

    def take_back(self, wanted: str, at: datetime) -> None:
        """Note that something was noted wrongly, or holds no more."""
        self._touched.add(None)
        self._connection.execute(competences.update().where(competences.c.id == wanted).values(taken_back_at=at))

    def all(self) -> tuple[Competence, ...]:
        """Everything on anybody's record, the newest first."""
        held = competences.c
        rows = self._connection.execute(select(competences).order_by(held.given_on.desc(), held.id))
        return tuple(map(_competence, rows))


class VaultSealedNotes:
    """Notes that only their readers open; see ``training_shelves.SealedNotes``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, note: SealedNote) -> None:
        """Keep a note, instead of the one of the same id if it is the same reader's."""
        row = {"id": note.id, "reader": note.reader, "kind": note.kind.value, "content": note.content}
        kept = insert(sealed_notes).values(row)
        mine = sealed_notes.c.reader == note.reader
        self._connection.execute(
            kept.on_conflict_do_update(index_elements=["id"], set_={"content": note.content}, where=mine)
        )

    def of(self, reader: MemberId, kind: NoteKind) -> tuple[SealedNote, ...]:
        """A reader's notes of a kind, in the order of their ids."""
        held = sealed_notes.c
        wanted = select(sealed_notes).where(held.reader == reader, held.kind == kind.value).order_by(held.id)
        rows = self._connection.execute(wanted)
        return tuple(SealedNote(row.id, MemberId(row.reader), NoteKind(row.kind), row.content) for row in rows)

    def drop(self, wanted: str, reader: MemberId) -> None:
        """Forget a reader's note."""
        held = sealed_notes.c
        self._connection.execute(sealed_notes.delete().where(held.id == wanted, held.reader == reader))


def _observation(row: Any) -> Observation:
    looked = tuple(Looked(stage, item, Seen(seen)) for stage, item, seen in json.loads(row.looked))
    people = MemberId(row.observed), MemberId(row.observer)
    return Observation(row.id, *people, row.on, row.noted_at, row.process, looked, row.well, row.next_time)


def _competence(row: Any) -> Competence:
    return Competence(
        row.id,
        MemberId(row.member),
        CompetenceKind(row.kind),
        row.title,
        row.given_by,
        row.given_on,
        row.expires_on,
        MemberId(row.noted_by),
        row.noted_at,
        row.taken_back_at,
    )
