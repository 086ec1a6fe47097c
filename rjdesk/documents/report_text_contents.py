"""What goes into a report in the office's own words: frozen values, every number filled in, nothing left blank."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rjdesk.documents.letter_contents import Heading, Items, Paragraph
from rjdesk.domain.figures.report import Period, Table
from rjdesk.process.paper_size import PaperSize

TextPiece = Heading | Paragraph | Items | Table


@dataclass(frozen=True, slots=True)
class ReportTextContents:
    """A report for a funder. ``meanings`` are the tables that single numbers came from, each with its definition.

    The period is in whole quarters. ``made_on`` is aware.
    """

    office: str
    title: str
    period: Period
    made_on: datetime
    pieces: tuple[TextPiece, ...]
    meanings: tuple[tuple[str, str], ...]
    practice: bool = False
    paper: str = PaperSize.A4
