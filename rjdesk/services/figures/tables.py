"""What all sections of a report are made with: tables by their words, and shares with their range."""

from __future__ import annotations

from rjdesk.domain.figures.counting import few
from rjdesk.domain.figures.proportion import Proportion
from rjdesk.domain.figures.report import Cell, Table
from rjdesk.domain.figures.suppression import LEAST
from rjdesk.wording import say


def share(part: int, of: int, *, whole: bool) -> tuple[Cell, ...]:
    """So many of so many, in per cent, with the range in which the true share may lie; not of fewer than five."""
    found = Proportion(part, of)
    interval = found.interval()
    if interval is None or found.share is None or few(of, whole=whole) is None:
        return (few(part, whole=whole), few(of, whole=whole), None, None)
    if not whole and (part < LEAST or of - part < LEAST):  # the part, or what is left, could be worked out
        return (None, of, None, None)
    between = say("figures.between", low=round(100 * interval.low), high=round(100 * interval.high))
    return (part, of, round(100 * found.share), between)


def table(name: str, rows: tuple[tuple[Cell, ...], ...], *, bars: bool = False) -> Table:
    """A table by the name of its words."""
    return Table(say(f"figures.{name}.title"), say(f"figures.{name}.means"), head(name), rows, bars, name)


def head(name: str) -> tuple[str, ...]:
    """The head of a table, column by column."""
    return tuple(say(f"figures.{name}.head").split(" | "))


def unknown() -> str:
    """What stands for what nobody recorded."""
    return say("figures.unknown")
