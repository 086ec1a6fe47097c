"""How far from the left each stands: blocks keep their distance, and come as near to their own as they can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

from rjdesk.domain.people_map.blocks import Block
from rjdesk.domain.people_map.family import Who
from rjdesk.domain.people_map.shapes import APART, BESIDE, BOX_WIDTH

Row = tuple[Block, ...]
Rows = tuple[Row, ...]
Places = dict[Who, float]
Links = Mapping[Who, Sequence[Who]]
"""For each, whom they should stand near."""

SWEEPS = 5
STEP = BOX_WIDTH + BESIDE
GRID = 4  # boxes begin on multiples of it, see ``routes``
CROSSING = 2 * BOX_WIDTH  # how far one would walk to spare two lines from crossing


def placed(rows: Rows, links: Links) -> dict[Who, int]:
    """The left edge of each, from 0. Neighbouring blocks change places for as long as that makes the drawing calmer."""
    best = min((rows, _by_pull(rows, links)), key=lambda order: _strain(order, links))
    least = _strain(best, links)
    while True:
        orders = (other for swapped in _swapped(best) for other in (swapped, _by_pull(swapped, links)))
        strains = {order: _strain(order, links) for order in orders}
        calmer = min(strains, key=strains.__getitem__, default=best)
        if strains.get(calmer, least) >= least:
            return on_grid(_settled_all(best, links))
        best, least = calmer, strains[calmer]


def spread(row: Row, at: Places, links: Links) -> Places:
    """One row beneath others that have their places, near to whom it belongs to."""
    middle = fmean(at.values()) if at else 0.0
    wanted = {block: _wanted(block, at, links, middle) for block in row}
    return _settled(_from_left(row, wanted), wanted)


def on_grid(at: Places) -> dict[Who, int]:
    """Whole units from 0, all multiples of the grid."""
    least = min(at.values(), default=0.0)
    return {who: round((x - least) / GRID) * GRID for who, x in at.items()}


def _by_pull(rows: Rows, links: Links) -> Rows:
    """Each row in the order in which its blocks are pulled, from the top down."""
    at = _settled_all(rows, links)
    found: list[Row] = []
    for row in rows:
        wanted = {block: _wanted(block, at, links, at[block[0]]) for block in row}
        found.append(_from_left(row, wanted))
        at |= _settled(found[-1], wanted)
    return tuple(found)


def _from_left(row: Row, wanted: Mapping[Block, float]) -> Row:
    """Blocks in the order of where their middles would be."""
    return tuple(sorted(row, key=lambda block: wanted[block] + (len(block) - 1) * STEP / 2))


def _swapped(rows: Rows) -> Iterator[Rows]:
    """Every order in which two neighbouring blocks have changed places."""
    for number, row in enumerate(rows):
        for n in range(len(row) - 1):
            changed = (*row[:n], row[n + 1], row[n], *row[n + 2 :])
            yield (*rows[:number], changed, *rows[number + 1 :])


def _settled_all(rows: Rows, links: Links) -> Places:
    """The places that an order of blocks comes to, from a few sweeps down and up."""
    at: Places = {}
    for row in rows:
        at |= _packed(row)
    for sweep in range(SWEEPS):
        for row in rows if sweep % 2 == 0 else reversed(rows):
            at |= _settled(row, {block: _wanted(block, at, links, at[block[0]]) for block in row})
    return at


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


def _settled(row: Sequence[Block], wanted: Mapping[Block, float]) -> Places:
    """The places nearest to those wanted in which no block comes too near to the next (pooling those that would)."""
    offsets = tuple(_begins(row))
    pools: list[_Pool] = []
    for block, offset in zip(row, offsets, strict=True):
        pools.append(_Pool(wanted[block] - offset, 1))
        while len(pools) > 1 and pools[-2].begin > pools[-1].begin:
            last, before = pools.pop(), pools.pop()
            count = last.count + before.count
            pools.append(_Pool((last.begin * last.count + before.begin * before.count) / count, count))
    begins = [pool.begin for pool in pools for _ in range(pool.count)]
    return {
        who: begin + offset + n * STEP
        for block, begin, offset in zip(row, begins, offsets, strict=True)
        for n, who in enumerate(block)
    }


def _packed(row: Row) -> Places:
    return {
        who: begin + n * STEP for block, begin in zip(row, _begins(row), strict=True) for n, who in enumerate(block)
    }


def _begins(row: Iterable[Block]) -> Iterator[float]:
    """Where each block begins if they stand as close as they may."""
    x = 0.0
    for block in row:
        yield x
        x += len(block) * STEP - BESIDE + APART


def _strain(rows: Rows, links: Links) -> float:
    """How restless a drawing would be: how far apart those are who belong together, and how often their lines cross."""
    at = _settled_all(rows, links)
    level = {who: number for number, row in enumerate(rows) for block in row for who in block}
    pairs = [(who, near) for who, nears in links.items() for near in nears if who in at and near in at]
    down = [(level[one], at[one], at[other]) for one, other in pairs if level[other] == level[one] + 1]
    crossings = sum(
        1 for (row, a, b), (next_row, c, d) in combinations(down, 2) if row == next_row and (a - c) * (b - d) < 0
    )
    return sum(abs(at[one] - at[other]) for one, other in pairs) + CROSSING * crossings
