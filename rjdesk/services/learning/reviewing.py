"""From figures, complaints, lessons and changes to the review of a year, in which nobody is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rjdesk.documents.learning.contents import ChangeLine, LessonLine
from rjdesk.domain.figures.bars import in_words
from rjdesk.domain.figures.report import Period, Report, Section, Table
from rjdesk.domain.hearing.sealed import Asked
from rjdesk.domain.law import LawFile
from rjdesk.domain.learning.lesson import CameFrom, LedTo, Lesson, learnt_in
from rjdesk.services.figures.about_heard import TABLES
from rjdesk.services.figures.tables import table
from rjdesk.wording import say

LEFT_TO_THE_REPORT = frozenset({"stages", "by_quarter", "by_year", "referred_by", "region", "ethnicity", "gender"})
"""Tables that the report has; a review is read by people who sit together for an hour."""


@dataclass(frozen=True, slots=True)
class Heard:
    """How many complaints came in a time, and how many answers to surveys."""

    complaints: int
    answers: int


def answers_in(asked: Iterable[Asked], period: Period) -> int:
    """How many surveys were answered in the months of a time."""
    first, last = f"{period.first:%Y-%m}", f"{period.last:%Y-%m}"
    return sum(each.answered for each in asked if first <= each.month <= last)


def beside(report: Report, heard: Heard, lessons: Sequence[Lesson], today: date, *, whole: bool) -> Table:
    """What came in from everywhere, and beside it how many lessons came of it, how many are done and how many wait.

    Answers and complaints are counted for the office alone: of a public report, only what it tells itself stays as it is.
    """
    known = learnt_in(lessons, report.period.first, report.period.last)
    of = Counter(each.said.came_from for each in known)
    done = Counter(each.said.came_from for each in known if each.done_on)
    waits = Counter(each.said.came_from for each in known if each.standing(today).waits)
    came = {CameFrom.CONFERENCE: _said("cases", report.cases)}
    if whole:
        came[CameFrom.FEEDBACK] = _said("answers", heard.answers)
        came[CameFrom.COMPLAINT] = _said("complaints", heard.complaints)
    rows = tuple(
        (say(f"learning.came_from.{each}"), came.get(each, ""), str(of[each]), str(done[each]), str(waits[each]))
        for each in CameFrom
        if came.get(each) or of[each]
    )
    return table("beside", rows)


def figures_of(report: Report) -> tuple[Section, ...]:
    """The sections of a report with the tables that a review looks at."""
    kept = (
        Section(each.title, tuple(table for table in each.tables if table.name not in LEFT_TO_THE_REPORT | TABLES))
        for each in report.sections
    )
    return tuple(section for section in kept if section.tables)


def lesson_lines(
    lessons: Iterable[Lesson], titles: dict[LedTo, str], period: Period, today: date
) -> Iterator[LessonLine]:
    """What was learnt or done in a time, without whoever does it."""
    for lesson in learnt_in(lessons, period.first, period.last):
        said = lesson.said
        yield LessonLine(
            happened=said.happened,
            decided=said.decided,
            came_from=say(f"learning.came_from.{said.came_from}"),
            on=said.on,
            standing=say(f"learning.standing.{lesson.standing(today)}"),
            due=said.due,
            done_on=lesson.done_on,
            led_to=titles.get(said.led_to, said.led_to.id) if said.led_to else "",
        )


def change_lines(files: Iterable[LawFile], titles: dict[LedTo, str], period: Period) -> tuple[ChangeLine, ...]:
    """Versions of processes and laws that came into force or were withdrawn in a time."""
    found = list[ChangeLine]()
    for file in files:
        what = titles.get(LedTo(file.kind, file.id, file.version), file.id)
        acts = ((file.imported, "in_force"), (file.withdrawn, "withdrawn"))
        found += [
            ChangeLine(act.at.date(), what, say(f"documents.year_review.{became}")) for act, became in acts if act
        ]
    return tuple(sorted((each for each in found if period.first <= each.on <= period.last), key=lambda each: each.on))


def _said(what: str, count: int | None) -> str:
    return say(f"figures.beside.{what}", count=say("figures.beside.few") if count is None else in_words(count))
