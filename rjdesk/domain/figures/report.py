"""A report as values: sections of tables with what each number means, the same for screen, paper, workbook and program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from rjdesk.domain.figures.steps import NOTHING, Steps

Cell = str | int | float | None
"""Words, a number, or None: not shown, because it is fewer than five or would give such a number away."""


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both included. Raises ValueError if it ends before it begins."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError

    def in_quarters(self) -> Period:
        """The whole quarters that hold it: a public report names no finer day."""
        first = self.first.replace(month=3 * ((self.first.month - 1) // 3) + 1, day=1)
        begun = self.last.replace(month=3 * ((self.last.month - 1) // 3) + 1, day=1)
        after = (begun + timedelta(days=95)).replace(day=1)
        return Period(first, after - timedelta(days=1))

    def quarters(self) -> tuple[Period, ...]:
        """Its quarters, in order; the first and the last may be cut short by it."""
        found, first = list[Period](), self.first
        while first <= self.last:
            last = min(Period(first, first).in_quarters().last, self.last)
            found.append(Period(first, last))
            first = last + timedelta(days=1)
        return tuple(found)

    @property
    def is_calendar_year(self) -> bool:
        """Whether it is a year as calendars have them."""
        return self == Period(date(self.first.year, 1, 1), date(self.first.year, 12, 31))

    def named(self) -> str:
        """It by its quarters: ``2026 Q1 – 2026 Q4``."""
        first, last = quarter_of(self.first), quarter_of(self.last)
        return first if first == last else f"{first} – {last}"


def quarter_of(day: date) -> str:
    """A quarter as it is written: ``2026 Q4``."""
    return f"{day.year} Q{(day.month - 1) // 3 + 1}"


def notes(*, public: bool) -> tuple[str, ...]:
    """What has to be known of any number, by the names of its words: what is not shown, how sure a share is, no cause."""
    return (
        "about_not_shown",
        "about_not_apart",
        "about_range",
        "about_cause",
        *(("about_standing",) if public else ()),
    )


@dataclass(frozen=True, slots=True)
class Table:
    """``means`` is the definition printed with the numbers. With ``bars``, its last column is drawn beside it, too.

    ``name`` is what texts call it by, whatever its words are. ``steps`` is the curve that its lines are read off.
    """

    title: str
    means: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    bars: bool = False
    name: str = ""
    steps: Steps = NOTHING


@dataclass(frozen=True, slots=True)
class Section:
    """Tables about one thing."""

    title: str
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """``office`` is "" in a public report, which names no place smaller than a region and no day finer than a quarter."""

    office: str
    period: Period
    cases: int | None
    sections: tuple[Section, ...]
    practice: bool = False
    public: bool = False
