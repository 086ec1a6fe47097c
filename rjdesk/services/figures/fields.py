"""What a text for a funder may name: single figures, and whole tables that stand alone in their paragraph."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from rjdesk.process.findings import Finding
from rjdesk.process.letter_text import LONGEST, Form, fields, pieces, stray_braces, visible
from rjdesk.services.figures.single import figures
from rjdesk.wording import say
from rjdesk.wording import table as worded


class Known(StrEnum):
    """What is known without counting. Worded under ``[figures.fields]``, as all that is no table."""

    OFFICE = "office"
    PERIOD = "period"
    TODAY = "today"
    CASES = "cases"


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field as it is offered: what it says, what that number means, and whether it stands alone in its paragraph."""

    name: str
    says: str
    means: str = ""
    alone: bool = False


ELSEWHERE = frozenset({"by_year", "beside"})
"""What stands in for another table, and what only the review of a year has."""

BY_YEAR = {"by_quarter": ("by_quarter", "by_year")}
"""Which tables a name stands for, where it is more than the one of that name."""


def blocks() -> tuple[str, ...]:
    """The tables that can be named: those that have a title and a meaning."""
    parts = worded()["figures"]
    wanted = {"title", "means", "head"}
    named = (name for name, part in parts.items() if isinstance(part, dict) and wanted <= part.keys())
    return tuple(name for name in named if name not in ELSEWHERE)


def names() -> tuple[str, ...]:
    """Every field there is."""
    return (*Known, *(figure.name for figure in figures()), *blocks())


def lines() -> tuple[FieldLine, ...]:
    """Every field with what it says and means."""
    known = (FieldLine(name, say(f"figures.fields.{name}")) for name in Known)
    numbers = (FieldLine(each.name, each.says, each.means) for each in figures())
    tables = (FieldLine(name, title_of(name), say(f"figures.{name}.means"), alone=True) for name in blocks())
    return (*known, *numbers, *tables)


def title_of(table: str) -> str:
    """A table's title, said of no process in particular."""
    return say(f"figures.{table}.title", process=say("figures.fields.each_process"))


def unfit(text: str) -> tuple[Finding, ...]:
    """What is wrong with a text, each at its line: unknown fields, stray braces, a table in the middle of words, nothing."""
    return tuple(sorted(set(_unfit(text)), key=lambda found: (found.line or 0, found.place)))


def _unfit(text: str) -> Iterator[Finding]:
    if not visible(text) or len(text) > LONGEST:
        yield Finding(say("figures.fields.text"), "report_too_long" if visible(text) else "empty")
    tables = blocks()
    for number, line in enumerate(text.splitlines(), 1):
        if stray_braces(line):
            yield Finding(say("figures.fields.text"), "stray_brace", line=number)
        for name in fields(line):
            if name not in names():
                yield Finding(f"{{{name}}}", "unknown_figure", line=number)
            elif name in tables and not _alone(line, tables):
                yield Finding(f"{{{name}}}", "block_alone", line=number)


def _alone(line: str, tables: Collection[str]) -> bool:
    return [piece.form for piece in pieces(line, tables)] == [Form.BLOCK]
