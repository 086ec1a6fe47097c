"""The vault's own papers: looking at them and handing them over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.certificate import Certificate
from rjdesk.domain.journal import Deed
from rjdesk.services.handing_over import free, kind_of_place, written
from rjdesk.services.papers import PreviewJob
from rjdesk.services.permission import Guard, needs
from rjdesk.services.session import Current


class Certificates:
    """Certificates of destruction and of restore drills."""

    def __init__(self, current: Current, clock: Callable[[], datetime]) -> None:
        self._current = current
        self._guard = Guard(current, clock)

    @needs(Action.READ_JOURNAL)
    def all(self) -> tuple[Certificate, ...]:
        """What is known of them, newest first."""
        with self._current().units() as work:
            return work.certificates.all()

    @needs(Action.READ_JOURNAL)
    def pages(self, certificate: str, width_px: int) -> PreviewJob:
        """Pictures of one's pages."""
        with self._current().units() as work:
            return PreviewJob(work.certificates.bytes_of(certificate), width_px)

    @needs(Action.READ_JOURNAL)
    def export(self, certificate: str, target: Path) -> Path:
        """Write one outside the vault. Raises FileExists, FolderReadOnly, DiskFull."""
        free(target)
        with self._current().units() as work:
            content = work.certificates.bytes_of(certificate)
            work.journal.write(
                Deed("certificate_exported", None, {"certificate": certificate, "to": kind_of_place(target)})
            )
            work.commit()
        return written(content, target)
