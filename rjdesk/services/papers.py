"""The finished papers of a case: looking at them, and handing them over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.documents.contents import NonAgreementContents, PaperFrame, RootSheetContents
from rjdesk.domain.access import Action
from rjdesk.domain.case import Case
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.gates import Unmet
from rjdesk.domain.ids import CaseId, DocumentId
from rjdesk.domain.journal import Deed
from rjdesk.domain.outcome import Outcome, outcome
from rjdesk.errors import SigningNotClosed, StageNotReady
from rjdesk.process.progress import current
from rjdesk.process.template import Panel, Process
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.community.sharing import refuse_unshared_paper
from rjdesk.services.composing import made_by, non_agreement_contents
from rjdesk.services.handing_over import free, kind_of_place, written
from rjdesk.services.letters.leaving import look_again
from rjdesk.services.permission import needs, of_document
from rjdesk.services.signing.jobs import Sheet, seal_as
from rjdesk.services.statements import put_older_aside, refuse_a_second
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as pixels: RGBA, 8 bits a channel, rows top down without padding; ``text`` is what stands on it."""

    width: int
    height: int
    rgba: bytes = field(repr=False)
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PreviewJob:
    """Draw every page of a document; for the press."""

    pdf: bytes = field(repr=False)
    width_px: int

    def make(self) -> tuple[PageImage, ...]:
        """The pages, with the ink on them."""
        from rjdesk.documents.preview import draw_page, page_count

        drawn = (draw_page(self.pdf, page, self.width_px) for page in range(page_count(self.pdf)))
        return tuple(PageImage(page.width, page.height, page.pixels, page.text) for page in drawn)


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper just made, to be kept."""

    document: Document
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PaperJob:
    """Compose and seal the bare statement; for the press."""

    sheet: Sheet
    contents: NonAgreementContents
    identity: SigningIdentity
    now: datetime

    def make(self) -> MadePaper:
        """Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_non_agreement

        pdf = seal_as(self.sheet, compose_non_agreement(self.contents), self.identity, self.now)
        return MadePaper(self.sheet.document(pdf, self.now), pdf)


@dataclass(frozen=True, slots=True)
class MadeSheet:
    """The registry's sheet, which belongs to no case and is not kept: it can be made again."""

    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class SheetJob:
    """Compose and seal the registry's sheet; for the press."""

    contents: RootSheetContents
    identity: SigningIdentity
    now: datetime

    def make(self) -> MadeSheet:
        """Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_root_sheet
        from rjdesk.documents.signing import seal

        return MadeSheet(seal(compose_root_sheet(self.contents), self.identity, self.now, say("ceremony.sealed.sheet")))


class Papers:
    """Documents as the vault keeps them."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.READ_CASE, case="case")
    def of_case(self, case: CaseId) -> tuple[Document, ...]:
        """What is known of a case's papers, oldest first."""
        with self._cases.current().units() as work:
            return work.documents.of_case(case)

    @needs(Action.READ_CASE, case=of_document("document"))
    def bytes_of(self, document: DocumentId) -> bytes:
        """A paper's bytes, for showing it in the program; handing over goes through ``export``."""
        with self._cases.current().units() as work:
            return work.documents.bytes_of(document)

    @needs(Action.READ_CASE, case=of_document("document"))
    def pages(self, document: DocumentId, width_px: int) -> PreviewJob:
        """Pictures of a paper's pages."""
        return PreviewJob(self.bytes_of(document), width_px)

    @needs(Action.WORK_ON_CASE, case="case")
    def non_agreement(self, case: CaseId) -> PaperJob:
        """The bare statement that there is no agreement: no reasons.

        Raises StageNotReady unless that is the outcome, StatementMade if it was made already.
        """
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            refuse_a_second(work, case)
            ended = _ended_without_agreement(held, process)
            identity, now = office.identity(work, self._cases.current()), self._cases.clock()
            making = made_by(work, self._cases.current(), now)
        sheet = Sheet(DocumentId(self._new_id()), case, Paper.NON_AGREEMENT, _title_of_statement(process))
        return PaperJob(sheet, non_agreement_contents(held, process, ended, making), identity, now)

    @needs(Action.WORK_ON_CASE, case="made.document.case")
    def keep(self, made: MadePaper) -> Document:
        """Store a paper just made. Raises StatementMade where another was kept meanwhile."""
        with self._cases.current().units() as work:
            refuse_a_second(work, made.document.case)
            put_older_aside(work, made.document)
            work.documents.keep(made.document, made.pdf)
            facts = {"document": made.document.id, "paper": made.document.paper, "sha256": made.document.sha256}
            work.journal.write(Deed("paper_made", made.document.case, facts))
            work.commit()
        return made.document

    @needs(Action.EXPORT_PAPERS, case=of_document("document"))
    def export(self, document: DocumentId, target: Path, *, as_it_was: bool = False) -> Path:
        """Write a paper outside the vault, where it is no longer protected by it.

        A letter is looked at again: what it rests on may have changed since it was written. With ``as_it_was`` it goes all
        the same, by choice. Raises SigningNotClosed, NotToBeShared, LetterOutdated, FileExists, FolderReadOnly, DiskFull.
        """
        with self._cases.current().units() as work:
            known = work.documents.known(document)
            if known.signing:
                raise SigningNotClosed
            refuse_unshared_paper(work, known)
            look_again(work, self._cases, known, as_it_was=as_it_was)
            content = work.documents.bytes_of(document)
            facts = {"document": document, "to": kind_of_place(target)} | ({"as_it_was": "yes"} if as_it_was else {})
            deed = Deed("exported", known.case, facts)
        return self._hand_over(content, target, deed)

    @needs(Action.EXPORT_PAPERS)
    def root_certificate(self) -> bytes:
        """The office's root certificate (PEM), for the registry."""
        with self._cases.current().units() as work:
            return office.root_certificate(work)

    @needs(Action.EXPORT_PAPERS)
    def root_sheet(self) -> SheetJob:
        """One page for the registry: the root's fingerprint and how to verify."""
        from rjdesk.documents.identity import fingerprint, validity

        session, now = self._cases.current(), self._cases.clock()
        with session.units() as work:
            identity, paper = office.identity(work, session), office.paper(work)
        begins, ends = validity(identity.root_cert)
        frame = PaperFrame(identity.office, "", "", now, "", practice=identity.practice, paper=paper)
        contents = RootSheetContents(frame, fingerprint(identity.root_cert), begins, ends)
        return SheetJob(contents, identity, now)

    @needs(Action.EXPORT_PAPERS)
    def export_root_certificate(self, target: Path) -> Path:
        """Write the office's root certificate where it can be handed to the registry."""
        return self._hand_over(
            self.root_certificate(), target, Deed("root_exported", None, {"to": kind_of_place(target)})
        )

    @needs(Action.EXPORT_PAPERS)
    def export_root_sheet(self, made: MadeSheet, target: Path) -> Path:
        """Write the registry's sheet."""
        return self._hand_over(made.pdf, target, Deed("sheet_exported", None, {"to": kind_of_place(target)}))

    def _hand_over(self, content: bytes, target: Path, deed: Deed) -> Path:
        """Journal first: an entry for a copy that was not written is harmless, a copy without an entry is not."""
        free(target)
        with self._cases.current().units() as work:
            work.journal.write(deed)
            work.commit()
        return written(content, target)


def _title_of_statement(process: Process) -> str:
    """What the list of papers calls the statement: as it is headed, so that a dialogue's says nothing of what it lacks."""
    return process.papers.non_agreement_title or say("papers.non_agreement")


def _ended_without_agreement(held: Case, process: Process) -> Outcome:
    """How the conference ended, if that is settled and nothing was agreed."""
    ended, now = outcome(held), current(process, held)
    conferred = now is None or now.panel is Panel.DOCUMENTS
    if not conferred or ended not in (Outcome.NON_AGREEMENT, Outcome.NOT_ADMITTED):
        stage = now.title if now else ""
        raise StageNotReady((Unmet("outcome_open", settled_at=now.id if now else ""),), stage=stage)
    return ended
