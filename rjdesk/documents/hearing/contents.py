"""What goes into the papers of hearing people: an empty survey form, a consent to take home, the register of complaints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from rjdesk.documents.contents import PaperFrame
from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing.complaints import Complainant, ComplaintTotals, Deadlines, Matter, Outcome, StepKind
from rjdesk.domain.hearing.consent_words import ConsentWords
from rjdesk.domain.hearing.survey import Chrome, Wave
from rjdesk.process.paper_size import PaperSize


@dataclass(frozen=True, slots=True)
class SurveyFormContents:
    """A form for one person. ``version`` says which words they are, for whoever types it in."""

    office: str
    made_on: datetime
    title: str
    open_question: str
    wave: Wave
    items: tuple[str, ...]
    chrome: Chrome
    version: str
    practice: bool = False
    paper: str = PaperSize.A4


@dataclass(frozen=True, slots=True)
class ComplaintLine:
    """One complaint as the register on paper has it: no names, no words. ``steps`` came before it was decided."""

    number: int
    received_on: date
    by: Complainant
    matter: Matter
    steps: tuple[tuple[StepKind, date], ...]
    outcome: Outcome | None
    decided_on: date | None
    told_on: date | None


@dataclass(frozen=True, slots=True)
class ComplaintRegisterContents:
    """The complaints of a time, and what they come to."""

    frame: PaperFrame
    between: Period
    lines: tuple[ComplaintLine, ...]
    totals: ComplaintTotals
    deadlines: Deadlines


@dataclass(frozen=True, slots=True)
class ConsentContents:
    """What somebody agreed to with their own words, for them to take home, in the language in which they agreed.

    ``named`` says how they would be named.
    """

    frame: PaperFrame
    name: str
    words: str
    named: str
    uses: tuple[str, ...]
    agreed_on: date
    until: date
    told: ConsentWords
