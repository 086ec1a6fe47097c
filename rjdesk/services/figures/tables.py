"""What all sections of a report are made with: tables by their words, and shares with their range."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from rjdesk.domain.figures.counting import few, lines_of, told_apart
from rjdesk.domain.figures.proportion import Proportion
from rjdesk.domain.figures.report import Cell, Table
from rjdesk.domain.figures.suppression import LEAST
from rjdesk.wording import say


def share(part: int, of: int, *, whole: bool, among: int | None = None) -> tuple[Cell, ...]:
    """So many of so many, in per cent, with the range in which the true share may lie; not of fewer than five.

    ``among`` is a number told elsewhere that holds ``of``: where they differ by fewer than five, nothing is told here.
    """
    if not whole and among is not None and 0 < among - of < LEAST:
        return (None,) * 4
    found = Proportion(part, of)
    interval = found.interval()
    if interval is None or found.share is None or few(of, whole=whole) is None:
        return (few(part, whole=whole), few(of, whole=whole), None, None)
    if not whole and (part < LEAST or of - part < LEAST):  # the part, or what is left, could be worked out
        return (None, of, None, None)
    between = say("figures.between", low=round(100 * interval.low), high=round(100 * interval.high))
    return (part, of, round(100 * found.share), between)


def breakdown(said: Iterable[str], unknown: str, *, whole: bool) -> tuple[tuple[Cell, ...], ...]:
    """How often each thing was said, most often first, what nobody said under ``unknown`` and last.

    With ``whole`` every count is shown; else what may not be told apart stands together in one line without its names.
    """
    lines = lines_of(said, unknown)
    if whole:
        return tuple(lines)
    told, left = told_apart(lines)
    return tuple(lines) if len(told) == len(lines) else (*told, (say("figures.not_apart"), few(left, whole=False)))


def breakdown_by_way(said: Iterable[tuple[str, str]], unknown: str, *, whole: bool) -> tuple[tuple[Cell, ...], ...]:
    """The same where each thing was said of a case of one way of meeting, the first of each two.

    Words of one way alone add up to its number, which is told: so what may be told apart is seen to for each way by itself, and
    all of it put together.
    """
    ways = defaultdict[str, list[str]](list)
    for way, what in said:
        ways[way].append(what)
    if whole:
        return breakdown((what for words in ways.values() for what in words), unknown, whole=True)
    told, left = Counter[str](), 0
    for words in ways.values():
        lines, rest = told_apart(lines_of(words, unknown))
        told.update(dict(lines))
        left += rest
    order = sorted(told.items(), key=lambda each: (each[0] == unknown, -each[1], each[0]))
    return (*order, (say("figures.not_apart"), few(left, whole=False))) if left else tuple(order)


def table(name: str, rows: tuple[tuple[Cell, ...], ...], *, bars: bool = False) -> Table:
    """A table by the name of its words."""
    return Table(say(f"figures.{name}.title"), say(f"figures.{name}.means"), head(name), rows, bars, name)


def head(name: str) -> tuple[str, ...]:
    """The head of a table, column by column."""
    return tuple(say(f"figures.{name}.head").split(" | "))


def unknown() -> str:
    """What stands for what nobody recorded."""
    return say("figures.unknown")
