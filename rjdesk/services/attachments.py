"""Files that are added to a case: read once, cleaned, kept in the vault, and shown in the program only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.attachment import MOST_BYTES, Attachment, AttachmentKind
from rjdesk.domain.ids import AttachmentId, CaseId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.long_work import Progress
from rjdesk.errors import FileTooLarge, FileUnreadable, ScanNamed
from rjdesk.services.papers import PageImage
from rjdesk.services.permission import Guard, needs, of_attachment
from rjdesk.services.session import Current
from rjdesk.services.typed import whole

MEGABYTE = 1024 * 1024
PIECE = 256 * 1024


@dataclass(frozen=True, slots=True)
class MadeAttachment:
    """A file as it will be kept."""

    attachment: Attachment
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class AddingJob:
    """Read a file, find out what it is, clean it; for the press."""

    id: AttachmentId
    case: CaseId
    source: Path = field(repr=False)
    added_at: datetime
    added_by: MemberId

    def make(self) -> MadeAttachment:
        """The file as it will be kept. Raises FileTooLarge, FileUnreadable, KindNotTaken."""
        from rjdesk.documents.added_files import cleaned, sniffed

        found = _read(self.source)
        kind = sniffed(found)
        content = cleaned(kind, found)
        title = whole(self.source.stem).strip() or kind.value
        digest = sha256(content).hexdigest()
        known = Attachment(self.id, self.case, title, kind, len(content), digest, self.added_at, self.added_by)
        return MadeAttachment(known, content)


@dataclass(frozen=True, slots=True)
class Shown:
    """A file as the program shows it: pictures of its pages, or its text."""

    pages: tuple[PageImage, ...]
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ShowingJob:
    """Draw a kept file; for the press."""

    kind: AttachmentKind
    content: bytes = field(repr=False)
    width_px: int

    def make(self) -> Shown:
        """The file to look at. Raises FileUnreadable."""
        from rjdesk.documents.added_files import PICTURES, draw_picture
        from rjdesk.documents.preview import draw_page, page_count

        if self.kind is AttachmentKind.TEXT:
            return Shown((), self.content.decode("utf-8"))
        if self.kind in PICTURES:
            drawn = [draw_picture(self.content, self.width_px)]
        else:
            drawn = [draw_page(self.content, page, self.width_px) for page in range(page_count(self.content))]
        return Shown(tuple(PageImage(page.width, page.height, page.pixels) for page in drawn))


class Attachments:
    """Files of cases."""

    def __init__(self, current: Current, clock: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._current = current
        self._clock = clock
        self._guard = Guard(current, clock)
        self._new_id = new_id

    @needs(Action.WORK_ON_CASE, case="case")
    def add(self, case: CaseId, source: Path) -> AddingJob:
        """Begin to add a file to a case."""
        member = MemberId(self._current().member_id)
        return AddingJob(AttachmentId(self._new_id()), case, source, self._clock(), member)

    @needs(Action.WORK_ON_CASE, case="made.attachment.case")
    def keep(self, made: MadeAttachment, progress: Progress) -> Attachment:
        """Store a file; all of it or, if ``progress`` raises, nothing. Raises NoSuchCase, DiskFull."""
        known = made.attachment
        with self._current().units() as work:
            work.attachments.keep(known, _pieces(made.content, progress))
            facts = {"attachment": known.id, "kind": known.kind.value, "sha256": known.sha256}
            work.journal.write(Deed("attachment_added", known.case, facts))
            work.commit()
        return known

    @needs(Action.READ_CASE, case="case")
    def of_case(self, case: CaseId) -> tuple[Attachment, ...]:
        """What is known of a case's files, in the order added."""
        with self._current().units() as work:
            return work.attachments.of_case(case)

    @needs(Action.READ_CASE, case=of_attachment("attachment"))
    def show(self, attachment: AttachmentId, width_px: int) -> ShowingJob:
        """A file, to be looked at in the program."""
        with self._current().units() as work:
            known = work.attachments.known(attachment)
            return ShowingJob(known.kind, b"".join(work.attachments.pieces(attachment)), width_px)

    @needs(Action.WORK_ON_CASE, case=of_attachment("attachment"))
    def remove(self, attachment: AttachmentId) -> None:
        """Delete a file from its case. Raises ScanNamed for the scan of a sheet on which a signing rests."""
        with self._current().units() as work:
            known = work.attachments.known(attachment)
            held = work.cases.load(known.case)
            signings = (held.ceremony, *(each.ceremony for each in held.earlier))
            if any(each is not None and each.names_scan(attachment) for each in signings):
                raise ScanNamed
            work.attachments.drop(attachment)
            work.journal.write(Deed("attachment_removed", known.case, {"attachment": known.id, "sha256": known.sha256}))
            work.commit()


@dataclass(frozen=True, slots=True)
class Adding:
    """One file on its way in: read and cleaned on the press, kept in the vault, which tells ``progress`` how far it is."""

    attachments: Attachments
    case: CaseId
    path: Path = field(repr=False)
    progress: Progress

    def job(self) -> AddingJob:
        """Begin to add it."""
        return self.attachments.add(self.case, self.path)

    def keep(self, made: MadeAttachment) -> Attachment:
        """Store it. Raises as ``Attachments.keep``."""
        return self.attachments.keep(made, self.progress)


def _read(source: Path) -> bytes:
    """A file's bytes, never more than a vault takes."""
    try:
        with source.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
            size = file.seek(0, 2)
    except OSError:
        raise FileUnreadable(name=source.name) from None
    if size > MOST_BYTES:
        raise FileTooLarge(size=-(-size // MEGABYTE), most=MOST_BYTES // MEGABYTE)
    return content


def _pieces(content: bytes, progress: Progress) -> Iterator[bytes]:
    for at in range(0, len(content), PIECE):
        progress(at, len(content))
        yield content[at : at + PIECE]
    progress(len(content), len(content))
