"""Papers of the vault itself in the database; they only ever become more."""

from __future__ import annotations

import hashlib
from dataclasses import asdict

from sqlalchemy import select

from rjdesk.domain.certificate import Certificate
from rjdesk.errors import NoSuchDocument
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_keeping import certificates

KNOWN = [column for column in certificates.c if column.name != "content"]


class VaultCertificates(Shelf):
    """The certificates of an open vault; see ``office_shelves.Certificates``."""

    def keep(self, certificate: Certificate, content: bytes) -> None:
        """Keep one; its bytes never change."""
        if certificate.sha256 != hashlib.sha256(content).hexdigest():
            raise ValueError("sha256 is another certificate's")
        self._touched.add(None)
        self._connection.execute(certificates.insert().values(**asdict(certificate), content=content))

    def all(self) -> tuple[Certificate, ...]:
        """What is known of them, newest first."""
        found = (Certificate(**row._mapping) for row in self._connection.execute(select(*KNOWN)))
        return tuple(sorted(found, key=lambda certificate: (certificate.made_at, certificate.id), reverse=True))

    def bytes_of(self, wanted: str) -> bytes:
        """One's bytes. Raises NoSuchDocument."""
        held = select(certificates.c.content).where(certificates.c.id == wanted)
        content = self._connection.execute(held).scalar_one_or_none()
        if content is None:
            raise NoSuchDocument
        return bytes(content)
