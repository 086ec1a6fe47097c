"""Values in, PDF bytes out: the one door to composing. Light to import; the press is loaded with the first document.

Every document is PDF/A-3a and PDF/UA-1; what leaves the office has its own ``agreement.json`` attached. The same input
gives the same bytes. All raise ``CharacterNotInFont`` before anything is made when a character can't be set.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rjdesk.documents.community.contents import TrustFormContents
from rjdesk.documents.contents import (
    AgreementContents,
    ChronologyContents,
    Copy,
    DestructionContents,
    ForSigning,
    NonAgreementContents,
    RecoverySheetContents,
    RestoreDrillContents,
    RootSheetContents,
    SigningRecordContents,
)
from rjdesk.documents.follow_up.contents import CompletionContents, SlipContents, StatementContents
from rjdesk.documents.hearing.contents import ComplaintRegisterContents, ConsentContents, SurveyFormContents
from rjdesk.documents.learning.contents import YearReviewContents
from rjdesk.documents.letter_contents import LetterContents, RegisterContents
from rjdesk.documents.people_map_contents import PeopleMapContents
from rjdesk.documents.report_text_contents import ReportTextContents

if TYPE_CHECKING:
    from rjdesk.documents.attachments import Attachment
    from rjdesk.documents.report import ReportContents
    from rjdesk.documents.training.check_form import CheckFormContents
    from rjdesk.documents.training.role_cards import RoleCardsContents


def compose_original(contents: AgreementContents) -> bytes:
    """The agreement to be signed: fields ``certification``, one per signer (``Signer.field``), ``closing`` last."""
    from rjdesk.documents.agreement import original

    return original(contents)


def compose_copy(contents: AgreementContents, copy: Copy) -> bytes:
    """A copy for one recipient: says whose it is and of which original; no ink, only the field ``closing``."""
    from rjdesk.documents.agreement import copy_of

    return copy_of(contents, copy)


def compose_variation(contents: AgreementContents, copy: Copy | None = None) -> bytes:
    """A change of what was agreed that nobody signs again, or a copy of it; only the field ``closing``."""
    from rjdesk.documents.variation import variation

    return variation(contents, copy)


def compose_for_signing(contents: AgreementContents, sheet: ForSigning) -> bytes:
    """The original's text to be printed and signed with ink; only the field ``closing``."""
    from rjdesk.documents.agreement import for_signing

    return for_signing(contents, sheet)


def compose_non_agreement(contents: NonAgreementContents) -> bytes:
    """The bare statement that no agreement was reached; only the field ``closing``."""
    from rjdesk.documents.non_agreement import non_agreement

    return non_agreement(contents)


def compose_signing_record(contents: SigningRecordContents, scans: Sequence[Attachment] = ()) -> bytes:
    """The record of the signing, naming the signed original's SHA-256; only the field ``closing``.

    ``scans`` are the files behind ``contents.scans``: they ride in it.
    """
    from rjdesk.documents.signing_record import signing_record

    return signing_record(contents, scans)


def compose_root_sheet(contents: RootSheetContents) -> bytes:
    """One page for the registry: the office's fingerprint and how to verify; only the field ``closing``."""
    from rjdesk.documents.root_sheet import root_sheet

    return root_sheet(contents)


def compose_recovery_sheet(contents: RecoverySheetContents) -> bytes:
    """One page with a vault's recovery code, to print and lock away; it is never signed, never stored."""
    from rjdesk.documents.recovery_sheet import recovery_sheet

    return recovery_sheet(contents)


def compose_destruction_certificate(contents: DestructionContents) -> bytes:
    """One page that says that a case was destroyed; only the field ``closing``."""
    from rjdesk.documents.destruction import destruction_certificate

    return destruction_certificate(contents)


def compose_restore_drill(contents: RestoreDrillContents) -> bytes:
    """One page that says that a backup was restored and opened; only the field ``closing``."""
    from rjdesk.documents.restore_drill import restore_drill

    return restore_drill(contents)


def compose_chronology(contents: ChronologyContents) -> bytes:
    """How a case stands to its time limits, for counsel and the court; only the field ``closing``."""
    from rjdesk.documents.chronology import chronology

    return chronology(contents)


def compose_letter(contents: LetterContents) -> bytes:
    """A letter to one person, or a record to nobody in particular; only the field ``closing``."""
    from rjdesk.documents.letter import letter

    return letter(contents)


def compose_letters(several: tuple[LetterContents, ...]) -> bytes:
    """Letters to several people in one file for printing, each on sheets of its own; only the field ``closing``."""
    from rjdesk.documents.letter import letters

    return letters(several)


def compose_register(contents: RegisterContents) -> bytes:
    """What was sent in a case, to whom, when and how; only the field ``closing``."""
    from rjdesk.documents.register import register

    return register(contents)


def compose_complaint_register(contents: ComplaintRegisterContents) -> bytes:
    """The complaints of a time with what they come to: no names, no words."""
    from rjdesk.documents.hearing.complaint_register import complaint_register

    return complaint_register(contents)


def compose_consent(contents: ConsentContents) -> bytes:
    """What somebody agreed to with their own words, for them to take home."""
    from rjdesk.documents.hearing.consent import consent

    return consent(contents)


def compose_survey_form(contents: SurveyFormContents) -> bytes:
    """An empty survey form, the same for everybody; without any field."""
    from rjdesk.documents.hearing.survey_form import survey_form

    return survey_form(contents)


def compose_trust_form(contents: TrustFormContents) -> bytes:
    """An empty form of the survey of public trust; without any field."""
    from rjdesk.documents.community.trust_form import trust_form

    return trust_form(contents)


def compose_people_map(contents: PeopleMapContents) -> bytes:
    """The people map, without any order; only the field ``closing``."""
    from rjdesk.documents.people_map import people_map

    return people_map(contents)


def compose_report(contents: ReportContents) -> bytes:
    """The office's report; with the field ``closing`` unless it is public."""
    from rjdesk.documents.report import report

    return report(contents)


def compose_report_text(contents: ReportTextContents) -> bytes:
    """A report in the office's own words, for a funder; only the field ``closing``."""
    from rjdesk.documents.report_text import report_text

    return report_text(contents)


def compose_year_review(contents: YearReviewContents) -> bytes:
    """The review of a year; only the field ``closing``."""
    from rjdesk.documents.learning.year_review import year_review

    return year_review(contents)


def compose_statement(contents: StatementContents) -> bytes:
    """The account of a promise of money; only the field ``closing``."""
    from rjdesk.documents.follow_up.statement import statement

    return statement(contents)


def compose_slip(contents: SlipContents) -> bytes:
    """A slip for whoever sees a promise kept, to sign with ink; only the field ``closing``."""
    from rjdesk.documents.follow_up.slip import slip

    return slip(contents)


def compose_completion(contents: CompletionContents) -> bytes:
    """How each promise of an agreement ended; only the field ``closing``."""
    from rjdesk.documents.follow_up.completion import completion

    return completion(contents)


def compose_role_cards(contents: RoleCardsContents) -> bytes:
    """The cards of an invented story, each on sheets of its own; never signed, never stored."""
    from rjdesk.documents.training.role_cards import role_cards

    return role_cards(contents)


def compose_check_form(contents: CheckFormContents) -> bytes:
    """An empty form of an observer's checklist; never signed, never stored."""
    from rjdesk.documents.training.check_form import check_form

    return check_form(contents)
