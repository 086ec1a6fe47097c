"""What became of everything that was promised, counted: the one truth that questions, gates and papers are drawn from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.case import Case
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.follow_up.standing import Standing, Stands, stands
from rjdesk.domain.follow_up.tasks import closed_by, promises


class Came(StrEnum):
    """What became of what was promised; exactly one is true at a time. A process's choices say of which they are true."""

    ALL = "all"  # every promise was kept
    PART_SO_FAR = "part_so_far"  # something was done, something is open, and nothing was given up
    NONE_SO_FAR = "none_so_far"  # everything is open
    PART = "part"  # something was done, and something won't be
    NONE = "none"  # nothing was done, and something won't be
    NOTHING_AGREED = "nothing_agreed"


@dataclass(frozen=True, slots=True)
class Tally:
    """Promises by how they stand: ``kept``, ``not_kept`` (noted so, or left by the review that closed them), still ``open``.

    ``begun``: something was done, counted or paid of one of them at least.
    """

    kept: int
    not_kept: int
    open: tuple[Obligation, ...]
    begun: bool

    @property
    def total(self) -> int:
        """How many there are."""
        return self.kept + self.not_kept + len(self.open)

    @property
    def came(self) -> Came:
        """All of it in one word."""
        if not self.total:
            return Came.NOTHING_AGREED
        if self.kept == self.total:
            return Came.ALL
        if self.not_kept:
            return Came.PART if self.begun else Came.NONE
        return Came.PART_SO_FAR if self.begun else Came.NONE_SO_FAR


def tally(case: Case, happened: Iterable[Happening]) -> Tally:
    """How what was agreed stands by what was noted; a day that has passed settles nothing."""
    notes = tuple(happened)
    found = [(each, stands(each, notes, date.min)) for each in promises(case)]
    kept = sum(how.standing.is_kept for _, how in found)
    waiting = tuple(each for each, how in found if not how.standing.is_settled)
    left = () if closed_by(notes) else waiting
    return Tally(kept, len(found) - kept - len(left), left, any(_begun(how) for _, how in found))


def _begun(how: Stands) -> bool:
    paid = how.ledger is not None and how.ledger.paid > 0
    return how.standing.is_kept or how.standing is Standing.PART_DONE or how.minutes > 0 or paid
