"""An attacker who knows everything that is published can't work out a count below five."""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from random import Random

import numpy as np
import pytest
from scipy.optimize import linprog

from rjdesk.domain.figures.counting import lines_of, told_apart
from rjdesk.domain.figures.suppression import LEAST, ShownTable, shown_list, shown_table

Counts = list[list[int]]
TABLES = 10_000


def a_table(random: Random) -> Counts:
    """A table as an office's year might give it: some rows busy, many counts small."""
    rows, columns = random.randrange(2, 7), random.randrange(2, 6)
    busy = [random.choice((1, 3, 8, 30)) for _ in range(rows)]
    return [[int(random.expovariate(1 / busy[row])) for _ in range(columns)] for row in range(rows)]


class Attacker:
    """Knows what is shown, that totals add up, and that counts are whole and never negative."""

    def __init__(self, shown: ShownTable) -> None:
        grid = [[*row, total] for row, total in zip(shown.cells, shown.row_totals, strict=True)]
        grid.append([*shown.column_totals, shown.total])
        self.unknown = [(r, c) for r, row in enumerate(grid) for c, count in enumerate(row) if count is None]
        place = {cell: at for at, cell in enumerate(self.unknown)}
        rows, columns = len(grid), len(grid[0])
        lines = [[(r, c) for c in range(columns)] for r in range(rows)] + [
            [(r, c) for r in range(rows)] for c in range(columns)
        ]
        self.equations, self.known = np.zeros((len(lines), len(self.unknown))), np.zeros(len(lines))
        for number, line in enumerate(lines):
            for cell, sign in zip(line, [1] * (len(line) - 1) + [-1], strict=True):
                held = grid[cell[0]][cell[1]]
                if held is None:
                    self.equations[number, place[cell]] += sign
                else:
                    self.known[number] -= sign * held

    def sure_of(self) -> list[tuple[int, int]]:
        """The places whose count follows from the equations alone."""
        if not self.unknown:
            return []
        _, sizes, ways = np.linalg.svd(self.equations)
        free = ways[np.count_nonzero(sizes > 1e-9) :]
        return [cell for at, cell in enumerate(self.unknown) if np.abs(free[:, at]).max(initial=0) < 1e-9]

    def most(self, cell: tuple[int, int]) -> float:
        """The largest count that can stand in a place."""
        wanted = np.zeros(len(self.unknown))
        wanted[self.unknown.index(cell)] = -1
        found = linprog(wanted, A_eq=self.equations, b_eq=self.known, bounds=(0, None), method="highs")
        return float("inf") if found.status == 3 else -float(found.fun)


def small_ones(cells: Counts) -> list[tuple[int, int]]:
    """The places of counts that are below five."""
    return [(r, c) for r, row in enumerate(cells) for c, count in enumerate(row) if count < LEAST]


def test_over_ten_thousand_tables_no_count_that_is_left_out_follows_from_what_is_shown() -> None:
    random = Random(20261122)
    left_out = 0
    for _ in range(TABLES):
        attacker = Attacker(shown_table(a_table(random)))
        left_out += len(attacker.unknown)
        assert attacker.sure_of() == []
    assert left_out > TABLES  # there was something to attack


def test_an_attacker_who_also_knows_that_no_count_is_negative_can_not_tell_that_a_small_one_is_small() -> None:
    random = Random(1)
    for _ in range(300):
        cells = a_table(random)
        attacker = Attacker(shown_table(cells))
        assert all(attacker.most(cell) >= LEAST - 1e-6 for cell in small_ones(cells))


def test_the_attacker_is_no_straw_man() -> None:
    cells = [[2, 30, 40], [50, 60, 70]]
    naive = ShownTable(((None, 30, 40), (50, 60, 70)), (72, 180), (52, 90, 110), 252)
    assert Attacker(naive).sure_of() == [(0, 0)]
    two_by_nothing = ShownTable(((None, None, 40), (None, None, 70)), (40, 180), (52, 58, 110), 220)
    assert Attacker(two_by_nothing).most((0, 0)) == 0  # not sure by equations; sure because none is negative
    assert Attacker(shown_table(cells)).sure_of() == []


def test_what_is_large_enough_is_shown_as_it_is() -> None:
    shown = shown_table([[5, 6], [7, 8]])
    assert shown == ShownTable(((5, 6), (7, 8)), (11, 15), (12, 14), 26)


def test_no_count_below_five_is_ever_shown() -> None:
    random = Random(7)
    for _ in range(2_000):
        shown = shown_table(a_table(random))
        numbers = [count for row in shown.cells for count in row] + [
            *shown.row_totals,
            *shown.column_totals,
            shown.total,
        ]
        assert all(count is None or count >= LEAST for count in numbers)


def test_what_is_shown_is_true() -> None:
    random = Random(8)
    for _ in range(500):
        cells = a_table(random)
        shown = shown_table(cells)
        pairs = zip([each for row in cells for each in row], [each for row in shown.cells for each in row], strict=True)
        assert all(seen is None or seen == count for count, seen in pairs)
        assert shown.total in (None, sum(map(sum, cells)))


@pytest.mark.parametrize(
    ("counts", "shown", "total"),
    [
        ([9, 12, 7], (9, 12, 7), 28),
        ([2, 12, 7], (None, 12, None), 21),  # one alone would follow from the total
        ([0, 12, 7], (None, 12, None), 19),
        ([2, 1, 30, 40], (None, None, None, 40), 73),  # two that are three together: neither could be five
        ([2, 4, 30], (None, None, 30), 36),
        ([4, 4, 30], (None, None, None), 38),  # two that are eight together can only be four each
        (
            [4, 12, 12, 40],
            (None, None, None, 40),
            68,
        ),  # with one twelve alone: it is no more than the other, so four is left
        ([1, 2], (None, None), None),
        ([3], (None,), None),
        ([8], (8,), 8),
        ([], (), None),
    ],
)
def test_a_row_of_counts_leaves_out_the_fewest(
    counts: list[int], shown: tuple[int | None, ...], total: int | None
) -> None:
    found = shown_list(counts)
    assert (found.counts, found.total) == (shown, total)


def test_a_table_of_one_row_or_one_column_is_a_row_of_counts() -> None:
    assert shown_table([[2, 12, 7]]).cells == ((None, 12, None),)
    assert shown_table([[2], [12], [7]]).cells == ((None,), (12,), (None,))
    assert shown_table([[2], [12], [7]]).column_totals == (21,)
    assert shown_table([]).total is None


@pytest.mark.parametrize(("lines", "largest"), [(3, 15), (4, 9)])
def test_whoever_knows_the_rule_itself_can_work_out_no_count_below_five_of_a_list(lines: int, largest: int) -> None:
    """For everything that may be shown the attacker makes every list that it could have come from, by the rule itself."""
    came_from = defaultdict[tuple[object, ...], list[tuple[int, ...]]](list)
    for counts in product(range(largest + 1), repeat=lines):
        shown = shown_list(counts)
        if shown.total is not None:
            came_from[shown.counts, shown.total].append(counts)
    for (counts_shown, _), possible in came_from.items():
        assert isinstance(counts_shown, tuple)
        for at, count in enumerate(counts_shown):
            found = {counts[at] for counts in possible}
            assert count is not None or len(found) > 1 or min(found) >= LEAST


def test_nor_of_one_without_names_for_the_few() -> None:
    """Which names there could be the attacker knows; which of them stand in the line without a name they do not."""
    came_from = defaultdict[tuple[object, ...], list[dict[str, int]]](list)
    for counts in product(range(10), repeat=4):
        lines = lines_of([name for name, count in zip("ABCD", counts, strict=True) for _ in range(count)], "")
        told, left = told_apart(lines)
        if sum(counts) >= LEAST:
            came_from[tuple(sorted(told)), left].append(dict(zip("ABCD", counts, strict=True)))
    for (told_lines, _), possible in came_from.items():
        assert isinstance(told_lines, tuple)
        for name in set("ABCD") - {name for name, _ in told_lines}:
            found = {counts[name] for counts in possible}
            assert len(found) > 1 or found == {0} or min(found) >= LEAST
