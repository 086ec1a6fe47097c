"""A reportlab canvas that marks what it draws: content belongs to a structure element, the rest is an artifact."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from rjdesk.documents.structure import El, Mark
from rjdesk.documents.styles import TOP

Rect = tuple[float, float, float, float]
Furnish = Callable[["TagCanvas", int, int], None]  # canvas, page from 1, pages in all


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """A signature field to be made: its page from 0, its rectangle, name, tooltip, element; whether it locks all."""

    page: int
    rect: Rect
    name: str
    tip: str
    el: El
    locks_all: bool


class TagCanvas(Canvas):
    """Draws tagged content. ``marks[page][number]`` is the element that a piece of content belongs to.

    Pages are held back until the last one is known, so that each can say "page x of y": ``furnish`` then draws what
    stands around the text.
    """

    _code: list[str]  # reportlab's own: the operators of the page so far; its one way in for marks
    _startPage: Callable[[], None]
    _pagesize: tuple[float, float]

    def __init__(self, *args: Any, furnish: Furnish, **options: Any) -> None:
        super().__init__(*args, **options)
        self.marks: list[list[El]] = [[]]
        self.fields: list[FieldPlace] = []
        self._furnish = furnish
        self._held: list[dict[str, Any]] = []

    @property
    def text_top(self) -> float:
        """Where the text of a page begins, above its lower edge."""
        return self._pagesize[1] - TOP

    @contextmanager
    def belonging(self, el: El) -> Iterator[None]:
        """What is drawn inside is content of ``el``."""
        page = self.marks[-1]
        page.append(el)
        mark = Mark(len(self.marks) - 1, len(page) - 1)
        el.kids.append(mark)
        self._code.append(f"/{el.role} <</MCID {mark.number}>> BDC")
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """What is drawn inside carries no meaning: rules, tints, page numbers, repeated table heads."""
        self._code.append(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self._code.append("EMC")

    def place_field(self, rect: Rect, name: str, tip: str, el: El, *, locks_all: bool = False) -> None:
        """Remember where a signature field goes; the archive pass makes it."""
        self.fields.append(FieldPlace(len(self.marks) - 1, rect, name, tip, el, locks_all))

    def showPage(self) -> None:
        """End a page: it is kept until ``save``."""
        self._held.append(dict(self.__dict__))
        self.marks.append([])
        self._startPage()

    def save(self) -> None:
        """Draw what stands around each page's text, and write the file."""
        self.marks.pop()
        for number, state in enumerate(self._held, 1):
            self.__dict__.update(state)
            self._furnish(self, number, len(self._held))
            super().showPage()
        super().save()
