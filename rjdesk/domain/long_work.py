"""How far long work has come, as whoever asked for it is told while it goes on."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Is told how much is done, of how much: bytes, or steps where the work counts those.

What it raises ends the work: nothing of it remains, unless the work says from which step on the rest is finished later.
"""


def unheard(done: int, total: int) -> None:
    """Progress that nobody watches."""
