"""Destroying a case for good, by two people, with a certificate that says so.

In this order, each step only once the one before is on the disk: a verified backup; the case deleted, together with a note
of what is still to do; the vault under a new key, so that what the disk may still hold of the old pages opens no more; the
certificate. Killed anywhere in between, ``unfinished`` says so and ``finish`` goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from rjdesk.documents.contents import DestructionContents, PaperFrame
from rjdesk.domain.access import Action
from rjdesk.domain.backup import Backup
from rjdesk.domain.certificate import Certificate
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed, JournalEntry
from rjdesk.domain.keeping import Became
from rjdesk.domain.long_work import Progress
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.ending.destruction_notes import Note, kept_notes, put_notes
from rjdesk.services.ending.keeping import count
from rjdesk.services.permission import needs
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity
    from rjdesk.store.unit_of_work import UnitOfWork

ROTATION_DUE = "rotation_due"


@dataclass(frozen=True, slots=True)
class MadeCertificate:
    """A certificate that is ready to be kept, and the note that it settles."""

    certificate: Certificate
    pdf: bytes = field(repr=False)
    note: Note


@dataclass(frozen=True, slots=True)
class CertificateJob:
    """Compose and seal a certificate of destruction; for the press."""

    id: str
    note: Note
    contents: DestructionContents
    identity: SigningIdentity

    def make(self) -> MadeCertificate:
        """Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_destruction_certificate
        from rjdesk.documents.signing import seal

        made_on = self.contents.frame.made_on
        pdf = seal(compose_destruction_certificate(self.contents), self.identity, made_on, say("ceremony.sealed.sheet"))
        return MadeCertificate(Certificate(self.id, "destruction", made_on, sha256(pdf).hexdigest()), pdf, self.note)


class Destruction:
    """Destroying cases."""

    def __init__(
        self,
        cases: Casebook,
        back_up: Callable[[Progress], object],
        rotate: Callable[[Progress], None],
        new_id: Callable[[], str],
    ) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._back_up = back_up
        self._rotate = rotate
        self._new_id = new_id

    @needs(Action.DESTROY_CASE, case="case")
    def destroy(self, case: CaseId, progress: Progress) -> None:
        """Destroy a case that somebody else proposed to destroy; takes as long as a backup and a new key.

        Raises NotProposed, SecondPersonNeeded, UnderHold, NotDueYet, DiskFull: then the case is as it was.
        """
        self._refuse_unless_agreed(case)
        self._back_up(progress)
        self._delete(case)
        self.finish(progress)

    @needs(Action.DESTROY_CASE)
    def unfinished(self) -> int:
        """How many destroyed cases still wait for the new key or their certificate."""
        with self._cases.current().units() as work:
            return len(kept_notes(work))

    @needs(Action.DESTROY_CASE)
    def finish(self, progress: Progress) -> None:
        """Give the vault its new key, if a destroyed case still waits for it."""
        with self._cases.current().units() as work:
            due = work.settings.get(ROTATION_DUE) == "yes"
        if due:
            self._rotate(progress)
            with self._cases.current().units() as work:
                work.settings.put(ROTATION_DUE, "")
                work.journal.write(Deed("vault_key_changed"))
                work.commit()

    @needs(Action.DESTROY_CASE)
    def certificate(self) -> CertificateJob | None:
        """The certificate of the case destroyed first that has none yet; None when there is none to make."""
        session, now = self._cases.current(), self._cases.clock()
        with session.units() as work:
            notes = kept_notes(work)
            if not notes:
                return None
            note, identity = notes[0], office.identity(work, session)
            practice, paper = identity.practice, office.paper(work)
            frame = PaperFrame(identity.office, note.reference, note.process, now, "", practice=practice, paper=paper)
            contents = note.contents(frame, _last_day(work.backups.all(), note.destroyed_at), _entry(work, note))
        return CertificateJob(self._new_id(), note, contents, identity)

    @needs(Action.DESTROY_CASE)
    def keep_certificate(self, made: MadeCertificate) -> Certificate:
        """Keep a certificate just made."""
        with self._cases.current().units() as work:
            put_notes(work, tuple(note for note in kept_notes(work) if note != made.note))
            work.certificates.keep(made.certificate, made.pdf)
            facts = {"certificate": made.certificate.id, "sha256": made.certificate.sha256}
            work.journal.write(Deed("destruction_certified", None, facts))
            work.commit()
        return made.certificate

    def _refuse_unless_agreed(self, case: CaseId) -> None:
        session = self._cases.current()
        with session.units() as work:
            work.keepings.of(case).agreed_by(MemberId(session.member_id), self._cases.today())

    def _delete(self, case: CaseId) -> None:
        session, now = self._cases.current(), self._cases.clock()
        with session.units() as work:
            note = self._note(work, case, now)
            count(work, case, Became.DESTROYED, now.date())
            work.keepings.destroy(case)
            work.settings.put(ROTATION_DUE, "yes")
            work.journal.write(Deed("case_destroyed", case))
            put_notes(work, (*kept_notes(work), note))
            work.commit()

    def _note(self, work: UnitOfWork, case: CaseId, now: datetime) -> Note:
        session = self._cases.current()
        held, process = self._cases.load(work, case)
        keeping = work.keepings.of(case)
        proposal = keeping.agreed_by(MemberId(session.member_id), now.date())
        proposer = next((m.name for m in work.members.all() if m.id == proposal.by), "")
        return Note(
            case=case,
            reference=held.reference,
            process=process.title,
            received_on=held.received_on,
            destroyed_at=now,
            destroyed_by=session.member_name,
            proposed_at=proposal.at,
            proposed_by=proposer,
            because=proposal.because,
            authority=keeping.authority,
            papers=len(work.documents.of_case(case)) + len(work.attachments.of_case(case)),
        )


def _entry(work: UnitOfWork, note: Note) -> JournalEntry:
    """The journal's entry of the destruction, which outlives the case."""
    return next(entry for entry in work.journal.entries(case=CaseId(note.case)) if entry.deed.what == "case_destroyed")


def _last_day(backups: tuple[Backup, ...], destroyed_at: datetime) -> date | None:
    """The last day of the backups that were made before a case was destroyed and are still there."""
    days = [backup.expires_on for backup in backups if not backup.gone and backup.made_at <= destroyed_at]
    return max(days, default=None)
