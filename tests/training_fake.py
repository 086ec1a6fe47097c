"""Training in memory."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.competence import Competence
from rjdesk.domain.training.observation import Observation
from rjdesk.domain.training.own_file import OwnFile
from rjdesk.domain.training.play import Play, Practised
from rjdesk.domain.training.sealed_note import NoteKind, SealedNote
from tests.shelves import Shelves


class FakePlays:
    """Plays in the order in which they were kept."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, play: Play) -> None:
        """Keep that somebody played one."""
        self._held.training_plays.append(play)

    def of(self, member: MemberId) -> tuple[Play, ...]:
        """What a member played, in order."""
        return tuple(play for play in self._held.training_plays if play.member == member)

    def counted(self) -> tuple[Practised, ...]:
        """How often everybody played what, and when last."""
        found: dict[tuple[MemberId, str], Practised] = {}
        for play in self._held.training_plays:
            key = (play.member, play.scenario)
            before = found[key].times if key in found else 0
            found[key] = Practised(*key, before + 1, play.played_at)
        return tuple(found[key] for key in sorted(found))


class FakeTrainingFiles:
    """The office's own files by id and version."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, file: OwnFile) -> None:
        """Keep a file."""
        if file.sha256 not in self._held.processes or (file.id, file.version) in self._held.training_files:
            raise ValueError(file.id)
        self._held.training_files[file.id, file.version] = file

    def withdraw(self, wanted: str, at: datetime) -> None:
        """Note that no version of a file is shown any more."""
        for key, file in self._held.training_files.items():
            if file.id == wanted and file.withdrawn_at is None:
                self._held.training_files[key] = replace(file, withdrawn_at=at)

    def all(self) -> tuple[OwnFile, ...]:
        """Every file that was ever brought."""
        return tuple(self._held.training_files[key] for key in sorted(self._held.training_files))


class FakeObservations:
    """Observations in the order in which they were kept."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, observation: Observation) -> None:
        """Keep one that was filled in."""
        self._held.observations.append(observation)

    def of(self, member: MemberId) -> tuple[Observation, ...]:
        """What was observed of a member, the newest day first."""
        found = sorted((each for each in self._held.observations if each.observed == member), key=lambda each: each.id)
        return tuple(sorted(found, key=lambda each: each.on, reverse=True))


class FakeCompetences:
    """Competences by id."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, competence: Competence) -> None:
        """Put something on a record."""
        self._held.competences[competence.id] = competence

    def take_back(self, wanted: str, at: datetime) -> None:
        """Note that something was noted wrongly, or holds no more."""
        self._held.competences[wanted] = replace(self._held.competences[wanted], taken_back_at=at)

    def all(self) -> tuple[Competence, ...]:
        """Everything on anybody's record, the newest first."""
        found = sorted(self._held.competences.values(), key=lambda each: each.id)
        return tuple(sorted(found, key=lambda each: each.given_on, reverse=True))


class FakeSealedNotes:
    """Sealed notes by id."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def keep(self, note: SealedNote) -> None:
        """Keep a note, instead of the one of the same id if it is the same reader's."""
        there = self._held.sealed_notes.get(note.id)
        if there is None or there.reader == note.reader:
            self._held.sealed_notes[note.id] = note

    def of(self, reader: MemberId, kind: NoteKind) -> tuple[SealedNote, ...]:
        """A reader's notes of a kind."""
        found = (self._held.sealed_notes[key] for key in sorted(self._held.sealed_notes))
        return tuple(note for note in found if (note.reader, note.kind) == (reader, kind))

    def drop(self, wanted: str, reader: MemberId) -> None:
        """Forget a reader's note."""
        there = self._held.sealed_notes.get(wanted)
        if there is not None and there.reader == reader:
            del self._held.sealed_notes[wanted]
