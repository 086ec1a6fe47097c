"""Signing in the room, one person at a time.

A ceremony has a place for each signer. Each place is settled once: signed with ink on the screen, attested by the facilitator
(the name typed for someone who can't draw), signed on paper (then there is a scan of the sheet), declined (no reason is asked
or kept), or absent. Who signs on paper only is waited for until the scan is there. When all are settled it can be closed.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from rjdesk.domain.ids import AttachmentId, DocumentId, ParticipantId
from rjdesk.errors import ScanMissing, SigningOutOfTurn


class How(StrEnum):
    """How a place was settled."""

    SIGNED = "signed"
    ATTESTED = "attested"
    ON_PAPER = "on_paper"
    DECLINED = "declined"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Scan:
    """The scan of a sheet that was signed on paper: which of the case's files, and the SHA-256 of its bytes as kept."""

    file: AttachmentId
    sha256: str


@dataclass(frozen=True, slots=True)
class Settled:
    """What happened at a place, when, and who stood beside the signer (guardian, interpreter: a plain statement).

    ``scan`` is there when, and only when, the person signed on paper.
    """

    how: How
    at: datetime
    beside: str = ""
    scan: Scan | None = None


@dataclass(frozen=True, slots=True)
class OnPaper:
    """Someone's word that they sign on paper only: who stands beside them, and their sheet once it is made."""

    beside: str = ""
    sheet: DocumentId | None = None


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
    on_paper: OnPaper | None = None

    @property
    def waits_for_scan(self) -> bool:
        """Whether this person signs on paper, and the scan is not there yet."""
        return self.on_paper is not None and self.settled is None


@dataclass(frozen=True, slots=True)
class Ceremony:
    """The signing of one agreement's original."""

    places: tuple[Place, ...]
    opened_at: datetime
    closed_at: datetime | None = None

    def next_place(self) -> Place | None:
        """The first place that is neither settled nor waiting for a scan; None when everyone was asked."""
        return next((place for place in self.places if place.settled is None and place.on_paper is None), None)

    def waiting(self) -> tuple[Place, ...]:
        """The places of those who sign on paper and whose scan is not there yet."""
        return tuple(place for place in self.places if place.waits_for_scan)

    def names_scan(self, file: AttachmentId) -> bool:
        """Whether a place rests on that file."""
        return any(place.settled and place.settled.scan and place.settled.scan.file == file for place in self.places)

    def open_place(self, participant: ParticipantId) -> Place:
        """That person's place, if it can still be settled. Raises ``SigningOutOfTurn``."""
        for place in self.places:
            if place.participant == participant and place.settled is None and self.closed_at is None:
                return place
        raise SigningOutOfTurn

    def choose_paper(self, participant: ParticipantId, beside: str) -> Ceremony:
        """The ceremony in which that person signs on paper only. Raises ``SigningOutOfTurn``."""
        place = self.open_place(participant)
        kept = place.on_paper or OnPaper()
        return self._with(replace(place, on_paper=replace(kept, beside=beside)))

    def print_sheet(self, people: Collection[ParticipantId], sheet: DocumentId) -> Ceremony:
        """The ceremony with a sheet made for those people, all of whom are waited for. Raises ``SigningOutOfTurn``."""
        changed = self
        for person in people:
            place = self.open_place(person)
            if place.on_paper is None:
                raise SigningOutOfTurn
            changed = changed._with(replace(place, on_paper=replace(place.on_paper, sheet=sheet)))
        return changed

    def settle(self, participant: ParticipantId, settled: Settled) -> Ceremony:
        """The ceremony with one more place settled; who was to sign on paper may do otherwise.

        Raises ``SigningOutOfTurn``; ``ScanMissing`` for a place signed on paper without a scan.
        """
        place = self.open_place(participant)
        on_paper = settled.how is How.ON_PAPER
        if on_paper and settled.scan is None:
            raise ScanMissing
        if not on_paper and settled.scan is not None:
            raise ValueError("only a place signed on paper has a scan")
        return self._with(replace(place, settled=settled, on_paper=(place.on_paper or OnPaper()) if on_paper else None))

    def take_back_scan(self, participant: ParticipantId) -> Ceremony:
        """The ceremony in which that person's scan is waited for again: it was the wrong one. Raises ``SigningOutOfTurn``."""
        for place in self.places:
            scanned = place.settled is not None and place.settled.how is How.ON_PAPER
            if place.participant == participant and scanned and self.closed_at is None:
                return self._with(replace(place, settled=None))
        raise SigningOutOfTurn

    def close(self, at: datetime) -> Ceremony:
        """The closed ceremony.

        Raises ``ScanMissing`` while only scans are waited for; ``SigningOutOfTurn`` while a place is open, or when closed.
        """
        if self.closed_at is not None or self.next_place() is not None:
            raise SigningOutOfTurn
        if self.waiting():
            raise ScanMissing
        return replace(self, closed_at=at)

    def _with(self, done: Place) -> Ceremony:
        return replace(self, places=tuple(done if place.field == done.field else place for place in self.places))
