"""For those who sign on paper only: their wish, the sheet that is printed, and its scan, on which their place then rests.

The ceremony waits for each scan, over a lock and a restart; until it is there the person may still do otherwise.
"""

from __future__ import annotations

from dataclasses import replace

from rjdesk.domain.access import Action
from rjdesk.domain.attachment import Attachment
from rjdesk.domain.ceremony import Ceremony, How, Scan, Settled
from rjdesk.domain.document import Document
from rjdesk.domain.ids import AttachmentId, CaseId, ParticipantId
from rjdesk.domain.journal import Deed
from rjdesk.errors import ChangedMeanwhile, GuardianNotBeside, NoSuchAttachment, NotAScan, SigningOutOfTurn
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.signing.ceremonies import original_of, under_way
from rjdesk.services.signing.papers_of_signing import Signings
from rjdesk.services.signing.printing_for_signing import Printed, PrintingJob
from rjdesk.services.signing.scans import KINDS
from rjdesk.services.typed import whole
from rjdesk.store.unit_of_work import UnitOfWork


class SigningOnPaper:
    """Signatures with ink on paper, each shown by a scan."""

    def __init__(self, cases: Casebook, signings: Signings) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._signings = signings

    @needs(Action.WORK_ON_CASE, case="case")
    def choose(self, case: CaseId, participant: ParticipantId, beside: str = "") -> Ceremony:
        """Someone signs on paper only. ``beside`` says who stands beside them, if it is not as printed.

        Raises SigningOutOfTurn, GuardianNotBeside.
        """
        with self._cases.current().units() as work:
            ceremony = self._ceremony(work, case)
            place = ceremony.open_place(participant)
            stands_beside = whole(beside).strip() or place.beside
            if place.needs_guardian and not stands_beside:
                raise GuardianNotBeside
            chosen = ceremony.choose_paper(participant, stands_beside)
            self._keep(work, case, chosen, Deed("paper_chosen", case, {"person": participant}))
        return chosen

    @needs(Action.WORK_ON_CASE, case="case")
    def sheet(self, case: CaseId) -> PrintingJob:
        """The sheet for those who sign on paper and have none yet. Raises SigningOutOfTurn if there is nobody."""
        with self._cases.current().units() as work:
            places = self._ceremony(work, case).waiting()
            without = tuple(place for place in places if place.on_paper and place.on_paper.sheet is None)
            if not without:
                raise SigningOutOfTurn
            return self._signings.for_signing(work, original_of(work, case), without)

    @needs(Action.WORK_ON_CASE, case="made.document.case")
    def keep_sheet(self, made: Printed) -> Document:
        """Store a sheet: printing it again gives the same bytes. Raises ChangedMeanwhile, SigningOutOfTurn."""
        known = made.document
        with self._cases.current().units() as work:
            if original_of(work, known.case).id != made.original:
                raise ChangedMeanwhile
            printed = self._ceremony(work, known.case).print_sheet(made.people, known.id)
            work.documents.keep(known, made.pdf)
            facts = {"document": known.id, "paper": known.paper, "sha256": known.sha256}
            self._keep(work, known.case, printed, Deed("paper_made", known.case, facts))
        return known

    @needs(Action.WORK_ON_CASE, case="case")
    def attach(self, case: CaseId, participant: ParticipantId, file: AttachmentId) -> Ceremony:
        """The scan of the sheet that someone signed: one of the case's files. Their place is settled.

        Raises SigningOutOfTurn, NoSuchAttachment (also for another case's file), NotAScan.
        """
        with self._cases.current().units() as work:
            known, ceremony = _scan(work, case, file), self._ceremony(work, case)
            on_paper = ceremony.open_place(participant).on_paper
            if on_paper is None:
                raise SigningOutOfTurn
            settled = Settled(How.ON_PAPER, self._cases.clock(), on_paper.beside, Scan(known.id, known.sha256))
            scanned = ceremony.settle(participant, settled)
            facts = {"person": participant, "how": settled.how, "attachment": known.id, "sha256": known.sha256}
            self._keep(work, case, scanned, Deed("place_settled", case, facts))
        return scanned

    @needs(Action.WORK_ON_CASE, case="case")
    def take_back(self, case: CaseId, participant: ParticipantId) -> Ceremony:
        """It was the wrong scan: that person's is waited for again. Raises SigningOutOfTurn, also once it is closed."""
        with self._cases.current().units() as work:
            waiting = self._ceremony(work, case).take_back_scan(participant)
            self._keep(work, case, waiting, Deed("scan_taken_back", case, {"person": participant}))
        return waiting

    def _ceremony(self, work: UnitOfWork, case: CaseId) -> Ceremony:
        return under_way(work.cases.load(case))

    def _keep(self, work: UnitOfWork, case: CaseId, ceremony: Ceremony, deed: Deed) -> None:
        held, process = self._cases.load(work, case)
        self._cases.keep(work, replace(held, ceremony=ceremony), process, deed)
        work.commit()


def _scan(work: UnitOfWork, case: CaseId, file: AttachmentId) -> Attachment:
    known = work.attachments.known(file)
    if known.case != case:
        raise NoSuchAttachment
    if known.kind not in KINDS:
        raise NotAScan
    return known
