"""A deed in a process of its own, which can be killed at any moment: forked after everything is loaded, so it costs little."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection

Say = Callable[[object], None]
Deed = Callable[[Say], None]

FORKS = sys.platform != "win32"
CONTEXT = multiprocessing.get_context("fork" if FORKS else "spawn")
LONGEST = 60.0


class NothingHeard(Exception):
    """A child said nothing for too long, or ended without a word."""


class Child:
    """A running deed: what it says arrives in order, also what it said just before it was killed."""

    def __init__(self, deed: Deed) -> None:
        self._hears, says = CONTEXT.Pipe(duplex=False)
        self._process = CONTEXT.Process(target=_run, args=(deed, says), daemon=True)  # type: ignore[attr-defined] # typed for neither
        self._process.start()
        says.close()

    def hear(self, within: float = LONGEST) -> object:
        """The next thing it says. Raises NothingHeard."""
        try:
            if self._hears.poll(within):
                return self._hears.recv()
        except (EOFError, OSError):
            pass
        self.kill()
        raise NothingHeard

    def kill_in(self, seconds: float) -> list[object]:
        """Kill it after some time, unless it ended by itself; everything it said until then that was not heard yet."""
        self._process.join(seconds)
        self.kill()
        return self.rest()

    def ended(self, within: float = LONGEST) -> list[object]:
        """Let it come to its end; everything it said."""
        return self.kill_in(within)

    def rest(self) -> list[object]:
        """What it said and was not heard yet, once it is gone."""
        said: list[object] = []
        try:
            while self._hears.poll():
                said.append(self._hears.recv())
        except (EOFError, OSError):  # the end, perhaps in the middle of a word
            pass
        self._hears.close()
        return said

    def kill(self) -> None:
        """End it as a power cut would end it: it can't do anything about it."""
        self._process.kill()
        self._process.join()


def _run(deed: Deed, says: Connection) -> None:
    deed(says.send)
    says.close()
