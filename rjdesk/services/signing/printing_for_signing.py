"""The press's part of signing on paper: the certified original's text on a sheet with lines for ink."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from rjdesk.documents.contents import ForSigning, Signer
from rjdesk.domain.ceremony import Place
from rjdesk.domain.document import Document
from rjdesk.domain.ids import DocumentId, ParticipantId
from rjdesk.services.signing.jobs import Sheet, seal_as, sha256

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet to be printed, for whom it is, and the original that it stands for."""

    document: Document
    pdf: bytes = field(repr=False)
    original: DocumentId
    people: tuple[ParticipantId, ...]


@dataclass(frozen=True, slots=True)
class PrintingJob:
    """Compose the sheet from what the original itself holds, so that its words are the same, and seal it."""

    sheet: Sheet
    original: DocumentId
    pdf: bytes = field(repr=False)
    places: tuple[Place, ...]
    identity: SigningIdentity
    now: datetime

    def make(self) -> Printed:
        """Raises CharacterNotInFont, ClockBeforeOffice."""
        from rjdesk.documents.agreement_data import agreement_in
        from rjdesk.documents.certified import certified_text
        from rjdesk.documents.compose import compose_for_signing

        digest = sha256(certified_text(self.pdf))
        lines = ForSigning(tuple(map(_signer, self.places)), digest)
        sealed = seal_as(
            self.sheet, compose_for_signing(agreement_in(self.pdf), lines), self.identity, self.now, digest
        )
        people = tuple(place.participant for place in self.places)
        return Printed(self.sheet.document(sealed, self.now), sealed, self.original, people)


def _signer(place: Place) -> Signer:
    beside = place.on_paper.beside if place.on_paper else place.beside
    return Signer(place.field, place.name, place.part, beside)
