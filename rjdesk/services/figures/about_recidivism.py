"""The section on new offences: of whom anything can be said, what was found, and for how long there was none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rjdesk.domain.figures.counting import few
from rjdesk.domain.figures.handed_out import PublicReport
from rjdesk.domain.figures.report import Cell, Period, Section, Table
from rjdesk.domain.figures.steps import NOTHING, steps
from rjdesk.domain.figures.suppression import LEAST, shown_list
from rjdesk.domain.figures.survival import Fall, Watched, survival
from rjdesk.domain.recidivism.check import WINDOWS, Finding, Seriousness
from rjdesk.domain.recidivism.tally import Person, Tally, tally, watched
from rjdesk.domain.recidivism.windows import Followed, after
from rjdesk.services.figures.tables import share, table
from rjdesk.services.recidivism.looking_up import said_of
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say


@dataclass(frozen=True, slots=True)
class Cohort:
    """Whoever had a window of so many months end in the period."""

    months: int
    people: tuple[Followed, ...]


@dataclass(frozen=True, slots=True)
class KnownBefore:
    """Of the people whose window of so many months ends here the public knows that so many had a new offence at another one."""

    months: int
    yes: int


def recidivism_section(
    work: UnitOfWork, period: Period, today: date, published: Sequence[PublicReport] = (), *, whole: bool
) -> Section:
    """Everything about new offences, of the windows that ended in the period; ``published`` is what the public knows."""
    begun = today if whole else Period(today, today).in_quarters().first  # else two days' reports differ by one person
    if period.first >= begun:
        return Section("", ())
    known = () if whole else tuple(known_before(published, period))
    period = Period(period.first, min(period.last, begun - timedelta(days=1)))  # a time that ends today is not over
    followed = work.recidivism.followed(after(period.first, -max(WINDOWS) - 1), after(period.last, 1 - min(WINDOWS)))
    return section_of(followed, said_of(work, followed), period, known, whole=whole)


def section_of(
    followed: Sequence[Followed],
    said: Mapping[Followed, Mapping[int, Finding]],
    period: Period,
    before: Sequence[KnownBefore] = (),
    *,
    whole: bool,
) -> Section:
    """The section out of who is followed and what counts of each."""
    cohorts = [Cohort(months, tuple(p for p in followed if _ended(p, months, period))) for months in WINDOWS]
    known = {who: _until(who, said.get(who, {}), period) for cohort in cohorts for who in cohort.people}
    tallies = [tally((known[who] for who in each.people), each.months) for each in cohorts if each.people]
    lines = {each.months: _line(each, before, whole=whole) for each in tallies}
    told = [each for each in tallies if each.yes > 0 and lines[each.months][1] is not None]
    tables: tuple[Table, ...] = (
        table("offences", tuple(lines.values())),
        table("not_counted", tuple(_why_not(each, whole=whole) for each in tallies if each.over > each.at_risk)),
        table("how_often", tuple(_how_often(each, whole=whole) for each in told)),
    )
    if all(line[1] is not None for line in tables[0].rows):  # else the curve could tell what they don't
        tables = (*tables, _curve(tuple(known.values()), whole=whole))
    return Section(say("figures.section.recidivism"), tuple(each for each in tables if each.rows))


def _ended(followed: Followed, months: int, period: Period) -> bool:
    return period.first <= after(followed.since, months) <= period.last


def _until(followed: Followed, said: Mapping[int, Finding], period: Period) -> Person:
    """What is known of somebody by the last day of the period."""
    over = {months: found for months, found in said.items() if after(followed.since, months) <= period.last}
    return Person(followed.since, over)


def known_before(published: Sequence[PublicReport], period: Period) -> Iterator[KnownBefore]:
    """What public reports of other times told of the people whose windows end in a period: at another window of theirs.

    Whoever had 12 months end in one year has 24 end in the next.
    """
    for each in published:
        rows = (table.rows for section in each.report.sections for table in section.tables if table.name == "offences")
        told = {row[0]: row[1] for lines in rows for row in lines}
        for there in WINDOWS:
            yes = told.get(_after(there))
            for here in WINDOWS:
                if isinstance(yes, int) and after(each.report.period.first, here - there) == period.first:
                    yield KnownBefore(here, yes)


def _line(each: Tally, before: Sequence[KnownBefore], *, whole: bool) -> tuple[Cell, ...]:
    """A window: those of whom it is known and who were free, how many of them, and how many others are beside them."""
    part = share(each.yes, each.at_risk, whole=whole)
    apart = all(abs(each.yes - known.yes) >= LEAST for known in before if known.months == each.months)
    yes, at_risk, per_cent, between = part if whole or (part[0] is not None and apart) else (None,) * 4
    return (_after(each.months), yes, at_risk, per_cent, between, few(each.over - each.at_risk, whole=whole))


def _why_not(each: Tally, *, whole: bool) -> tuple[Cell, ...]:
    """Why nothing can be said of the others: of them all, each reason."""
    counts = (each.unknown, each.not_free, each.missing)
    return (_after(each.months), *(counts if whole else shown_list(counts).counts))


def _how_often(each: Tally, *, whole: bool) -> tuple[Cell, ...]:
    """How many offences, of those of whom they were counted at this very window; and how serious the worst was."""
    serious = [each.seriousness.get(one, 0) for one in Seriousness]
    enough = whole or (each.counted >= LEAST and (each.counted == each.yes or each.yes - each.counted >= LEAST))
    rate = each.offences / each.counted if enough and each.counted else None
    told = serious if whole else shown_list(serious).counts
    return (_after(each.months), each.counted if enough else None, rate, *told)


def _curve(people: Sequence[Person], *, whole: bool) -> Table:
    """The share still without a new offence at each window, and the drawing of it."""
    seen = [found for person in people if (found := watched(person))]
    falls = survival(seen)
    lines = [_point(months, seen, falls) for months in WINDOWS if any(each.time >= months for each in seen)]
    made = table("without", tuple(lines if whole else _apart(lines, seen)))
    drawn = steps(falls, max((each.time for each in seen), default=0)) if whole and falls else NOTHING
    return replace(made, steps=drawn)


def _point(months: int, seen: Sequence[Watched], falls: Sequence[Fall]) -> tuple[Cell, ...]:
    """A line: how many were watched for so long, and the share that was left after it."""
    watched_on = sum(each.time >= months for each in seen)
    last = next((fall for fall in reversed(falls) if fall.time <= months), None)
    if last is None:
        return (_after(months), watched_on, 100, None)
    left, range_ = round(100 * last.without), last.interval
    if range_ is None:
        return (_after(months), watched_on, left, None)
    low, high = round(100 * range_.low), round(100 * range_.high)
    return (_after(months), watched_on, left, say("figures.between", low=low, high=high))


def _apart(lines: Sequence[tuple[Cell, ...]], seen: Sequence[Watched]) -> list[tuple[Cell, ...]]:
    """The lines of a public report: from one to the next it happened to five or more, and five or more were watched on.

    From two shares and how many were watched anybody can work out to how many it happened between them.
    """
    shown, before = list[tuple[Cell, ...]](), 0
    for months, line in zip(WINDOWS, lines, strict=False):
        happened = sum(each.happened and before < each.time <= months for each in seen)
        gone = sum(not each.happened and before <= each.time < months for each in seen)
        still = sum(each.time >= months for each in seen)
        if happened >= LEAST and still >= LEAST and (gone >= LEAST or not gone):
            shown.append(line)
            before = months
    return shown


def _after(months: int) -> str:
    return say("figures.offences.months", months=months)
