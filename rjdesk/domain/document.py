"""A finished paper as the vault keeps it: its bytes are stored, never made again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rjdesk.domain.ids import CaseId, DocumentId, ParticipantId


class Paper(StrEnum):
    """The kinds of paper that rjdesk makes."""

    ORIGINAL = "original"
    COPY = "copy"
    FOR_SIGNING = "for_signing"  # the original's text printed, for those who sign on paper only
    NON_AGREEMENT = "non_agreement"
    SIGNING_RECORD = "signing_record"
    CHRONOLOGY = "chronology"
    LETTER = "letter"  # to one person, as sent
    LETTERS = "letters"  # several letters in one file, one person after another, for printing
    RECORD = "record"  # to nobody in particular: an attendance record, a report
    REGISTER = "register"  # who was sent what, when and how
    LEDGER = "ledger"  # what was to be paid, what was, what is owed
    PROOF_SLIP = "proof_slip"  # for whoever sees a promise kept, to sign
    VARIATION = "variation"  # a change of an agreement that nobody has to sign again
    COMPLETION = "completion"  # how each promise of an agreement ended


@dataclass(frozen=True, slots=True)
class Document:
    """What is known of a paper without its bytes. ``signing`` while the original is being signed: it can't leave then."""

    id: DocumentId
    case: CaseId
    paper: Paper
    title: str
    made_at: datetime
    sha256: str
    size: int
    signing: bool = False
    recipient: ParticipantId | None = None
