"""Signing in the room, in three steps each: a job from the vault, made on the press, kept in the vault.

Each signature is in the vault before the next person is asked, so a lock or a crash loses nothing: ``open_place`` of the
stored ceremony says where to go on. Nothing leaves the vault before the ceremony is closed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from rjdesk.domain.ceremony import Ceremony
from rjdesk.domain.document import Document
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.ink import Ink


@dataclass(frozen=True, slots=True)
class Made:
    """What a job made; handed to the ``keep`` that goes with the job, and to nothing else."""


class Job(Protocol):
    """A frozen piece of work for the press."""

    def make(self) -> Made:
        """Do it; pure, reads no clock and no vault. Raises CharacterNotInFont before anything is signed."""


class Ceremonies:
    """The signing of an agreement's original."""

    def open(self, case: CaseId) -> Job:
        """Begin: the original is composed and certified. Raises NotAccepted, SigningUnderWay, AlreadySigned."""
        raise NotImplementedError

    def keep_opening(self, made: Made) -> Ceremony:
        """Store the certified original and the ceremony's places."""
        raise NotImplementedError

    def sign(self, case: CaseId, participant: ParticipantId, ink: Ink, beside: str) -> Job:
        """One person's ink in their own field. Raises EmptyInk, SigningOutOfTurn."""
        raise NotImplementedError

    def attest(self, case: CaseId, participant: ParticipantId, typed_name: str, beside: str) -> Job:
        """A typed name, attested by the facilitator, for someone who can't draw. Raises SigningOutOfTurn."""
        raise NotImplementedError

    def keep(self, made: Made) -> Ceremony:
        """Store a signature before the next person. Raises SigningOutOfTurn, ChangedMeanwhile."""
        raise NotImplementedError

    def decline(self, case: CaseId, participant: ParticipantId) -> Ceremony:
        """Someone does not sign; no reason is asked or kept. Raises SigningOutOfTurn."""
        raise NotImplementedError

    def absent(self, case: CaseId, participant: ParticipantId) -> Ceremony:
        """Someone has left or is not there. Raises SigningOutOfTurn."""
        raise NotImplementedError

    def set_aside(self, case: CaseId) -> None:
        """Stop a signing so that the agreement can be changed. What was signed is kept as set aside, and can't leave."""
        raise NotImplementedError

    def close(self, case: CaseId) -> Job:
        """The office's closing signature, the signing record and every recipient's copy. Raises SigningOutOfTurn."""
        raise NotImplementedError

    def keep_closing(self, made: Made) -> tuple[Document, ...]:
        """Store all papers of a closed signing."""
        raise NotImplementedError

    def text_of(self, case: CaseId) -> bytes:
        """The original as it stands now, to be read on screen while it is being signed."""
        raise NotImplementedError
