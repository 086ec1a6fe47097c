"""From what was found to numbers: of whom anything can be said at each window, and how long everybody was watched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.figures.survival import Watched
from rjdesk.domain.recidivism.check import WINDOWS, Finding, Found, Seriousness
from rjdesk.domain.recidivism.windows import after


@dataclass(frozen=True, slots=True)
class Person:
    """One person: since when they are followed, and what counts for each window."""

    since: date
    said: Mapping[int, Finding]


@dataclass(frozen=True, slots=True)
class Tally:
    """One window: how many had it end, and what is known of them. ``offences`` are those of the ``yes`` of this window."""

    months: int
    over: int
    yes: int
    no: int
    unknown: int
    not_free: int
    offences: int
    counted: int  # of how many the offences were counted
    seriousness: Mapping[Seriousness, int]

    @property
    def at_risk(self) -> int:
        """Those who were free for the whole window, and of whom it is known."""
        return self.yes + self.no

    @property
    def missing(self) -> int:
        """Those of whom nothing is entered yet."""
        return self.over - self.yes - self.no - self.unknown - self.not_free


def tally(people: Iterable[Person], months: int) -> Tally:
    """The people given are those whose window is over; a new offence in a shorter window is one in this, too."""
    over, found = 0, Counter[Found]()
    offences = counted = 0
    serious = Counter[Seriousness]()
    for person in people:
        over += 1
        said = finding_at(person, months)
        if said is None:
            continue
        found[said.found] += 1
        if said.found is Found.YES:
            serious[said.seriousness or Seriousness.NOT_KNOWN] += 1
            if said is person.said.get(months):
                offences, counted = offences + said.offences, counted + 1
    yes, no, unknown, not_free = (found[each] for each in (Found.YES, Found.NO, Found.UNKNOWN, Found.NOT_FREE))
    return Tally(months, over, yes, no, unknown, not_free, offences, counted, dict(serious))


def finding_at(person: Person, months: int) -> Finding | None:
    """What counts for a window: its own entry, unless that doesn't know and a shorter one found a new offence."""
    own = person.said.get(months)
    if own is not None and own.found is Found.YES:
        return own
    earlier = [person.said[each] for each in WINDOWS if each < months and each in person.said]
    return next((each for each in reversed(earlier) if each.found is Found.YES), own)


def watched(person: Person) -> Watched | None:
    """How many whole months somebody was watched, and whether a new offence ended it; None if nobody could look.

    A new offence whose day isn't known counts at the end of the window in which it was found. Whoever was not free, or of whom
    it is not known, is watched until the window before.
    """
    free = 0
    for months in WINDOWS:
        said = person.said.get(months)
        if said is None or said.found is Found.UNKNOWN:
            continue
        if said.found is Found.NOT_FREE:
            break
        if said.found is Found.YES:
            return Watched(_month_of(person.since, said.first_on, months), happened=True)
        free = months
    return Watched(free, happened=False) if free else None


def _month_of(since: date, first_on: date | None, months: int) -> int:
    """1 for the first month after the conference."""
    if first_on is None:
        return months
    return next(month for month in range(1, months + 1) if first_on <= after(since, month))
