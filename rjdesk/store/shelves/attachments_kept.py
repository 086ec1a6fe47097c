"""Added files in the database, in pieces: none is ever in memory whole, whatever its size."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from sqlalchemy import Connection, Row, select

from rjdesk.domain.attachment import Attachment, AttachmentKind
from rjdesk.domain.ids import AttachmentId, CaseId, MemberId
from rjdesk.errors import NoSuchAttachment
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.shelves.rows import needs_case
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_attachments import attachment_pieces, attachments

PIECE = 256 * 1024


class VaultAttachments(Shelf):
    """The added files of an open vault; see ``office_shelves.Attachments``."""

    def keep(self, attachment: Attachment, pieces: Iterable[bytes]) -> None:
        """Keep a file. Raises NoSuchCase; after a ValueError (another file's size or sha256) the work must not be committed."""
        needs_case(self._connection, attachment.case)
        self._touched.add(attachment.case)
        number = self._connection.execute(
            attachments.insert().values(_row(attachment)).returning(attachments.c.number)
        ).scalar_one()
        digest, size = hashlib.sha256(), 0
        for position, piece in enumerate(_evenly(pieces)):
            digest.update(piece)
            size += len(piece)
            row = {"number": number, "position": position, "content": piece}
            self._connection.execute(attachment_pieces.insert().values(row))
        if (attachment.size, attachment.sha256) != (size, digest.hexdigest()):
            raise ValueError("size or sha256 are another file's")

    def of_case(self, case: CaseId) -> tuple[Attachment, ...]:
        """What is known of a case's files, in the order added."""
        found = select(attachments).where(attachments.c.case_id == case, attachments.c.case_id.not_in(SEALED))
        return tuple(map(_attachment, self._connection.execute(found.order_by(attachments.c.number))))

    def known(self, wanted: AttachmentId) -> Attachment:
        """What is known of one file. Raises NoSuchAttachment."""
        return _attachment(self._find(wanted))

    def pieces(self, wanted: AttachmentId) -> Iterator[bytes]:
        """A file's bytes, piece by piece. Raises NoSuchAttachment, at once."""
        return read_pieces(self._connection, self._find(wanted).number)

    def drop(self, wanted: AttachmentId) -> None:
        """Delete a file. Raises NoSuchAttachment."""
        held = self._find(wanted)
        self._touched.add(CaseId(held.case_id))
        self._connection.execute(attachments.delete().where(attachments.c.number == held.number))

    def _find(self, wanted: AttachmentId) -> Row[Any]:
        known = select(attachments).where(attachments.c.id == wanted, attachments.c.case_id.not_in(SEALED))
        found = self._connection.execute(known).one_or_none()
        if found is None:
            raise NoSuchAttachment
        return found


def read_pieces(connection: Connection, number: int) -> Iterator[bytes]:
    """The bytes of the file of a number, in order, a piece in memory at a time."""
    pieces = select(attachment_pieces.c.content).where(attachment_pieces.c.number == number)
    for position in count():
        found = connection.execute(pieces.where(attachment_pieces.c.position == position)).scalar_one_or_none()
        if found is None:
            return
        yield bytes(found)


def _evenly(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of one length, the last one shorter; however they come."""
    held = bytearray()
    for piece in pieces:
        held += piece
        while len(held) >= PIECE:
            yield bytes(held[:PIECE])
            del held[:PIECE]
    if held:
        yield bytes(held)


def _row(attachment: Attachment) -> dict[str, object]:
    return {
        "id": attachment.id,
        "case_id": attachment.case,
        "title": attachment.title,
        "kind": attachment.kind.value,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "added_at": attachment.added_at,
        "added_by": attachment.added_by,
    }


def _attachment(row: Any) -> Attachment:
    return Attachment(
        id=AttachmentId(row.id),
        case=CaseId(row.case_id),
        title=row.title,
        kind=AttachmentKind(row.kind),
        size=row.size,
        sha256=row.sha256,
        added_at=row.added_at,
        added_by=MemberId(row.added_by),
    )
