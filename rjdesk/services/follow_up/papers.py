"""Papers of the time after a conference: statements of account, proof slips, the completion report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from rjdesk.documents.follow_up.contents import CompletionContents, SlipContents, StatementContents
from rjdesk.domain.access import Action
from rjdesk.domain.case import Case
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.follow_up.ledger import ledger
from rjdesk.domain.follow_up.slips import slip_code
from rjdesk.domain.follow_up.tasks import promises
from rjdesk.domain.ids import CaseId, DocumentId, HappeningId, MemberId, ObligationId
from rjdesk.domain.journal import Deed
from rjdesk.errors import NothingPaid, NothingPromised
from rjdesk.process.template import Process
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.composing import Making, made_by
from rjdesk.services.follow_up.noting import ever_promised, promise
from rjdesk.services.follow_up.telling import completion_contents, slip_contents, statement_contents
from rjdesk.services.permission import needs
from rjdesk.services.signing.jobs import Sheet, seal_as
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity

FollowUpContents = StatementContents | SlipContents | CompletionContents


@dataclass(frozen=True, slots=True)
class MadeFollowUpPaper:
    """A paper just made; ``slip`` is the promise and the code of a proof slip."""

    document: Document
    pdf: bytes = field(repr=False)
    slip: tuple[ObligationId, str] | None = None


@dataclass(frozen=True, slots=True)
class FollowUpPaperJob:
    """Compose and seal a paper of a follow-up; for the press."""

    sheet: Sheet
    contents: FollowUpContents
    identity: SigningIdentity
    now: datetime
    slip: tuple[ObligationId, str] | None = None

    def make(self) -> MadeFollowUpPaper:
        """Pure. Raises CharacterNotInFont."""
        pdf = seal_as(self.sheet, _composed(self.contents), self.identity, self.now)
        return MadeFollowUpPaper(self.sheet.document(pdf, self.now), pdf, self.slip)


class FollowUpPapers:
    """Each paper says how it stood on its day, so those made before stay."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str], random: Callable[[int], bytes]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id
        self._random = random

    @needs(Action.WORK_ON_CASE, case="case")
    def statement(self, case: CaseId, obligation: ObligationId) -> FollowUpPaperJob:
        """The account of a promise of money. Raises NothingPromised, NoSuchPromise, NothingPaid for what is no money."""
        with self._cases.current().units() as work:
            held, process, making = self._making(work, case)
            wanted = ever_promised(held, obligation)
            account = ledger(wanted, work.follow_ups.of(case))
            if account is None:
                raise NothingPaid
            contents = statement_contents(held, process, wanted, account, making)
            return self._job(work, case, Paper.LEDGER, contents, wanted.what)

    @needs(Action.WORK_ON_CASE, case="case")
    def slip(self, case: CaseId, obligation: ObligationId) -> FollowUpPaperJob:
        """A slip with a new code, for whoever sees the promise kept. Raises NothingPromised, NoSuchPromise."""
        with self._cases.current().units() as work:
            held, process, making = self._making(work, case)
            wanted, code = promise(held, obligation), slip_code(self._random(7))
            contents = slip_contents(held, process, wanted, code, making)
            return self._job(work, case, Paper.PROOF_SLIP, contents, wanted.what, (obligation, code))

    @needs(Action.WORK_ON_CASE, case="case")
    def completion(self, case: CaseId) -> FollowUpPaperJob:
        """How every promise stands, for whoever referred the case; a certificate once all are kept. Raises NothingPromised."""
        with self._cases.current().units() as work:
            held, process, making = self._making(work, case)
            if not promises(held):
                raise NothingPromised
            contents = completion_contents(held, process, work.follow_ups.of(case), making)
            return self._job(work, case, Paper.COMPLETION, contents)

    @needs(Action.WORK_ON_CASE, case="made.document.case")
    def keep(self, made: MadeFollowUpPaper) -> Document:
        """Store a paper with the case's; of a slip, note that it was printed, so that its code leads back here."""
        document = made.document
        with self._cases.current().units() as work:
            work.documents.keep(document, made.pdf)
            facts = {"document": document.id, "paper": document.paper, "sha256": document.sha256}
            if made.slip is None:
                work.journal.write(Deed("paper_made", document.case, facts))
            else:
                held, process = self._cases.load(work, document.case)
                obligation, code = made.slip
                work.follow_ups.note(self._printed(held, promise(held, obligation).id, code))
                self._cases.keep(work, held, process, Deed("slip_printed", document.case, facts))
            work.commit()
        return document

    def _printed(self, held: Case, obligation: ObligationId, code: str) -> Happening:
        now, by = self._cases.clock(), MemberId(self._cases.current().member_id)
        identity = HappeningId(self._new_id())
        return Happening(identity, held.id, Kind.SLIP, now.date(), now, by, obligation, slip=code)

    def _making(self, work: UnitOfWork, case: CaseId) -> tuple[Case, Process, Making]:
        held, process = self._cases.load(work, case)
        return held, process, made_by(work, self._cases.current(), self._cases.clock())

    def _job(
        self,
        work: UnitOfWork,
        case: CaseId,
        paper: Paper,
        contents: FollowUpContents,
        what: str = "",
        slip: tuple[ObligationId, str] | None = None,
    ) -> FollowUpPaperJob:
        sheet = Sheet(DocumentId(self._new_id()), case, paper, say(f"papers.{paper}", what=what))
        return FollowUpPaperJob(
            sheet, contents, office.identity(work, self._cases.current()), self._cases.clock(), slip
        )


def _composed(contents: FollowUpContents) -> bytes:
    from rjdesk.documents.compose import compose_completion, compose_slip, compose_statement

    match contents:
        case StatementContents():
            return compose_statement(contents)
        case SlipContents():
            return compose_slip(contents)
        case CompletionContents():
            return compose_completion(contents)
