"""The press's part of a signing: frozen values in, signed bytes out. Nothing here knows the vault or reads a clock."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from rjdesk.documents.contents import AgreementContents, Copy, SigningRecordContents
from rjdesk.documents.statement import FieldStatement
from rjdesk.domain.ceremony import Ceremony, How, Place, Settled
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import CaseId, DocumentId, ParticipantId
from rjdesk.domain.ink import Ink
from rjdesk.services.signing.scans import KeptScan, attached, with_scans
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper before it is made: the identity it will have, its title, and for whom it is."""

    id: DocumentId
    case: CaseId
    paper: Paper
    title: str
    recipient: ParticipantId | None = None

    def document(self, pdf: bytes, made_at: datetime, *, signing: bool = False) -> Document:
        """What the vault will know of it."""
        return Document(
            self.id, self.case, self.paper, self.title, made_at, sha256(pdf), len(pdf), signing, self.recipient
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """A certified original, ready to be signed; ``version`` is the case's as it was composed."""

    document: Document
    pdf: bytes = field(repr=False)
    ceremony: Ceremony
    version: int


@dataclass(frozen=True, slots=True)
class OpeningJob:
    """Compose the original and certify it. ``copies`` are there to be checked against the typeface before anyone signs."""

    sheet: Sheet
    contents: AgreementContents
    copies: tuple[Copy, ...]
    places: tuple[Place, ...]
    identity: SigningIdentity
    now: datetime
    version: int

    def make(self) -> Opened:
        """Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_original
        from rjdesk.documents.signing import certify
        from rjdesk.documents.typeface import settle

        settle(self.copies)
        pdf = certify(compose_original(self.contents), self.identity, self.now)
        document = self.sheet.document(pdf, self.now, signing=True)
        return Opened(document, pdf, Ceremony(self.places, self.now), self.version)


@dataclass(frozen=True, slots=True)
class Signed:
    """The original with one more signature; ``before`` is its SHA-256 without it."""

    document: DocumentId
    case: CaseId
    before: str
    pdf: bytes = field(repr=False)
    participant: ParticipantId
    settled: Settled
    ink: Ink | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class SigningJob:
    """One person's signature: drawn (``mark`` is ink), or a typed name that the facilitator attests."""

    document: Document
    pdf: bytes = field(repr=False)
    place: Place
    mark: Ink | str = field(repr=False)
    beside: str
    identity: SigningIdentity
    now: datetime

    def make(self) -> Signed:
        """Raises EmptyInk, CharacterNotInFont, ClockBeforeOffice."""
        from rjdesk.documents.signing import attest, sign_ink
        from rjdesk.documents.typeface import settle

        settle(self.beside)  # it will stand in the signing record, which is made when everybody has signed
        at = (self.place.field, self.place.name, self.place.part)
        if isinstance(self.mark, Ink):
            reason = _reason(self.beside, practice=self.identity.practice)
            signed = sign_ink(self.pdf, *at, self.mark, self.identity, self.now, reason)
            return self._done(signed, How.SIGNED, self.mark)
        return self._done(attest(self.pdf, *at, self.mark, self.identity, self.now), How.ATTESTED, None)

    def _done(self, signed: bytes, how: How, ink: Ink | None) -> Signed:
        held, settled = self.document, Settled(how, self.now, self.beside)
        return Signed(held.id, held.case, held.sha256, signed, self.place.participant, settled, ink)


@dataclass(frozen=True, slots=True)
class Closed:
    """The closed original, and the papers that go with it."""

    document: DocumentId
    case: CaseId
    before: str
    pdf: bytes = field(repr=False)
    ceremony: Ceremony
    papers: tuple[tuple[Document, bytes], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class PlannedCopy:
    """One recipient's copy before the original's hash is known."""

    sheet: Sheet
    contents: AgreementContents
    copy: Copy


@dataclass(frozen=True, slots=True)
class ClosingJob:
    """The office's closing signature, the signing record with the scans of what was signed on paper, and the copies."""

    document: Document
    pdf: bytes = field(repr=False)
    ceremony: Ceremony
    record: tuple[Sheet, SigningRecordContents]
    copies: tuple[PlannedCopy, ...]
    identity: SigningIdentity
    now: datetime
    scans: tuple[KeptScan, ...] = ()

    def make(self) -> Closed:
        """Raises ClockBeforeOffice."""
        from rjdesk.documents.signing import close

        closed = close(self.pdf, statements(self.ceremony), self.identity, self.now)
        digest, held = sha256(closed), self.document
        papers = (self._record(digest), *(self._copy(plan, digest) for plan in self.copies))
        return Closed(held.id, held.case, held.sha256, closed, self.ceremony, papers)

    def _record(self, digest: str) -> tuple[Document, bytes]:
        from rjdesk.documents.compose import compose_signing_record

        sheet, contents = self.record
        scanned = with_scans(replace(contents, original_sha256=digest), self.scans, self.pdf)
        return self._sealed(sheet, compose_signing_record(scanned, attached(self.scans)), digest)

    def _copy(self, plan: PlannedCopy, digest: str) -> tuple[Document, bytes]:
        from rjdesk.documents.compose import compose_copy

        copy = replace(plan.copy, original_sha256=digest)
        return self._sealed(plan.sheet, compose_copy(plan.contents, copy), digest)

    def _sealed(self, sheet: Sheet, pdf: bytes, digest: str) -> tuple[Document, bytes]:
        sealed = seal_as(sheet, pdf, self.identity, self.now, digest)
        return sheet.document(sealed, self.now), sealed


def seal_as(sheet: Sheet, pdf: bytes, identity: SigningIdentity, now: datetime, original: str = "") -> bytes:
    """A paper under the office's seal."""
    from rjdesk.documents.signing import seal

    reason = say(f"ceremony.sealed.{sheet.paper}")
    return seal(pdf, identity, now, _marked(reason, practice=identity.practice), original)


def statements(ceremony: Ceremony) -> tuple[FieldStatement, ...]:
    """What the closing signature says of each place: complete and in order."""
    return tuple(
        FieldStatement(place.field, place.name, place.part, settled.how, settled.at, scan_sha256(settled))
        for place in ceremony.places
        if (settled := place.settled) is not None
    )


def scan_sha256(settled: Settled) -> str:
    """The hash of the scan that a place rests on; empty for every way but on paper."""
    return settled.scan.sha256 if settled.scan else ""


def sha256(pdf: bytes) -> str:
    """The hash by which a paper is known, 64 hex digits."""
    return hashlib.sha256(pdf).hexdigest()


def _reason(beside: str, *, practice: bool) -> str:
    agreed = say("ceremony.agreed_beside", beside=beside) if beside else say("ceremony.agreed")
    return _marked(agreed, practice=practice)


def _marked(reason: str, *, practice: bool) -> str:
    return f"{say('signing.practice')} {reason}" if practice else reason
