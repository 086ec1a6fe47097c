"""What goes into the review of a year: frozen values; nobody is named in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from rjdesk.domain.figures.report import Period, Section, Table
from rjdesk.process.paper_size import PaperSize


@dataclass(frozen=True, slots=True)
class LessonLine:
    """A lesson without whoever does what was decided. ``standing`` is in words; ``led_to`` is "" where no law came of it."""

    happened: str
    decided: str
    came_from: str
    on: date
    standing: str
    due: date | None = None
    done_on: date | None = None
    led_to: str = ""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A version of a process or a law that came into force, or was withdrawn: on which day, which."""

    on: date
    what: str
    became: str


@dataclass(frozen=True, slots=True)
class YearReviewContents:
    """``beside`` puts what came in beside what was learnt from it. ``small`` says that counts below five are shown."""

    office: str
    period: Period
    made_on: datetime
    beside: Table
    lessons: tuple[LessonLine, ...]
    changes: tuple[ChangeLine, ...]
    heard: tuple[Table, ...]
    figures: tuple[Section, ...]
    small: bool
    practice: bool = False
    paper: str = PaperSize.A4
