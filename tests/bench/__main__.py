"""``python dev.py bench``: one table of ratios, one line that sums it up, exit 1 on a miss."""

from __future__ import annotations

import sys
from itertools import chain

import tests.bench.figures
import tests.bench.journals
import tests.bench.lists
import tests.bench.papers
import tests.bench.persons
import tests.bench.window
from tests.bench.figure import Figure


def main() -> int:
    """Take every figure, printing each as it comes."""
    taken: list[Figure] = []
    bench = tests.bench
    parts = (bench.window, bench.papers, bench.lists, bench.persons, bench.journals, bench.figures)
    for figure in chain(*(part.figures() for part in parts)):
        print(figure.line(), flush=True)
        taken.append(figure)
    missed = [figure.name for figure in taken if not figure.kept]
    verdict = f"missed: {', '.join(missed)}" if missed else "every limit kept"
    print(f"{len(taken)} figures, {len(taken) - len(missed)} within their limits; {verdict}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
