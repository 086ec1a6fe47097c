"""Which public reports may leave the house: of times that never overlap, and each of them for good as it went first.

Everything that is counted as a public report is passes here: the report itself, a funder's text, the review without small
numbers. What one of them tells of a time, the others tell too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rjdesk.dates import in_words
from rjdesk.domain.figures.grid import Grid, beginnings, grid_of, is_over
from rjdesk.domain.figures.handed_out import PublicReport
from rjdesk.domain.figures.report import Period, Report
from rjdesk.domain.ids import MemberId
from rjdesk.errors import PublicReportStands, PublicTimeNotOver, PublicTimeNotWhole, PublicTimeUnfit
from rjdesk.store.unit_of_work import UnitOfWork

OFFERED = 8
Published = Sequence[PublicReport]


@dataclass(frozen=True, slots=True)
class PublicTimes:
    """What may be chosen, and which of it was handed out on what day. ``laid_down``: by the first one that went out."""

    offered: tuple[Period, ...]
    handed_out: Mapping[Period, date]
    laid_down: bool


def times(published: Published, today: date) -> PublicTimes:
    """The times of which there may be a public report: those handed out, and those before today beside them."""
    out = {each.report.period: each.at.date() for each in published}
    grid = _laid_down(published)
    if grid is None:
        first = sorted(beginnings(today), key=lambda each: not each.is_calendar_year)  # what most are asked for
        return PublicTimes(tuple(first), out, laid_down=False)
    found, at = list[Period](), grid.near(Period(today, today), today)[0]
    while len(found) < OFFERED:
        found.append(at)
        at = grid.before(at)
    return PublicTimes(tuple(sorted({*found, *out}, key=lambda each: each.first, reverse=True)), out, laid_down=True)


def standing(published: Published, period: Period) -> PublicReport | None:
    """The public report of a time, if it was handed out."""
    return next((each for each in published if each.report.period == period), None)


def refuse_unfit(published: Published, period: Period, today: date) -> None:
    """Refuse a time of which no public report may go out. Raises PublicTimeNotWhole, PublicTimeNotOver, PublicTimeUnfit."""
    grid = _laid_down(published)
    near = beginnings(today) if grid is None else grid.near(period, today)
    said = "; ".join(each.named() for each in near)
    if grid is not None and not grid.has(period):
        raise PublicTimeUnfit(times=said)
    if grid_of(period) is None:
        raise PublicTimeNotWhole(times=said)
    if not is_over(period, today):
        raise PublicTimeNotOver(times=said)


def let_out(work: UnitOfWork, report: Report, at: datetime, by: MemberId) -> None:
    """Keep a report as the public one of its time. Raises PublicReportStands if another one is, and what ``refuse_unfit`` does.

    One that is not public goes out as it is: it shows small numbers, and whoever hands it out knows that.
    """
    if not report.public:
        return
    published = work.reports.published()
    held = standing(published, report.period)
    if held is None:
        refuse_unfit(published, report.period, at.date())
        work.reports.publish(PublicReport(report, at, by))
    elif held.report != report:
        raise PublicReportStands(on=in_words(held.at.astimezone().date()))


def _laid_down(published: Published) -> Grid | None:
    return grid_of(published[0].report.period) if published else None
