"""What a shelf stands on: the unit of work's connection, and its list of what has been touched."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select

from rjdesk.domain.ids import MemberId
from rjdesk.store.history.touched import Touched
from rjdesk.store.shelves.hidden import hidden_numbers


class Shelf:
    """Whoever changes something names it to ``touched``: a record that is changed and not named is found out later."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched


class SeenShelf(Shelf):
    """A shelf as one member sees it at the moment: not every case is for everybody's eyes."""

    def __init__(
        self, connection: Connection, clock: Callable[[], datetime], member: MemberId, touched: Touched
    ) -> None:
        super().__init__(connection, touched)
        self._clock = clock
        self._member = member

    def _hidden(self) -> Select[Any]:
        """The numbers of the cases that this member doesn't see."""
        return hidden_numbers(self._connection, self._member, self._clock())
