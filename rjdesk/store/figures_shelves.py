"""What a unit of work holds of the office's figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from rjdesk.domain.figures.row import CaseRow
from rjdesk.domain.ids import CaseId


class Figures(Protocol):
    """What each case says to the figures; a case's own row is kept with it, by ``Cases.save``."""

    def rows(self, first: date, last: date) -> Iterator[CaseRow]:
        """The rows of the cases received from one day to another, in the order received; restricted ones are among them,
        because a count names nobody, sealed ones are not."""

    def without(self) -> tuple[CaseId, ...]:
        """Cases that have no row yet: they were last saved by an rjdesk that made no figures."""
