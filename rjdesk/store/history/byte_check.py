"""Whether papers, added files, certificates, sealed answers and processes still are the bytes that were kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import chain

from sqlalchemy import Connection, select

from rjdesk.store.checkup import Finding
from rjdesk.store.shelves.attachments_kept import read_pieces
from rjdesk.store.tables.of_attachments import attachments
from rjdesk.store.tables.of_hearing import sealed_answers
from rjdesk.store.tables.of_keeping import certificates
from rjdesk.store.tables.of_the_vault import document_bytes, documents, processes
from rjdesk.wording import say

Bytes = tuple[str, str, Iterable[bytes]]
"""Whose they are, the SHA-256 that was kept, and the bytes."""


def byte_check(connection: Connection) -> Iterator[Finding]:
    """Compare all of them with the hash that was kept beside them; one at a time in memory, an added file by its pieces."""
    for identity, sha256, pieces in chain(_papers(connection), _files(connection), _certificates(connection)):
        digest = hashlib.sha256()
        for piece in pieces:
            digest.update(piece)
        if digest.hexdigest() != sha256:
            yield Finding(identity, "bytes_differ", "compare")
    for key, content in connection.execute(select(sealed_answers.c.id, sealed_answers.c.content)):
        if hashlib.sha256(content).hexdigest() != key:
            yield Finding(say("check.part.answers"), "bytes_differ", "compare")
    for sha256, content in connection.execute(select(processes.c.sha256, processes.c.text)):
        if hashlib.sha256(content.encode()).hexdigest() != sha256:
            yield Finding(sha256, "bytes_differ", "compare")


def _papers(connection: Connection) -> Iterator[Bytes]:
    for paper in connection.execute(select(documents.c.id, documents.c.number, documents.c.sha256)).all():
        content = select(document_bytes.c.content).where(document_bytes.c.number == paper.number)
        yield paper.id, paper.sha256, connection.execute(content).scalars()


def _files(connection: Connection) -> Iterator[Bytes]:
    for file in connection.execute(select(attachments.c.id, attachments.c.number, attachments.c.sha256)).all():
        yield file.id, file.sha256, read_pieces(connection, file.number)


def _certificates(connection: Connection) -> Iterator[Bytes]:
    for identity, sha256 in connection.execute(select(certificates.c.id, certificates.c.sha256)).all():
        content = select(certificates.c.content).where(certificates.c.id == identity)
        yield identity, sha256, connection.execute(content).scalars()
