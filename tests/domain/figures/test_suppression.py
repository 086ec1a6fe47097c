"""An attacker who knows everything that is published can't work out a count below five."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

import pytest

from rjdesk.domain.figures.counting import lines_of, told_apart
from rjdesk.domain.figures.suppression import LEAST, shown_list


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


@pytest.mark.parametrize(("lines", "largest"), [(3, 15), (4, 9)])
def test_whoever_knows_the_rule_itself_can_work_out_no_count_below_five_of_a_list(lines: int, largest: int) -> None:
    """For everything that may be shown of fourteen thousand lists the attacker makes each that it could have come from."""
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
