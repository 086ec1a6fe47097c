"""How far from the left each stands: blocks keep their order and their distance, and come as near to their own as they can."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from rjdesk.domain.people_map.blocks import Block
from rjdesk.domain.people_map.family import Who
from rjdesk.domain.people_map.shapes import APART, BESIDE, BOX_WIDTH

Row = Sequence[Block]
Places = dict[Who, float]
Links = Mapping[Who, Sequence[Who]]
"""For each, whom they should stand near."""

SWEEPS = 8
STEP = BOX_WIDTH + BESIDE
GRID = 4  # boxes begin on multiples of it, see ``routes``


def placed(rows: Sequence[Row], links: Links) -> dict[Who, int]:
    """The left edge of each, from 0: the best of a few beginnings, each bettered row by row."""
    beginnings = ([list(row) for row in rows], [list(reversed(row)) for row in rows])
    found = min((_bettered(beginning, links) for beginning in beginnings), key=lambda at: _strain(at, links))
    return on_grid(found)


def spread(row: Row, at: Places, links: Links) -> Places:
    """One row beneath others that have their places, near to whom it belongs to."""
    middle = fmean(at.values()) if at else 0.0
    wanted = {block: _wanted(block, at, links, middle) for block in row}
    return _settled(sorted(row, key=wanted.__getitem__), wanted)


def on_grid(at: Places) -> dict[Who, int]:
    """Whole units from 0, all multiples of the grid."""
    least = min(at.values(), default=0.0)
    return {who: round((x - least) / GRID) * GRID for who, x in at.items()}


def _bettered(rows: Sequence[list[Block]], links: Links) -> Places:
    at: Places = {}
    for row in rows:
        at |= _packed(row)
    best = dict(at)
    for sweep in range(SWEEPS):
        for row in rows if sweep % 2 == 0 else reversed(rows):
            here = {block: _wanted(block, at, links, at[block[0]]) for block in row}
            row.sort(key=here.__getitem__)
            at |= _settled(row, here)
        if _strain(at, links) < _strain(best, links):
            best = dict(at)
    return best


def _wanted(block: Block, at: Places, links: Links, otherwise: float) -> float:
    """Where a block would begin if each in it stood right at the mean of their own."""
    pulls = [
        at[near] - n * STEP
        for n, who in enumerate(block)
        for near in links.get(who, ())
        if near in at and near not in block
    ]
    return fmean(pulls) if pulls else otherwise


@dataclass(slots=True)
class _Pool:
    """Blocks that touch and so move as one: where they would begin, and how many there are."""

    begin: float
    count: int


def _settled(row: Row, wanted: Mapping[Block, float]) -> Places:
    """The places nearest to those wanted in which no block comes too near to the next (pooling those that would)."""
    taken = list(_begins(row))
    pools: list[_Pool] = []
    for block, offset in zip(row, taken, strict=True):
        pools.append(_Pool(wanted[block] - offset, 1))
        while len(pools) > 1 and pools[-2].begin > pools[-1].begin:
            last, before = pools.pop(), pools.pop()
            count = last.count + before.count
            pools.append(_Pool((last.begin * last.count + before.begin * before.count) / count, count))
    begins = [pool.begin for pool in pools for _ in range(pool.count)]
    return {
        who: begin + offset + n * STEP
        for block, begin, offset in zip(row, begins, taken, strict=True)
        for n, who in enumerate(block)
    }


def _packed(row: Row) -> Places:
    return {
        who: begin + n * STEP for block, begin in zip(row, _begins(row), strict=True) for n, who in enumerate(block)
    }


def _begins(row: Row) -> Iterable[float]:
    """Where each block begins if they stand as close as they may."""
    x = 0.0
    for block in row:
        yield x
        x += len(block) * STEP - BESIDE + APART


def _strain(at: Places, links: Links) -> float:
    """How far apart those are who belong together."""
    return sum(abs(at[who] - at[near]) for who, nears in links.items() for near in nears if who in at and near in at)
