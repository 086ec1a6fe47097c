"""Signing in the room, in three steps each: a job from the vault, made on the press, kept in the vault.

Each signature is in the vault before the next person is asked, so a lock or a crash loses nothing: the stored ceremony's
``next_place`` says where to go on. Nothing leaves the vault before the ceremony is closed, but sheets that somebody signs on
paper (``signing_on_paper``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rjdesk.domain.access import Action
from rjdesk.domain.case import Case
from rjdesk.domain.ceremony import Ceremony, How, Settled
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.gates import Unmet
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId
from rjdesk.domain.ink import Ink
from rjdesk.domain.journal import Deed
from rjdesk.domain.versions import Way
from rjdesk.errors import (
    AlreadySigned,
    ChangedMeanwhile,
    EmptyInk,
    GuardianNotBeside,
    NotAccepted,
    SigningOutOfTurn,
    StageNotReady,
)
from rjdesk.process.progress import current, refuse_once_signing_began, to_open
from rjdesk.process.template import Panel, Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.follow_up.in_force import come_into_force
from rjdesk.services.permission import needs
from rjdesk.services.signing.jobs import Closed, ClosingJob, Opened, OpeningJob, Signed, SigningJob, sha256
from rjdesk.services.signing.papers_of_signing import Signings
from rjdesk.services.typed import whole
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say


class Ceremonies:
    """The signing of an agreement's original."""

    def __init__(self, cases: Casebook, signings: Signings) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._signings = signings

    @needs(Action.WORK_ON_CASE, case="case")
    def open(self, case: CaseId) -> OpeningJob:
        """Begin: the original is composed and certified. Raises NotAccepted, StageNotReady, SigningUnderWay, AlreadySigned."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            _refuse_unless_due(held, process)
            return self._signings.opening(work, held, process)

    @needs(Action.WORK_ON_CASE, case="made.document.case")
    def keep_opening(self, made: Opened) -> Ceremony:
        """Store the certified original and the ceremony's places. Raises SigningUnderWay, ChangedMeanwhile."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, made.document.case)
            refuse_once_signing_began(held)
            if held.version != made.version:
                raise ChangedMeanwhile
            work.documents.keep(made.document, made.pdf)
            deed = Deed("signing_opened", held.id, {"document": made.document.id, "sha256": made.document.sha256})
            self._cases.keep(work, replace(held, ceremony=made.ceremony), process, deed)
            work.commit()
        return made.ceremony

    @needs(Action.WORK_ON_CASE, case="case")
    def sign(self, case: CaseId, participant: ParticipantId, ink: Ink, beside: str = "") -> SigningJob:
        """One person's ink in their own field. ``beside`` says who stood beside them, if it is not as printed.

        Raises EmptyInk, SigningOutOfTurn, GuardianNotBeside.
        """
        if ink.is_empty:
            raise EmptyInk
        return self._signing(case, participant, ink, beside)

    @needs(Action.WORK_ON_CASE, case="case")
    def attest(self, case: CaseId, participant: ParticipantId, typed_name: str, beside: str = "") -> SigningJob:
        """A typed name, attested by the facilitator, for someone who can't draw. Raises as ``sign`` does."""
        if not typed_name.strip():
            raise EmptyInk
        return self._signing(case, participant, whole(typed_name).strip(), beside)

    @needs(Action.WORK_ON_CASE, case="made.case")
    def keep(self, made: Signed) -> Ceremony:
        """Store a signature before the next person. Raises SigningOutOfTurn, ChangedMeanwhile."""
        with self._cases.current().units() as work:
            _refuse_if_changed(work, made)
            work.documents.replace_bytes(made.document, made.pdf, sha256(made.pdf))
            if made.ink is not None:
                work.inks.keep(made.case, made.participant, made.ink)
            ceremony = self._settled(work, made.case, made.participant, made.settled)
            work.commit()
        return ceremony

    @needs(Action.WORK_ON_CASE, case="case")
    def decline(self, case: CaseId, participant: ParticipantId) -> Ceremony:
        """Someone does not sign; no reason is asked or kept. Raises SigningOutOfTurn."""
        return self._not_signed(case, participant, How.DECLINED)

    @needs(Action.WORK_ON_CASE, case="case")
    def absent(self, case: CaseId, participant: ParticipantId) -> Ceremony:
        """Someone has left or is not there. Raises SigningOutOfTurn."""
        return self._not_signed(case, participant, How.ABSENT)

    @needs(Action.WORK_ON_CASE, case="case")
    def set_aside(self, case: CaseId) -> None:
        """Stop a signing so that the agreement can be changed. What was signed is kept as set aside, and can't leave."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            ceremony = under_way(held)
            if ceremony.closed_at is not None:
                raise AlreadySigned
            original = original_of(work, case)
            for paper in (original, *_sheets_for(work, case, ceremony)):
                work.documents.retitle(paper.id, say("papers.set_aside", title=paper.title))
            deed = Deed("signing_set_aside", case, {"document": original.id, "sha256": original.sha256})
            self._cases.keep(work, replace(held, ceremony=None), process, deed)
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def close(self, case: CaseId) -> ClosingJob:
        """The closing signature, the signing record and every recipient's copy. Raises SigningOutOfTurn, ScanMissing."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            ceremony = under_way(held).close(self._cases.clock())
            return self._signings.closing(work, held, process, original_of(work, case), ceremony)

    @needs(Action.WORK_ON_CASE, case="made.case")
    def keep_closing(self, made: Closed) -> tuple[Document, ...]:
        """Store all papers of a closed signing, and give all papers of the case. Raises ChangedMeanwhile."""
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, made.case)
            _refuse_if_changed(work, made)
            work.documents.replace_bytes(made.document, made.pdf, sha256(made.pdf), signing=False)
            for document, pdf in made.papers:
                work.documents.keep(document, pdf)
            deed = Deed("signing_closed", held.id, {"document": made.document, "sha256": sha256(made.pdf)})
            signed = replace(held, ceremony=made.ceremony)
            self._cases.keep(work, come_into_force(work, signed, self._note), process, deed)
            work.commit()
        return self._papers(made.case)

    @needs(Action.READ_CASE, case="case")
    def text_of(self, case: CaseId) -> bytes:
        """The original as it stands now, to be read on screen while it is being signed."""
        with self._cases.current().units() as work:
            return work.documents.bytes_of(original_of(work, case).id)

    def _signing(self, case: CaseId, participant: ParticipantId, mark: Ink | str, beside: str) -> SigningJob:
        with self._cases.current().units() as work:
            held, _ = self._cases.load(work, case)
            place = under_way(held).open_place(participant)
            stands_beside = whole(beside).strip() or place.beside
            if place.needs_guardian and not stands_beside:
                raise GuardianNotBeside
            return self._signings.signature(work, original_of(work, case), place, mark, stands_beside)

    def _not_signed(self, case: CaseId, participant: ParticipantId, how: How) -> Ceremony:
        with self._cases.current().units() as work:
            ceremony = self._settled(work, case, participant, Settled(how, self._cases.clock()))
            work.commit()
        return ceremony

    def _settled(self, work: UnitOfWork, case: CaseId, participant: ParticipantId, settled: Settled) -> Ceremony:
        held, process = self._cases.load(work, case)
        ceremony = under_way(held).settle(participant, settled)
        deed = Deed("place_settled", case, {"person": participant, "how": settled.how})
        self._cases.keep(work, replace(held, ceremony=ceremony), process, deed)
        return ceremony

    def _note(self, held: Case, kind: Kind) -> Happening:
        now, by = self._cases.clock(), MemberId(self._cases.current().member_id)
        return Happening(self._signings.new_note(), held.id, kind, now.date(), now, by)

    def _papers(self, case: CaseId) -> tuple[Document, ...]:
        with self._cases.current().units() as work:
            return work.documents.of_case(case)


def original_of(work: UnitOfWork, case: CaseId) -> Document:
    """The original that is being signed or was signed: the newest, as those before it were set aside."""
    for paper in reversed(work.documents.of_case(case)):
        if paper.paper is Paper.ORIGINAL:
            return paper
    raise SigningOutOfTurn


def _sheets_for(work: UnitOfWork, case: CaseId, ceremony: Ceremony) -> Iterator[Document]:
    """The sheets that were printed for this signing."""
    for paper in work.documents.of_case(case):
        if paper.paper is Paper.FOR_SIGNING and paper.made_at >= ceremony.opened_at:
            yield paper


def _refuse_unless_due(held: Case, process: Process) -> None:
    """Signing comes when everything before it on the case's path is done, and still holds: stages may have been reopened."""
    refuse_once_signing_began(held)
    if not held.agreement.concluded:
        raise NotAccepted
    now = current(process, held)
    if now is None or (held.replacing is not None and held.replacing.way is Way.VARIED):
        return  # whoever agreed to a change signs it, whatever stage the case has come to
    if now.panel is not Panel.SIGNING:
        raise StageNotReady((Unmet("earlier_stage_open", settled_at=now.id),), stage=now.title)
    unmet = to_open(process, now, held)
    if unmet:
        raise StageNotReady(unmet, stage=now.title)


def under_way(held: Case) -> Ceremony:
    """The case's ceremony. Raises SigningOutOfTurn where there is none."""
    if held.ceremony is None:
        raise SigningOutOfTurn
    return held.ceremony


def _refuse_if_changed(work: UnitOfWork, made: Signed | Closed) -> None:
    if work.documents.known(made.document).sha256 != made.before:
        raise ChangedMeanwhile
