"""What may be shown of a table of counts: none below five, and nothing from which one of those could be worked out.

What is left out says one thing only: fewer than five, or it would give such a number away. Whoever knows every number that is
shown, and that counts are whole and never negative, can't tell of any count below five that it is below five.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

LEAST = 5
"""The smallest count that is shown."""

ROOM = 2
"""By how much, at least, the small ones of a list together could be more or fewer than they are."""

Shown = int | None
"""A count, or None where it is left out."""

Cell = tuple[int, int]
_Counts = Mapping[Cell, int]
_Node = tuple[str, int]


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table with its totals as it may be shown."""

    cells: tuple[tuple[Shown, ...], ...]
    row_totals: tuple[Shown, ...]
    column_totals: tuple[Shown, ...]
    total: Shown


@dataclass(frozen=True, slots=True)
class ShownList:
    """A row of counts with its total as it may be shown."""

    counts: tuple[Shown, ...]
    total: Shown


def shown_list(counts: Sequence[int]) -> ShownList:
    """What may be shown of counts whose total is shown beside them.

    The small ones are left out, and as few of the smallest others as hide them even from somebody who knows this rule.
    """
    total, small = sum(counts), {at for at, count in enumerate(counts) if count < LEAST}
    out = set(small)
    while small and total >= LEAST and len(out) < len(counts) and not _are_hidden(counts, small, out):
        out.add(min((at for at in range(len(counts)) if at not in out), key=lambda at: counts[at]))
    shown = tuple(None if at in out else count for at, count in enumerate(counts))
    return ShownList(shown, None if total < LEAST else total)


def shown_table(cells: Sequence[Sequence[int]]) -> ShownTable:
    """What may be shown of a table with its totals; nothing of it where no way is found to show a part."""
    rows, columns = len(cells), len(cells[0]) if cells else 0
    if rows < 2 or columns < 2:  # its totals repeat its counts
        return _single(cells, rows, columns)
    counts = _with_totals(cells, rows, columns)
    small = {cell for cell, count in counts.items() if count < LEAST}
    out = set(small)
    for cell in sorted(small):
        way = _way_round(counts, cell, out, (rows, columns))
        if way is None:
            out = set(counts)
            break
        out |= way
    return _table({cell: None if cell in out else count for cell, count in counts.items()}, rows, columns)


def _are_hidden(counts: Sequence[int], small: set[int], out: set[int]) -> bool:
    """Whether several sums of the small ones are possible, as far as the total, the shown counts and this rule tell.

    Those that are left out beside them are five at least and no larger than the smallest that is shown.
    """
    together, others = sum(counts[at] for at in out), len(out) - len(small)
    if not others:
        return len(small) > 1 and LEAST <= together <= (LEAST - 1) * len(small) - ROOM
    smallest = min(count for at, count in enumerate(counts) if at not in out)
    least, most = max(0, together - others * smallest), min(together - others * LEAST, (LEAST - 1) * len(small))
    return most - least >= ROOM


def _single(cells: Sequence[Sequence[int]], rows: int, columns: int) -> ShownTable:
    counts = [count for row in cells for count in row]
    shown = shown_list(counts)
    across = tuple(tuple(shown.counts[row * columns : (row + 1) * columns]) for row in range(rows))
    if rows == 1:
        return ShownTable(across, (shown.total,), shown.counts, shown.total)
    return ShownTable(across, shown.counts, (shown.total,) * columns, shown.total)


def _with_totals(cells: Sequence[Sequence[int]], rows: int, columns: int) -> dict[Cell, int]:
    """The counts by place; the totals stand in one more row and one more column."""
    counts = {(row, column): cells[row][column] for row in range(rows) for column in range(columns)}
    counts |= {(row, columns): sum(cells[row]) for row in range(rows)}
    counts |= {(rows, column): sum(row[column] for row in cells) for column in range(columns)}
    return counts | {(rows, columns): sum(map(sum, cells))}


def _table(shown: Mapping[Cell, Shown], rows: int, columns: int) -> ShownTable:
    return ShownTable(
        tuple(tuple(shown[row, column] for column in range(columns)) for row in range(rows)),
        tuple(shown[row, columns] for row in range(rows)),
        tuple(shown[rows, column] for column in range(columns)),
        shown[rows, columns],
    )


def _way_round(counts: _Counts, cell: Cell, out: set[Cell], size: tuple[int, int]) -> set[Cell] | None:
    """What else has to be left out so that a small count could as well be five: the places of the cheapest way round.

    The relations of a table with totals are those of a flow from rows to columns, in which totals flow back. One count can
    be higher if a way leads round from where it ends to where it begins: it raises the counts it goes along, and lowers
    those it goes against, which must be large enough. Cheapest is what is left out already; else the smaller counts.
    """
    begin, end = _ends(cell, size)
    wanted = LEAST - counts[cell]
    best, queue = {end: 0}, [(0, end, frozenset[Cell]())]
    while queue:
        cost, node, way = heapq.heappop(queue)
        if node == begin:
            return set(way)
        for along, other, against in _steps(node, size):
            if along == cell or (against and counts[along] < wanted):
                continue
            farther = cost + (0 if along in out else 1 + counts[along])
            if farther < best.get(other, farther + 1):
                best[other] = farther
                heapq.heappush(queue, (farther, other, way | {along}))
    return None


def _steps(node: _Node, size: tuple[int, int]) -> Iterator[tuple[Cell, _Node, bool]]:
    """The places at a row or column, where each leads, and whether it is gone against."""
    rows, columns = size
    kind, at = node
    cells = [(at, column) for column in range(columns + 1)] if kind == "row" else [(row, at) for row in range(rows + 1)]
    for cell in cells:
        begin, end = _ends(cell, size)
        yield (cell, end, False) if node == begin else (cell, begin, True)


def _ends(cell: Cell, size: tuple[int, int]) -> tuple[_Node, _Node]:
    """Where a place begins and ends: counts and the grand total lead from their row to their column, the others back."""
    row, column = ("row", cell[0]), ("column", cell[1])
    return (row, column) if (cell[0] == size[0]) == (cell[1] == size[1]) else (column, row)
