"""The section on what people said: by calendar year, from five answers on, the share of those asked who answered beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rjdesk.domain.figures.report import Cell, Period, Section, Table
from rjdesk.domain.hearing.counting import LEAST, Group, Heard
from rjdesk.domain.hearing.sealed import Asked
from rjdesk.domain.hearing.survey import Language, Survey, Wave
from rjdesk.process.surveys import surveys
from rjdesk.services.figures.tables import head, share, table
from rjdesk.wording import say

MOST_YEARS = 4
AGREEING = 2
"""Degrees from the top that count as agreeing."""

HeardIn = Mapping[int, Sequence[Heard]]
"""What people said in each year, as far as whoever makes the report can open it."""


def years_of(period: Period, *, whole: bool) -> tuple[int, ...]:
    """The calendar years that a period touches, the newest first; of a long one the last few.

    In public a year is told where it ends, and nowhere else: told with each of its quarters, they could be subtracted.
    """
    last = period.last.year if whole or (period.last.month, period.last.day) == (12, 31) else period.last.year - 1
    return tuple(range(last, period.first.year - 1, -1))[:MOST_YEARS]


def satisfaction_section(asked: Iterable[Asked], heard_in: HeardIn | None, period: Period, *, whole: bool) -> Section:
    """How many were asked and answered; and item by item what they said. ``heard_in`` is None for whom no key opens it."""
    every, years = tuple(asked), years_of(period, whole=whole)
    known = {survey.id: survey for survey in surveys()}
    lines = tuple(line for year in years for line in _response(every, year, known, whole=whole))
    answered = table("response" if heard_in is not None else "response_alone", lines)
    said = (_items(heard, year, known, whole=whole) for year in years for heard in (heard_in or {}).get(year, ()))
    return Section(say("figures.section.satisfaction"), tuple(each for each in (answered, *said) if each.rows))


def _response(
    asked: Sequence[Asked], year: int, known: Mapping[str, Survey], *, whole: bool
) -> Iterator[tuple[Cell, ...]]:
    were, did = Counter[Group](), Counter[Group]()
    for each in asked:
        if each.month.startswith(f"{year}-"):
            group = each.survey, each.version, each.wave
            were[group] += each.asked
            did[group] += each.answered
    for group in sorted(were):
        part = share(did[group], were[group], whole=whole)[:3]
        yield (_name(*group, year, known), *(part if whole else (None, None, part[2])))  # of both, who would rather not


def _items(heard: Heard, year: int, known: Mapping[str, Survey], *, whole: bool) -> Table:
    """One survey: of those who said anything to an item, how many agreed."""
    name = _name(heard.survey, heard.version, heard.wave, year, known)
    survey = known.get(heard.survey)
    texts = {item.id: item.texts[Language.EN] for item in survey.items} if survey else {}
    response = share(heard.answered, heard.asked, whole=whole)[2]
    beside = None if response is None else say("figures.satisfaction.beside", share=response)
    lines = []
    order = [*texts, *(item.item for item in heard.items if item.item not in texts)]  # as they were asked
    for item in sorted(heard.items, key=lambda each: order.index(each.item)):
        agreed = sum(item.degrees[:AGREEING])
        part = share(agreed, item.said, whole=whole) if item.said >= LEAST else (None,) * 4
        lines.append((texts.get(item.item, item.item), *part, beside))
    title = say("figures.satisfaction.named", survey=name, answered=heard.answered) if whole else name
    means = say("figures.satisfaction.means")
    return Table(title, means, head("satisfaction"), tuple(lines), name="satisfaction")


def _name(survey: str, version: int, wave: Wave, year: int, known: Mapping[str, Survey]) -> str:
    held = known.get(survey)
    title = held.titles[Language.EN] if held else survey
    older = "" if held and held.version == version else say("figures.satisfaction.version", version=version)
    return " · ".join(filter(None, (title, say(f"figures.satisfaction.wave.{wave}"), older, str(year))))
