"""Who stands right beside whom: brothers and sisters by age, each with their partners at their side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rjdesk.domain.people_map.family import Family, Who, components

Block = tuple[Who, ...]
"""People of one row who stay together, from left to right."""


def blocks(family: Family, row: Sequence[Who]) -> tuple[Block, ...]:
    """The blocks of one row, in order of entry."""
    together = [pair for pair in family.couples() if pair[0] in row and pair[1] in row]
    sibships = _sibships(family, row)
    placed: set[Who] = {who for sibship in sibships for who in sibship}
    made = [tuple(_with_partners(family.by_birth(sibship), together, placed)) for sibship in sibships]
    for who in _most_partners_first([who for who in row if who not in placed], together):
        if who not in placed:
            placed.add(who)
            made.append(tuple(_with_partners((who,), together, placed)))
    entered = {who: number for number, who in enumerate(row)}
    return tuple(sorted(made, key=lambda block: min(entered[who] for who in block)))


def _sibships(family: Family, row: Sequence[Who]) -> tuple[tuple[Who, ...], ...]:
    """Those with the same parents, or said to be siblings; nobody who has neither."""
    parents = {who: family.parents(who) for who in row}
    same = [
        (one, other) for one in row for other in row if one != other and parents[one] and parents[one] == parents[other]
    ]
    found = components(row, (*same, *family.siblings()))
    return tuple(sibship for sibship in found if len(sibship) > 1 or parents[sibship[0]])


def _with_partners(anchors: Iterable[Who], together: Sequence[tuple[Who, Who]], placed: set[Who]) -> Iterable[Who]:
    """Each anchor with partners who have no place yet: the first on the right, the second on the left, all others right."""
    for anchor in anchors:
        chains = []
        for partner in _partners(anchor, together):
            if partner not in placed:
                placed.add(partner)
                chains.append([partner, *_further(partner, together, placed)])
        yield from reversed(chains[1] if len(chains) > 1 else [])
        yield anchor
        for number, chain in enumerate(chains):
            yield from chain if number != 1 else ()


def _further(who: Who, together: Sequence[tuple[Who, Who]], placed: set[Who]) -> Iterable[Who]:
    """The partners of a partner, and theirs: further out on the same side."""
    for partner in _partners(who, together):
        if partner not in placed:
            placed.add(partner)
            yield partner
            yield from _further(partner, together, placed)


def _partners(who: Who, together: Sequence[tuple[Who, Who]]) -> list[Who]:
    return [other if one == who else one for one, other in together if who in (one, other)]


def _most_partners_first(people: Sequence[Who], together: Sequence[tuple[Who, Who]]) -> list[Who]:
    """So that whoever had three partners stands between them."""
    return sorted(people, key=lambda who: -len(_partners(who, together)))
