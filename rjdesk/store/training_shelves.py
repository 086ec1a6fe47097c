"""What a unit of work holds of training."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from rjdesk.domain.ids import MemberId
from rjdesk.domain.training.competence import Competence
from rjdesk.domain.training.observation import Observation
from rjdesk.domain.training.own_file import OwnFile
from rjdesk.domain.training.play import Play, Practised
from rjdesk.domain.training.sealed_note import NoteKind, SealedNote


class Plays(Protocol):
    """Scenarios that were played to their end; it only ever becomes more."""

    def keep(self, play: Play) -> None:
        """Keep that somebody played one."""

    def of(self, member: MemberId) -> tuple[Play, ...]:
        """What a member played, in order."""

    def counted(self) -> tuple[Practised, ...]:
        """How often everybody played what, and when last; by member and scenario. No way is read for it."""


class TrainingFiles(Protocol):
    """Stories and drills of the office's own; it only ever becomes more."""

    def keep(self, file: OwnFile) -> None:
        """Keep a file; its text has to be in the vault already."""

    def withdraw(self, wanted: str, at: datetime) -> None:
        """Note that no version of a file is shown any more."""

    def all(self) -> tuple[OwnFile, ...]:
        """Every file that was ever brought, by id and version."""


class Observations(Protocol):
    """What observers noted of colleagues; it only ever becomes more."""

    def keep(self, observation: Observation) -> None:
        """Keep one that was filled in."""

    def of(self, member: MemberId) -> tuple[Observation, ...]:
        """What was observed of a member, the newest day first."""


class Competences(Protocol):
    """What members learnt and are accredited for; it only ever becomes more."""

    def keep(self, competence: Competence) -> None:
        """Put something on a record."""

    def take_back(self, wanted: str, at: datetime) -> None:
        """Note that something was noted wrongly, or holds no more."""

    def all(self) -> tuple[Competence, ...]:
        """Everything on anybody's record, the newest first."""


class SealedNotes(Protocol):
    """Notes that only their readers open. No deed tells of them."""

    def keep(self, note: SealedNote) -> None:
        """Keep a note, instead of the one of the same id if it is the same reader's."""

    def of(self, reader: MemberId, kind: NoteKind) -> tuple[SealedNote, ...]:
        """A reader's notes of a kind, in the order of their ids."""

    def drop(self, wanted: str, reader: MemberId) -> None:
        """Forget a reader's note."""
