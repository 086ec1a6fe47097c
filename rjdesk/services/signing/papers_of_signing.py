"""What a signing needs out of the vault before the press can work: contents, places, titles, identities."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from rjdesk.documents.contents import AgreementContents, Copy, PaperFrame, SigningLine, SigningRecordContents
from rjdesk.domain.case import Case
from rjdesk.domain.ceremony import Ceremony, How, Place, Settled
from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import CaseId, DocumentId, HappeningId
from rjdesk.domain.ink import Ink
from rjdesk.domain.participant import Participant
from rjdesk.process.template import Process
from rjdesk.services import office
from rjdesk.services.composing import Making, agreement_contents, frame, made_by
from rjdesk.services.copies import without
from rjdesk.services.session import Current
from rjdesk.services.signing.jobs import ClosingJob, OpeningJob, PlannedCopy, Sheet, SigningJob, scan_sha256
from rjdesk.services.signing.places import places
from rjdesk.services.signing.printing_for_signing import PrintingJob
from rjdesk.services.signing.scans import scans_of
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity


class Signings:
    """Gathers each job of a signing inside a transaction under way."""

    def __init__(self, current: Current, clock: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._current = current
        self._clock = clock
        self._new_id = new_id

    def new_note(self) -> HappeningId:
        """An identity for a note that a closed signing leaves behind."""
        return HappeningId(self._new_id())

    def opening(self, work: UnitOfWork, case: Case, process: Process) -> OpeningJob:
        """What the original is made from. Raises NotAccepted."""
        identity, now = self._identity(work), self._clock()
        signers = places(case, process, now.date())
        contents = agreement_contents(case, process, case.agreement.accepted(), signers, self._making(work, now))
        copies = tuple(_copy(person, process) for person in _recipients(case))
        sheet = self._sheet(case.id, Paper.ORIGINAL, _title(case))
        return OpeningJob(sheet, contents, copies, signers, identity, now, case.version)

    def signature(self, work: UnitOfWork, original: Document, place: Place, mark: Ink | str, beside: str) -> SigningJob:
        """What one signature is made from."""
        pdf = work.documents.bytes_of(original.id)
        return SigningJob(original, pdf, place, mark, beside, self._identity(work), self._clock())

    def closing(
        self, work: UnitOfWork, case: Case, process: Process, original: Document, ceremony: Ceremony
    ) -> ClosingJob:
        """What the closing, the record and the copies are made from; ``ceremony`` is closed."""
        identity, now = self._identity(work), self._clock()
        making = self._making(work, now)
        contents = agreement_contents(case, process, case.agreement.accepted(), ceremony.places, making)
        return ClosingJob(
            document=original,
            pdf=work.documents.bytes_of(original.id),
            ceremony=ceremony,
            record=(
                self._sheet(case.id, Paper.SIGNING_RECORD, say("papers.signing_record")),
                _record(work, frame(case, process, making), ceremony, identity),
            ),
            copies=tuple(self._copy_for(person, contents, process, case.id) for person in _recipients(case)),
            identity=identity,
            now=now,
            scans=scans_of(work, ceremony),
        )

    def for_signing(self, work: UnitOfWork, original: Document, people: tuple[Place, ...]) -> PrintingJob:
        """What a sheet is made from, to be signed with ink by those people."""
        pdf, title = (
            work.documents.bytes_of(original.id),
            say("papers.for_signing", names=", ".join(place.name for place in people)),
        )
        sheet = self._sheet(original.case, Paper.FOR_SIGNING, title)
        return PrintingJob(sheet, original.id, pdf, people, self._identity(work), self._clock())

    def _copy_for(
        self, person: Participant, contents: AgreementContents, process: Process, case: CaseId
    ) -> PlannedCopy:
        role = process.role(person.role)
        title = say("papers.copy", name=person.name, part=role.title)
        sheet = Sheet(DocumentId(self._new_id()), case, Paper.COPY, title, person.id)
        return PlannedCopy(sheet, without(contents, role.leaves_out), _copy(person, process))

    def _sheet(self, case: CaseId, paper: Paper, title: str) -> Sheet:
        return Sheet(DocumentId(self._new_id()), case, paper, title)

    def _identity(self, work: UnitOfWork) -> SigningIdentity:
        return office.identity(work, self._current())

    def _making(self, work: UnitOfWork, now: datetime) -> Making:
        return made_by(work, self._current(), now)


def _title(case: Case) -> str:
    return say("papers.original_version", number=len(case.earlier) + 1) if case.earlier else say("papers.original")


def _recipients(case: Case) -> tuple[Participant, ...]:
    """Everyone who must have a copy (s265), in the room or not."""
    return tuple(person for person in case.participants if person.receives_copy)


def _copy(person: Participant, process: Process) -> Copy:
    role = process.role(person.role)
    return Copy(person.name, role.title, "", frozenset(role.leaves_out))


def _record(
    work: UnitOfWork, around: PaperFrame, ceremony: Ceremony, identity: SigningIdentity
) -> SigningRecordContents:
    from rjdesk.documents.identity import fingerprint

    seq, head = work.journal.last()
    return SigningRecordContents(
        frame=around,
        original_sha256="",
        opened_at=ceremony.opened_at,
        closed_at=ceremony.closed_at or around.made_on,
        lines=tuple(_line(place, place.settled) for place in ceremony.places if place.settled is not None),
        journal_seq=seq,
        journal_head=head,
        office_root_fingerprint=fingerprint(identity.root_cert),
    )


def _line(place: Place, settled: Settled) -> SigningLine:
    at = None if settled.how is How.ABSENT else settled.at
    return SigningLine(place.name, place.part, settled.how, at, settled.beside, scan_sha256(settled))
