"""The section on how cases went: what came, how long each step took, whether limits were kept, who took part."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from rjdesk.domain.figures.counting import listed, middle
from rjdesk.domain.figures.report import Period, Section, Table, quarter_of
from rjdesk.domain.figures.row import CaseRow
from rjdesk.process.template import Process
from rjdesk.services.figures.about_limits import limit_tables
from rjdesk.services.figures.tables import breakdown, breakdown_by_way, head, share, table, unknown
from rjdesk.wording import say

Rows = Sequence[CaseRow]

QUARTERS = 12
"""In the longest list of quarters."""


def process_section(
    every: Rows, rows: Rows, processes: Sequence[Process], period: Period, today: date, *, whole: bool
) -> Section:
    """Everything about how cases went. ``rows`` are those of the ways of meeting that are told apart of ``every`` case."""
    tables = (
        _by_process(every, processes, whole=whole),
        _by_quarter(rows, period, whole=whole),
        table(
            "referred_by",
            breakdown_by_way(((r.process, r.referred_by) for r in rows), unknown(), whole=whole),
            bars=True,
        ),
        *(_stages(process, rows, whole=whole) for process in processes if any(r.process == process.id for r in rows)),
        *limit_tables(rows, today, whole=whole),
        table(
            "ways",
            breakdown_by_way(((r.process, each.way) for r in rows for each in r.victims), unknown(), whole=whole),
            bars=True,
        ),
        _came(rows, whole=whole),
    )
    return Section(say("figures.section.process"), tuple(table for table in tables if table.rows))


def _by_process(rows: Rows, processes: Sequence[Process], *, whole: bool) -> Table:
    titles = {process.id: process.title for process in processes}
    return table("by_process", breakdown((titles.get(r.process, r.process) for r in rows), "", whole=whole), bars=True)


def _by_quarter(rows: Rows, period: Period, *, whole: bool) -> Table:
    """By quarter; by year where a time of more than three years would make a long list of it."""
    quarters = [quarter_of(quarter.first) for quarter in period.quarters()]
    if len(quarters) <= QUARTERS:
        counted = Counter(quarter_of(row.received_on) for row in rows)
        return table("by_quarter", listed([(name, counted[name]) for name in quarters], whole=whole), bars=True)
    years = Counter(row.received_on.year for row in rows)
    named = [(str(year), years[year]) for year in range(period.first.year, period.last.year + 1)]
    return table("by_year", listed(named, whole=whole), bars=True)


def _stages(process: Process, rows: Rows, *, whole: bool) -> Table:
    """How many days it took from the referral until each stage was closed.

    How many closed it is for the office alone: from one stage to the next the numbers would tell of the few who stopped there.
    """
    took = defaultdict[str, list[int]](list)
    for row in rows:
        if row.process == process.id:
            for closed, on in row.stages:
                took[closed].append((on - row.received_on).days)
    lines = tuple(
        (stage.title, *((len(took[stage.id]),) if whole else ()), middle(took[stage.id], whole=whole))
        for stage in process.stages
        if stage.id in took
    )
    title, means = say("figures.stages.title", process=process.title), say("figures.stages.means")
    means = means if whole else f"{means} {say('figures.stages.in_public')}"
    stage_, cases, days = head("stages")
    return Table(title, means, (stage_, cases, days) if whole else (stage_, days), lines, name="stages")


def _came(rows: Rows, *, whole: bool) -> Table:
    held = [row for row in rows if row.came]
    victims, every = [each for row in held for each in row.victims], sum(len(row.victims) for row in rows)
    came, expected = sum(row.came for row in held), sum(max(row.expected, row.came) for row in held)
    lines = (
        (say("figures.came.everyone"), *share(came, expected, whole=whole)),
        (
            say("figures.came.victims"),
            *share(sum(each.came for each in victims), len(victims), whole=whole, among=every),
        ),
    )
    return table("came", lines if held else ())
