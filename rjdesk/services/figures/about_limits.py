"""The tables on time limits: how many were kept, and why the others were not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from rjdesk.domain.figures.counting import part_of
from rjdesk.domain.figures.report import Table
from rjdesk.domain.figures.row import CaseRow, LimitRow
from rjdesk.process.limit_reasons import reasons
from rjdesk.services.figures.tables import breakdown, share, table
from rjdesk.wording import say


def limit_tables(rows: Sequence[CaseRow], today: date, *, whole: bool) -> Iterator[Table]:
    """Of each time limit that has ended, how many were met in time; and of all that were not, why.

    In public only those of limits whose share is told: the others could be had by subtracting.
    """
    by_title, runs_in = defaultdict[str, list[LimitRow]](list), defaultdict[str, set[str]](set)
    for row in rows:
        for limit in row.limits:
            if _has_ended(limit, today):
                by_title[limit.clock].append(limit)
                runs_in[limit.clock].add(row.process)
    cases, lines, missed = Counter(row.process for row in rows), [], list[LimitRow]()
    for title, ended in by_title.items():
        late = [limit for limit in ended if limit.done is None or limit.done > limit.due]
        among = sum(cases[process] for process in runs_in[title])
        told = share(len(ended) - len(late), len(ended), whole=whole, among=among)
        longer = part_of(sum(limit.extended for limit in ended), len(ended), whole=whole)
        lines.append((title, *told, longer if told[1] is not None else None))
        missed += late if whole or told[0] is not None else ()
    yield table("limits", tuple(lines))
    why = (reasons().get(limit.why, limit.why) for limit in missed)
    yield table("limits_missed", breakdown(why, say("figures.limits_missed.unsaid"), whole=whole), bars=True)


def _has_ended(limit: LimitRow, today: date) -> bool:
    return limit.done is not None or limit.due < today
