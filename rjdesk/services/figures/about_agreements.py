"""The section on how cases ended, what was promised, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from rjdesk.domain.agreement import Money
from rjdesk.domain.figures.counting import few, middle
from rjdesk.domain.figures.report import Cell, Section, Table
from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.figures.suppression import LEAST
from rjdesk.services.figures.tables import breakdown_by_way, share, table
from rjdesk.services.plain_words import money
from rjdesk.wording import say

Rows = Sequence[CaseRow]


def agreement_section(rows: Rows, *, whole: bool) -> Section:
    """How cases ended, and the promises."""
    ended = breakdown_by_way(((row.process, row.outcome) for row in rows), say("figures.not_ended"), whole=whole)
    tables = (table("outcome_table", ended, bars=True), _promises(rows, whole=whole), _money(rows, whole=whole))
    return Section(say("figures.section.agreements"), tuple(each for each in tables if each.rows))


def _promises(rows: Rows, *, whole: bool) -> Table:
    agreed = [row for row in rows if row.promised.items]
    if not agreed:
        return table("promises", ())
    items, done = sum(row.promised.items for row in agreed), sum(row.promised.done for row in agreed)
    took = [(row.closed_on - row.received_on).days for row in agreed if row.closed_on]
    kept = sum(row.promised.done == row.promised.items for row in agreed)
    blank: tuple[Cell, ...] = ("",) * 3
    return table(
        "promises",
        (
            (say("figures.promises.items"), *share(done, items, whole=whole)),
            (say("figures.promises.cases"), *share(kept, len(agreed), whole=whole, among=len(rows))),
            (say("figures.promises.days"), middle(took, whole=whole), *blank),
        ),
    )


def _money(rows: Rows, *, whole: bool) -> Table:
    """What was to be paid and what was paid, by currency; sums that fewer than five cases make up are not shown."""
    lines, agreed = [], sum(bool(row.promised.items) for row in rows)
    for currency in sorted({row.promised.currency for row in rows if row.promised.cents}):
        owed = [row.promised for row in rows if row.promised.cents and row.promised.currency == currency]
        apart = whole or not 0 < agreed - len(owed) < LEAST  # else the few who promised no money could be counted
        shown = apart and few(len(owed), whole=whole) is not None
        sums = (sum(each.cents for each in owed), sum(each.paid for each in owed))
        amounts = (money(Money(cents, currency)) if shown else None for cents in sums)
        lines.append((currency, len(owed) if shown else None, *amounts))
    return table("money", tuple(lines))
