"""Words with fields, drawn as the page they make while they are typed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from rjdesk.services.papers import PageImage, PreviewJob

PAGE_PX = 1000


class MakesPages(Protocol):
    """What the vault hands to the press: words that are filled in already."""

    def make(self) -> bytes:
        """The PDF. Raises CharacterNotInFont."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Words to be drawn, or drawn: in answer to which question."""

    asked: int
    job: MakesPages | None = None
    pages: tuple[PageImage, ...] = field(default=(), repr=False)

    def make(self) -> Drawing:
        """The pages; for the press. Raises CharacterNotInFont."""
        return Drawing(self.asked, None, PreviewJob(self.job.make(), PAGE_PX).make() if self.job else ())
