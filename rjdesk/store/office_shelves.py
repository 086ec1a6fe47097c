"""What a unit of work holds besides cases and papers: members, permission, health details, retention, backups, added files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Protocol

from rjdesk.domain.access import CaseAccess, Emergency
from rjdesk.domain.answers import Answer
from rjdesk.domain.attachment import Attachment
from rjdesk.domain.backup import Backup
from rjdesk.domain.case import ProcessPin
from rjdesk.domain.certificate import Certificate
from rjdesk.domain.dispatch import LetterText
from rjdesk.domain.ids import About, AttachmentId, CaseId, MemberId
from rjdesk.domain.keeping import Became, Keeping, Statistic
from rjdesk.domain.law import Act, LawFile, Moved
from rjdesk.domain.member import Member


class Members(Protocol):
    """The people of the vault, those who left included."""

    def all(self) -> tuple[Member, ...]:
        """Everyone, in the order in which they joined."""

    def get(self, wanted: MemberId) -> Member:
        """One of them. Raises NoSuchMember."""

    def keep(self, member: Member) -> None:
        """Keep a member, new or changed."""


class Health(Protocol):
    """Answers about health, kept apart from their cases: read stage by stage, and by nothing that reads a case."""

    def keep(self, case: CaseId, answer: Answer) -> None:
        """Keep an answer, new or changed. Raises NoSuchCase. It goes with the person it is about, and with the case."""

    def drop(self, case: CaseId, stage: str, prompt: str, about: About | None) -> None:
        """Take an answer back, if there is one."""

    def of_stage(self, case: CaseId, stage: str) -> tuple[Answer, ...]:
        """What one stage asked, by prompt and person; nothing of a sealed case."""


class Access(Protocol):
    """Whose cases are, and who else may see them."""

    def of(self, case: CaseId) -> CaseAccess:
        """A case's access; one nobody owns (owner ``""``) if none was kept. Raises NoSuchCase, also for a sealed one."""

    def keep(self, access: CaseAccess) -> None:
        """Keep a case's owner, helpers and restriction; its emergencies are added only by ``open``. Raises NoSuchCase."""

    def open(self, emergency: Emergency) -> None:
        """Note that a restricted case was opened without its owner."""

    def unseen(self, owner: MemberId) -> tuple[Emergency, ...]:
        """The emergencies in someone's cases that they have not seen yet, oldest first."""

    def seen(self, owner: MemberId, at: datetime) -> None:
        """Their owner has seen all of them."""

    def owned(self, owner: MemberId) -> tuple[CaseId, ...]:
        """Someone's cases, whether or not the member at work can see them."""

    def restricted(self) -> tuple[CaseAccess, ...]:
        """The restricted cases that the member at work can't see: that they exist and whose they are, no more."""


class Keepings(Protocol):
    """Retention, and what remains of cases that are no more."""

    def of(self, case: CaseId) -> Keeping:
        """The rules that a case is kept under; empty ones if nothing was set. Raises NoSuchCase."""

    def keep(self, keeping: Keeping) -> None:
        """Keep them. Raises NoSuchCase."""

    def proposed(self) -> tuple[Keeping, ...]:
        """The cases that somebody proposed to destroy, oldest proposal first."""

    def destroy(self, case: CaseId) -> None:
        """Delete a case with everything that belongs to it. Raises NoSuchCase."""

    def seal(self, case: CaseId, at: datetime, because: str) -> None:
        """From here on no shelf knows the case. Raises NoSuchCase."""

    def unseal(self, reference: str) -> CaseId | None:
        """Undo a seal by the case's exact reference; None, as for a reference that never was, if no sealed case has it."""

    def count(self, became: Became, year: int, process: str, kind: str, outcome: str) -> None:
        """Add one to a statistic."""

    def statistics(self) -> tuple[Statistic, ...]:
        """What remains of the cases that are no more."""


class Attachments(Protocol):
    """Files that were added to cases."""

    def keep(self, attachment: Attachment, pieces: Iterable[bytes]) -> None:
        """Keep a file. ``size`` and ``sha256`` must be those of the pieces together. Raises NoSuchCase."""

    def of_case(self, case: CaseId) -> tuple[Attachment, ...]:
        """What is known of a case's files, in the order added."""

    def known(self, wanted: AttachmentId) -> Attachment:
        """What is known of one file. Raises NoSuchAttachment."""

    def pieces(self, wanted: AttachmentId) -> Iterator[bytes]:
        """A file's bytes, piece by piece. Raises NoSuchAttachment."""

    def drop(self, wanted: AttachmentId) -> None:
        """Delete a file. Raises NoSuchAttachment."""


class Backups(Protocol):
    """The backups that were verified."""

    def keep(self, backup: Backup) -> None:
        """Remember a backup, or what has become of it."""

    def all(self) -> tuple[Backup, ...]:
        """All of them that were ever made, newest first."""


class Laws(Protocol):
    """The office's own process and jurisdiction files, and the cases that were moved from one version to another."""

    def all(self) -> tuple[LawFile, ...]:
        """Every file that was ever put in force, in the order in which they were; the withdrawn say so."""

    def keep(self, file: LawFile) -> None:
        """Keep a file that is put in force, a version once; its text has to be in the vault already."""

    def withdraw(self, file: LawFile, act: Act) -> None:
        """Note that a file is in force no more; that can be done once."""

    def running(self) -> Mapping[ProcessPin, int]:
        """How many cases that are open run under what. A sealed case is none."""

    def note_move(self, case: CaseId, moved: Moved) -> None:
        """Note that a case was moved. Raises NoSuchCase."""

    def moves(self, case: CaseId) -> tuple[Moved, ...]:
        """How a case was moved, in order. Raises NoSuchCase."""


class Certificates(Protocol):
    """Papers of the vault itself."""

    def keep(self, certificate: Certificate, content: bytes) -> None:
        """Keep one; its bytes never change."""

    def all(self) -> tuple[Certificate, ...]:
        """What is known of them, newest first."""

    def bytes_of(self, wanted: str) -> bytes:
        """One's bytes. Raises NoSuchDocument."""


class LetterTexts(Protocol):
    """The office's own texts of letters; every version stays."""

    def keep(self, text: LetterText) -> None:
        """Add a version."""

    def of(self, process: str) -> tuple[LetterText, ...]:
        """Every version of a process's letters, oldest first."""
