"""The finished papers of a case: looking at them, and handing them over."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from rjdesk.domain.document import Document
from rjdesk.domain.ids import CaseId, DocumentId


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as pixels: RGBA, 8 bits a channel, rows top down without padding."""

    width: int
    height: int
    rgba: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PreviewJob:
    """Draw every page of a document; for the press."""

    pdf: bytes = field(repr=False)
    width_px: int

    def make(self) -> tuple[PageImage, ...]:
        """The pages, with the ink on them."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper just made, to be kept."""

    document: Document
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PaperJob:
    """Compose and seal one paper; for the press."""

    def make(self) -> MadePaper:
        """Pure. Raises CharacterNotInFont."""
        raise NotImplementedError


class Papers:
    """Documents as the vault keeps them."""

    def of_case(self, case: CaseId) -> tuple[Document, ...]:
        """What is known of a case's papers, oldest first."""
        raise NotImplementedError

    def bytes_of(self, document: DocumentId) -> bytes:
        """A paper's bytes, for showing it in the program; handing over goes through ``export``."""
        raise NotImplementedError

    def pages(self, document: DocumentId, width_px: int) -> PreviewJob:
        """Pictures of a paper's pages."""
        raise NotImplementedError

    def non_agreement(self, case: CaseId) -> PaperJob:
        """The bare statement that there is no agreement: no reasons. Raises StageNotReady unless that is the outcome."""
        raise NotImplementedError

    def keep(self, made: MadePaper) -> Document:
        """Store a paper just made."""
        raise NotImplementedError

    def export(self, document: DocumentId, target: Path) -> Path:
        """Write a paper outside the vault, where it is no longer protected by it.

        Raises SigningNotClosed, FileExists, FolderReadOnly, DiskFull.
        """
        raise NotImplementedError

    def root_certificate(self) -> bytes:
        """The office's root certificate (PEM), for the registry."""
        raise NotImplementedError

    def root_sheet(self) -> PaperJob:
        """One page for the registry: the root's fingerprint and how to verify; ``make().pdf`` is the PDF."""
        raise NotImplementedError
