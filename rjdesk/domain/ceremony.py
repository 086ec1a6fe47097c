"""Signing in the room, one person at a time.

A ceremony has a place for each signer. Each place is settled once: signed with ink, attested by the facilitator (the name
typed for someone who can't draw), declined (no reason is asked or kept), or absent. When all are settled it can be closed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from rjdesk.domain.ids import ParticipantId
from rjdesk.errors import SigningOutOfTurn


class How(StrEnum):
    """How a place was settled."""

    SIGNED = "signed"
    ATTESTED = "attested"
    DECLINED = "declined"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Settled:
    """What happened at a place, when, and who stood beside the signer (guardian, interpreter: a plain statement)."""

    how: How
    at: datetime
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """One person's place to sign: the field in the document, the name and part as printed, and what happened."""

    participant: ParticipantId
    field: str
    name: str
    part: str
    settled: Settled | None = None
    needs_guardian: bool = False
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Ceremony:
    """The signing of one agreement's original."""

    places: tuple[Place, ...]
    opened_at: datetime
    closed_at: datetime | None = None

    def next_place(self) -> Place | None:
        """The first place not settled; None when everyone was asked."""
        return next((place for place in self.places if place.settled is None), None)

    def open_place(self, participant: ParticipantId) -> Place:
        """That person's place, if it can still be settled. Raises ``SigningOutOfTurn``."""
        for place in self.places:
            if place.participant == participant and place.settled is None and self.closed_at is None:
                return place
        raise SigningOutOfTurn

    def settle(self, participant: ParticipantId, settled: Settled) -> Ceremony:
        """The ceremony with one more place settled. Raises ``SigningOutOfTurn``."""
        done = replace(self.open_place(participant), settled=settled)
        return replace(self, places=tuple(done if p.field == done.field else p for p in self.places))

    def close(self, at: datetime) -> Ceremony:
        """The closed ceremony. Raises ``SigningOutOfTurn`` while a place is open, or when it is closed already."""
        if self.closed_at is not None or self.next_place() is not None:
            raise SigningOutOfTurn
        return replace(self, closed_at=at)
