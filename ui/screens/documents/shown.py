"""All that the documents screen shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.ids import DocumentId


@dataclass(frozen=True, slots=True)
class PaperShown:
    """A paper in words. ``held_back`` says why it can't leave the vault yet, "" if it can; ``file`` is a name to suggest."""

    id: DocumentId
    title: str
    details: str
    file: str
    held_back: str = ""


@dataclass(frozen=True, slots=True)
class PapersShown:
    """The papers of a case, newest original first. ``statement_due`` while the bare statement has still to be made.

    ``registry`` says whether the office's own papers are offered to hand out, ``may_make`` whether a chronology is.
    """

    reference: str
    papers: tuple[PaperShown, ...]
    nothing: str
    register: str
    statement_due: bool = False
    registry: bool = True
    may_make: bool = False

    def paper(self, wanted: object) -> PaperShown | None:
        """One paper, or None if there is none of that identity."""
        return next((paper for paper in self.papers if paper.id == wanted), None)
