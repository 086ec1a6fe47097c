"""The table of what was tried: for the terminal, and for SECURITY.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.faults.result import MISSES, Result

HEADS = ("test", "tries", "lost", "undetected", "wrongly allowed", "crashes", "seconds", "beside")
SECONDS = 6  # the column that says more about a computer than about vaults, and stays off pages
BEGINS, ENDS = "<!-- faults: begin -->\n", "<!-- faults: end -->\n"
WIDTHS = (44, 7, 5, 10, 15, 7, 7)


def head() -> str:
    """The first line."""
    return _line(HEADS)


def line(result: Result) -> str:
    """One entry, and below it what went wrong first."""
    told = "".join(f"\n    {what}" for what in result.told)
    if result.not_tried:
        return f"{result.name:<{WIDTHS[0]}} not tried: {result.not_tried}"
    short = f"\n    tried {result.tries:,} times of {result.wanted:,}" if result.tries < result.wanted else ""
    return _line(_cells(result)) + short + told


def summed_up(results: Sequence[Result]) -> str:
    """All entries in one line."""
    tries = sum(each.tries for each in results)
    misses = {kind: sum(each.misses.get(kind, 0) for each in results) for kind in MISSES}
    missed = [each.name for each in results if not each.kept]
    words = f"{misses['lost']:,} lost, {misses['undetected']:,} undetected, {misses['allowed']:,} wrongly allowed, "
    words += f"{misses['crashes']:,} crashes"
    left_out = [each.name for each in results if each.not_tried]
    verdict = f"; not tried here: {', '.join(left_out)}" if left_out else ""
    verdict += f"; MISSED: {', '.join(missed)}" if missed else ""
    return f"faults: {tries:,} tries, {words}{verdict}"


def write_into(page: Path, results: Iterable[Result], below: str) -> None:
    """Put the table between its two marks on a page, with a line below it."""
    before, _, rest = page.read_text("utf-8").partition(BEGINS)
    after = rest.partition(ENDS)[2]
    rows = [HEADS, ("---", *["---:"] * 6, "---"), *(_cells(each) for each in results)]
    table = "".join(f"| {' | '.join((*row[:SECONDS], row[-1]))} |\n" for row in rows)
    page.write_text(f"{before}{BEGINS}\n{table}\n{below}\n\n{ENDS}{after}", "utf-8")


def _cells(result: Result) -> tuple[str, ...]:
    misses = (f"{result.misses.get(kind, 0):,}" for kind in MISSES)
    return (result.name, f"{result.tries:,}", *misses, f"{result.seconds:.1f}", result.not_tried or result.beside)


def _line(cells: Sequence[str]) -> str:
    padded = (f"{cell:>{width}}" for cell, width in zip(cells[1:], WIDTHS[1:], strict=False))
    return " ".join((f"{cells[0]:<{WIDTHS[0]}}", *padded, cells[-1])).rstrip()
