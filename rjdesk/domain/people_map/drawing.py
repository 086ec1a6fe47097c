"""Draws a people map: the family in generations, whoever else stands around it beside or below, and a line for every tie."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from statistics import fmean

from rjdesk.domain.kin import Tie
from rjdesk.domain.orders import Order
from rjdesk.domain.people_map.blocks import blocks
from rjdesk.domain.people_map.family import Family, Who, components, is_of_family
from rjdesk.domain.people_map.generations import generations
from rjdesk.domain.people_map.lines import Wiring, wanted
from rjdesk.domain.people_map.places import GRID, STEP, on_grid, placed, spread
from rjdesk.domain.people_map.routes import Heights, lay
from rjdesk.domain.people_map.shapes import APART, BESIDE, BOX_WIDTH, MARGIN, TRACK, Box, Drawing, Line
from rjdesk.domain.people_map.standing import Standing

FEWEST_BESIDE = 5  # of those below a small family, in one row
MOST_BESIDE = 3  # of those at the side of one generation


def draw(
    people: Sequence[Who],
    ties: Iterable[Tie],
    orders: Iterable[Order] = (),
    about: Collection[Who] = (),
    born: Mapping[Who, int] | None = None,
) -> Drawing:
    """The drawing of these people; the same people give the same one.

    ``about`` are those whom the case is about: they stand with the family even if they have none. ``born`` are years. Ties
    and orders of anyone who isn't among the people are left out.
    """
    known = set(people)
    drawn = tuple(tie for tie in ties if tie.pair <= known)
    family = _family(people, drawn, about, born or {})
    standing = _around(people, drawn, _together(family, about))
    lines = wanted(drawn, (order for order in orders if order.pair <= known))
    wiring = Wiring(standing, family)
    paths = wiring.paths(lines)
    heights = Heights(standing.number, lay(wiring.runs))
    return Drawing(
        width=standing.right + 2 * MARGIN + wiring.lanes * TRACK + MARGIN,
        height=heights.top(standing.number),
        boxes=tuple(
            Box(who, standing.at[who] + MARGIN, heights.top(standing.rows[who]), standing.rows[who]) for who in people
        ),
        lines=tuple(
            Line(line.what, line.one, line.other, tuple((x + MARGIN, y) for x, y in heights.points(path)))
            for line, path in zip(lines, paths, strict=True)
        ),
    )


def _family(people: Sequence[Who], ties: Iterable[Tie], about: Collection[Who], born: Mapping[Who, int]) -> Family:
    """Those who have a place in a family, and those whom it is about."""
    of_family = tuple(tie for tie in ties if is_of_family(tie))
    tied = {who for tie in of_family for who in tie.pair} | set(about)
    return Family(tuple(who for who in people if who in tied), of_family, born)


def _together(family: Family, about: Collection[Who]) -> Standing:
    """Each family by itself, one beside the other; the one that it is about comes first."""
    rows = generations(family)
    links = _links(family)
    found = components(family.people, ((tie.one, tie.other) for tie in family.ties))
    at: dict[Who, int] = {}
    begin = 0
    for members in sorted(found, key=lambda members: not set(members) & set(about)):
        here = range(min(rows[who] for who in members), max(rows[who] for who in members) + 1)
        in_rows = tuple(blocks(family, [who for who in members if rows[who] == row]) for row in here)
        own = placed(in_rows, links)
        at |= {who: begin + x for who, x in own.items()}
        begin += max(own.values()) + BOX_WIDTH + 2 * APART
    return Standing(rows, at)


def _links(family: Family) -> dict[Who, list[Who]]:
    """Whom each should stand near: parents and children, partners, brothers and sisters."""
    links: dict[Who, list[Who]] = {who: [] for who in family.people}
    for one, other in (*family.parenthood(), *family.couples(), *family.siblings()):
        links[one].append(other)
        links[other].append(one)
    return links


def _around(people: Sequence[Who], ties: Sequence[Tie], family: Standing) -> Standing:
    """With everybody else: beside the row of whom they are tied to, or in rows below the youngest."""
    rest = [who for who in people if who not in family.at]
    near = {who: [other for tie in ties if tie.joins(who) for other in tie.pair - {who}] for who in rest}
    standing = _at_the_side(rest, near, family)
    below = [who for who in rest if who not in standing.at]
    seen = {who: [family.at[other] for other in near[who] if other in family.at] for who in below}
    below.sort(key=lambda who: fmean(seen[who]) if seen[who] else family.right)
    number = -(-len(below) // max(FEWEST_BESIDE, (family.right + APART) // (STEP + APART)))
    rows, at = dict(standing.rows), dict(standing.at)
    for row in range(number):
        here = below[row::number]  # so that neighbours share a column, not a row
        spots = spread(tuple((who,) for who in here), {who: float(x) for who, x in family.at.items()}, near)
        at |= {who: round(x / GRID) * GRID for who, x in spots.items()}
        rows |= dict.fromkeys(here, family.number + row)
    return Standing(rows, on_grid({who: float(x) for who, x in at.items()}))


def _at_the_side(rest: Iterable[Who], near: Mapping[Who, Sequence[Who]], family: Standing) -> Standing:
    """Those who are tied to an older generation alone: a few at the right end of its row."""
    rows, at = dict(family.rows), dict(family.at)
    beside: dict[int, int] = {}
    for who in rest:
        row = max((family.rows[other] for other in near[who] if other in family.at), default=family.number)
        if row < family.number - 1 and beside.get(row, 0) < MOST_BESIDE:
            beside[row] = beside.get(row, 0) + 1
            at[who] = max(x for other, x in at.items() if rows[other] == row) + STEP - BESIDE + APART
            rows[who] = row
    return Standing(rows, at)
