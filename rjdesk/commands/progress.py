"""How far a long work is, in one line that is written over; only where somebody sees it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rjdesk.wording import say


@contextmanager
def shown() -> Iterator[Callable[[int, int], None]]:
    """Progress to be told of a work; it is on standard error, and only on a terminal. Ctrl+C ends the work."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    try:
        yield _show
    finally:
        print(file=sys.stderr)


def _show(done: int, total: int) -> None:
    percent = 100 * done // max(total, 1)
    print(f"\r{say('command.progress', percent=percent)}", end="", file=sys.stderr, flush=True)
