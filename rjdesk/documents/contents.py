"""What goes into a document: frozen values, already agreed, already without what its reader must not have.

This is all that the document code is ever given. There is no place here for reasons, notes, contact details or who
disagreed, so none of them can reach the court by mistake (design 1.3). Texts are plain, never markup; dates are dates,
so that one place decides how they are written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from rjdesk.process.paper_size import PaperSize
from rjdesk.process.template import Words


@dataclass(frozen=True, slots=True)
class PaperFrame:
    """What stands around every document: whose it is, which case, when and where it was made.

    ``reference`` is the case's number, never a name: it stands in every footer. ``process`` is the process's shown name.
    ``made_on`` carries its time zone. ``language`` is a BCP 47 tag. ``practice`` marks every page. ``words`` are what
    the process calls its things. ``paper`` is the size that it is printed on, the jurisdiction's where it belongs to a case.
    """

    office: str
    reference: str
    process: str
    made_on: datetime
    place: str
    language: str = "en"
    practice: bool = False
    words: Words = Words()
    paper: str = PaperSize.A4


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Someone who was there, with their part in the conference in the process's words."""

    name: str
    part: str


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """One charge: the offence in words, the section it is under, the court's or police's reference."""

    offence: str
    section: str
    reference: str


@dataclass(frozen=True, slots=True)
class InstalmentLine:
    """One payment of a sum paid in parts; ``amount`` as it is to be read, e.g. ``$40.00``."""

    due: date
    amount: str


@dataclass(frozen=True, slots=True)
class ObligationLine:
    """One agreed promise: what, who does it, who helps, who checks, for whom, by when, and how it will be shown.

    ``kind`` is the shown name of its kind ("Work for the community"). An empty text means that nothing was agreed on
    that point, and its line is left away.
    """

    number: int
    kind: str
    what: str
    who: str
    helps: str
    checks: str
    for_whom: str
    due: date
    amount: str
    instalments: tuple[InstalmentLine, ...]
    shown_by: str


@dataclass(frozen=True, slots=True)
class Signer:
    """A place to sign: its field's name in the file, who signs, in what part.

    ``beside`` says who stands beside them: "with her guardian Mere Tōpia", or an interpreter's statement.
    """

    field: str
    name: str
    part: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class VersionLine:
    """Which version of an agreement it is, which one it replaces, and what differs; never why.

    ``sealed_on`` and ``sha256`` (64 hex digits) are of the sealed paper that said the version before; None and "" where
    nothing was sealed. ``agreed_on`` is the day on which it was agreed or the conference met again (``met_again``);
    ``agreed_by`` names whose word it is. ``changes`` are sentences.
    """

    number: int
    sealed_on: date | None
    sha256: str
    agreed_on: date | None
    agreed_by: tuple[str, ...]
    met_again: bool
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgreementContents:
    """The record and plan: agreed matters only, and charges that were admitted.

    ``admission_asked`` is False for a conference that is not asked whether the charges are admitted (in New Zealand the
    Oranga Tamariki Act 1989, s 247(c) and (e)); ``charges`` are then all of them, and nothing is said about admission.
    ``partial`` says that other matters were not agreed, and nothing more about them. ``statements`` are whole paragraphs:
    the record was read back, consent, confidentiality. ``version`` is None in the first one. For a copy the
    caller takes out beforehand what its reader must not have.
    """

    frame: PaperFrame
    title: str
    statute: str
    held_on: date
    facilitator: str
    people: tuple[PersonLine, ...]
    charges: tuple[ChargeLine, ...]
    obligations: tuple[ObligationLine, ...]
    partial: bool
    review_on: date | None
    statements: tuple[str, ...]
    signers: tuple[Signer, ...]
    admission_asked: bool = True
    version: VersionLine | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """For whom a copy is made, and of which signed original.

    ``original_sha256`` is 64 hex digits. ``leaves_out`` names what the caller took out beforehand; the copy says so.
    A name that is a key of ``[documents.leaves_out]`` is worded, any other is printed as it is.
    """

    recipient: str
    part: str
    original_sha256: str
    leaves_out: frozenset[str]


@dataclass(frozen=True, slots=True)
class ForSigning:
    """Who signs a printed sheet with ink, and for which certified original it stands (SHA-256, 64 hex digits)."""

    signers: tuple[Signer, ...]
    certified_sha256: str


@dataclass(frozen=True, slots=True)
class NonAgreementContents:
    """The bare statement that no agreement was reached: no reasons, nobody named but the facilitator."""

    frame: PaperFrame
    title: str
    statute: str
    held_on: date
    facilitator: str
    charges: tuple[ChargeLine, ...]
    statement: str


@dataclass(frozen=True, slots=True)
class SigningLine:
    """How one place was settled. ``how`` is a key of ``[documents.how]``: signed, attested, on_paper, declined or absent.

    ``at`` is None where there was no moment (absent); it carries its time zone. ``scan_sha256`` (64 hex digits) names the scan
    of the sheet that was signed on paper; it is empty for every other way.
    """

    name: str
    part: str
    how: str
    at: datetime | None
    beside: str = ""
    scan_sha256: str = ""


@dataclass(frozen=True, slots=True)
class ScanLine:
    """The scan of a sheet that was signed on paper, as it rides in the record: its name there, SHA-256 and size in bytes."""

    file: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class SigningRecordContents:
    """The record of a signing: what was signed, when, by whom and how, and where the office's journal stood.

    Where anybody signed on paper, ``scans`` has each scan once, and ``certified_sha256`` is the hash that the printed sheets
    name: that of the certified text before anyone signed, which is the first ``certified_size`` bytes of the signed file.
    """

    frame: PaperFrame
    original_sha256: str
    opened_at: datetime
    closed_at: datetime
    lines: tuple[SigningLine, ...]
    journal_seq: int
    journal_head: str
    office_root_fingerprint: str
    scans: tuple[ScanLine, ...] = ()
    certified_sha256: str = ""
    certified_size: int = 0


@dataclass(frozen=True, slots=True)
class RootSheetContents:
    """The sheet for the registry: the office's root certificate and how to check a document against it.

    ``fingerprint`` is the SHA-256 of the certificate, 64 hex digits; ``file_name`` the file that goes with the sheet.
    """

    frame: PaperFrame
    fingerprint: str
    valid_from: date
    valid_until: date
    file_name: str = "office-root.pem"


@dataclass(frozen=True, slots=True)
class RecoverySheetContents:
    """The sheet to print and lock away: the recovery code of one vault, in the groups it is typed in."""

    office: str
    vault: str
    code_groups: tuple[str, ...]
    made_on: datetime
    language: str = "en"
    paper: str = PaperSize.A4


@dataclass(frozen=True, slots=True)
class DestructionContents:
    """That a case was destroyed; names no participant, only the two members who did it.

    ``papers`` counts the documents and added files that went with it. ``last_backup_expires`` is the last day on which a
    backup that rjdesk knows of may still hold the case; None if there is none. The journal's entry is the destruction's own.
    """

    frame: PaperFrame
    received_on: date
    destroyed_at: datetime
    destroyed_by: str
    proposed_at: datetime
    proposed_by: str
    because: str
    authority: str
    papers: int
    last_backup_expires: date | None
    journal_seq: int
    journal_head: str


@dataclass(frozen=True, slots=True)
class OpenedCaseLine:
    """How much was in a case that was opened in a restore drill: no name, no reference."""

    people: int
    answers: int
    papers: int


@dataclass(frozen=True, slots=True)
class RestoreDrillContents:
    """That a backup was restored to a hidden place, looked through whole, and cases drawn by lot were opened.

    ``file_sha256`` is the whole file's, 64 hex digits; the journal's entry is the newest in the backup. ``again_by`` is the
    day on which the next drill is due.
    """

    frame: PaperFrame
    file: str
    file_sha256: str
    backed_up_at: datetime
    journal_seq: int
    journal_head: str
    cases: int
    papers: int
    opened: tuple[OpenedCaseLine, ...]
    again_by: date


@dataclass(frozen=True, slots=True)
class LimitLine:
    """One time limit: how it stands in a sentence, and the points that its last day rests on, each with what it is about."""

    title: str
    standing: str
    points: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class EventLine:
    """Something that was done on a day, and the day on which it was entered."""

    on: date
    what: str
    entered: date


@dataclass(frozen=True, slots=True)
class ToldLine:
    """When somebody was told of the conference, by their part and never by name; None if that is not recorded."""

    part: str
    on: date | None


@dataclass(frozen=True, slots=True)
class ChronologyContents:
    """How a case stands to its time limits: for counsel and the court, so nobody is named but who decided an extension."""

    frame: PaperFrame
    statute: str
    kind: str
    received_on: date
    limits: tuple[LimitLine, ...]
    events: tuple[EventLine, ...]
    told: tuple[ToldLine, ...]
