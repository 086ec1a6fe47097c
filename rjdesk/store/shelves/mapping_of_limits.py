"""Between what was said of missed limits and its rows."""

from __future__ import annotations

from collections.abc import Iterator

from rjdesk.domain.case import Case
from rjdesk.domain.ids import MemberId
from rjdesk.domain.missed import WhyMissed
from rjdesk.store.shelves.mapping_of_people import Rows
from rjdesk.store.shelves.rows import Values


def missed_rows(case: Case) -> Iterator[Values]:
    """Rows of ``missed_limits``."""
    for position, why in enumerate(case.missed):
        yield {
            "clock": why.clock,
            "position": position,
            "reason": why.reason,
            "told": why.told,
            "said_at": why.said_at,
            "said_by": why.said_by,
        }


def missed(rows: Rows) -> tuple[WhyMissed, ...]:
    """What was said, in the order in which it was."""
    return tuple(WhyMissed(each.clock, each.reason, each.told, each.said_at, MemberId(each.said_by)) for each in rows)
