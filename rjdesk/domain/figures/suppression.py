"""What may be shown of a list of counts: none below five, and nothing from which one of those could be worked out.

What is left out says one thing only: fewer than five, or it would give such a number away. Whoever knows every number that is
shown, and that counts are whole and never negative, can't tell of any count below five that it is below five.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LEAST = 5
"""The smallest count that is shown."""

ROOM = 2
"""By how much, at least, the small ones of a list together could be more or fewer than they are."""

Shown = int | None
"""A count, or None where it is left out."""


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
