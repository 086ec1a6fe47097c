"""Papers in the database: what is known of them, and apart from it their bytes."""

from __future__ import annotations

import hashlib
from typing import Any

from sqlalchemy import Row, select

from rjdesk.domain.document import Document, Paper
from rjdesk.domain.ids import CaseId, DocumentId
from rjdesk.errors import NoSuchDocument, SigningOutOfTurn
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.shelves.rows import needs_case
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_the_vault import document_bytes, documents

ANSWERS = documents.c.case_id.not_in(SEALED)


class VaultDocuments(Shelf):
    """The papers of an open vault; see ``unit_of_work.Documents``."""

    def keep(self, document: Document, content: bytes) -> None:
        """Keep a new paper of a case. Raises NoSuchCase."""
        if (document.size, document.sha256) != (len(content), hashlib.sha256(content).hexdigest()):
            raise ValueError("size or sha256 are another document's")
        needs_case(self._connection, document.case)
        if self._connection.execute(select(documents.c.number).where(documents.c.id == document.id)).one_or_none():
            raise ValueError("a document of that identity is kept already")
        self._touched.add(document.case)
        number = self._connection.execute(
            documents.insert().values(_row(document)).returning(documents.c.number)
        ).scalar_one()
        self._connection.execute(document_bytes.insert().values(number=number, content=content))

    def known(self, wanted: DocumentId) -> Document:
        """What is known of one paper. Raises NoSuchDocument."""
        return _document(self._find(wanted))

    def bytes_of(self, wanted: DocumentId) -> bytes:
        """A paper's bytes. Raises NoSuchDocument."""
        found = select(document_bytes.c.content).join(documents).where(documents.c.id == wanted, ANSWERS)
        content = self._connection.execute(found).scalar_one_or_none()
        if content is None:
            raise NoSuchDocument
        return bytes(content)

    def of_case(self, case: CaseId) -> tuple[Document, ...]:
        """What is known of a case's papers, in the order kept."""
        found = select(documents).where(documents.c.case_id == case, ANSWERS).order_by(documents.c.number)
        return tuple(map(_document, self._connection.execute(found)))

    def replace_bytes(self, wanted: DocumentId, content: bytes, sha256: str, *, signing: bool = True) -> None:
        """The original with one more signature. Raises NoSuchDocument, SigningOutOfTurn."""
        if sha256 != hashlib.sha256(content).hexdigest():
            raise ValueError("sha256 is another document's")
        held = self._find(wanted)
        if not held.signing:
            raise SigningOutOfTurn
        there = document_bytes.c.number == held.number  # bytes first: once it is signed, a trigger refuses them
        self._connection.execute(document_bytes.update().where(there).values(content=content))
        self._change(held, sha256=sha256, size=len(content), signing=signing)

    def retitle(self, wanted: DocumentId, title: str) -> None:
        """Give a paper another title. Raises NoSuchDocument."""
        self._change(self._find(wanted), title=title)

    def _find(self, wanted: DocumentId) -> Row[Any]:
        found = self._connection.execute(select(documents).where(documents.c.id == wanted, ANSWERS)).one_or_none()
        if found is None:
            raise NoSuchDocument
        return found

    def _change(self, held: Row[Any], **values: object) -> None:
        self._touched.add(CaseId(held.case_id))
        self._connection.execute(documents.update().where(documents.c.number == held.number).values(**values))


def _row(document: Document) -> dict[str, object]:
    return {
        "id": document.id,
        "case_id": document.case,
        "paper": document.paper.value,
        "title": document.title,
        "made_at": document.made_at,
        "sha256": document.sha256,
        "size": document.size,
        "signing": document.signing,
        "recipient": document.recipient,
    }


def _document(row: Any) -> Document:
    return Document(
        id=DocumentId(row.id),
        case=CaseId(row.case_id),
        paper=Paper(row.paper),
        title=row.title,
        made_at=row.made_at,
        sha256=row.sha256,
        size=row.size,
        signing=row.signing,
        recipient=row.recipient,
    )
