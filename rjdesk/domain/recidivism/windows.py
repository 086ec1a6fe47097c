"""Whose windows are over, and what may be said of them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256

from rjdesk.domain.follow_up.slips import LETTERS
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.recidivism.check import WINDOWS, Finding, Found

CODE = 6
"""Letters of a person's code: of a thousand people in one file two share one with a chance of 1 in 2,000; and each code is
looked for in its own case only."""

ONLY_LETTERS = sum(each.isalpha() for each in LETTERS)


@dataclass(frozen=True, slots=True)
class Followed:
    """Somebody responsible, in a closed case with a conference; ``since`` is its day, from which every window is counted."""

    case: CaseId
    person: ParticipantId
    since: date

    @property
    def code(self) -> str:
        """What an agency is given in place of a name: it follows from identities that mean nothing outside the vault.

        It begins with a letter: what looks like a number (234E56) is no longer itself after a spreadsheet has had it.
        """
        number = int.from_bytes(sha256(f"{self.case}/{self.person}".encode()).digest()[:5])
        first, *others = (number >> 5 * place & 31 for place in range(CODE))
        return LETTERS[first % ONLY_LETTERS] + "".join(LETTERS[each] for each in others)


@dataclass(frozen=True, slots=True)
class FollowedPerson:
    """Somebody who is followed, for those who may see the case."""

    followed: Followed
    reference: str
    name: str


@dataclass(frozen=True, slots=True)
class Window:
    """One person's time of so many months. ``last`` is the last day of it."""

    followed: Followed
    months: int

    @property
    def last(self) -> date:
        """The day of the same number so many months later, or the last day of a shorter month."""
        return after(self.followed.since, self.months)


class Misfit(StrEnum):
    """Why a finding can't be true of a window."""

    NOT_OVER = "not_over"  # looked up, or entered, before the window was over
    IN_THE_FUTURE = "in_the_future"
    HOW_MANY = "how_many"  # a yes without a number, or a number without a yes
    ONLY_OF_A_YES = "only_of_a_yes"  # a day or a seriousness without a yes
    FIRST_OUTSIDE = "first_outside"  # the first new offence was before the conference or after the window
    SAID_OTHERWISE = "said_otherwise"  # a longer window holds every shorter one


@lru_cache(maxsize=16_384)  # the same few years' days, again and again
def after(since: date, months: int) -> date:
    """The day so many months later."""
    year, month = divmod(since.month - 1 + months, 12)
    year, month = since.year + year, month + 1
    return date(year, month, min(since.day, monthrange(year, month)[1]))


def windows(followed: Followed, today: date) -> Iterator[Window]:
    """A person's windows that are over."""
    for months in WINDOWS:
        if (window := Window(followed, months)).last < today:
            yield window


def misfit(window: Window, finding: Finding, others: Mapping[int, Finding], today: date) -> Misfit | None:
    """What keeps a finding from being true; ``others`` are those that count for the person's other windows."""
    if window.last >= today or finding.looked_on <= window.last:
        return Misfit.NOT_OVER
    if finding.looked_on > today:
        return Misfit.IN_THE_FUTURE
    yes = finding.found is Found.YES
    if (finding.offences > 0) is not yes:
        return Misfit.HOW_MANY
    if not yes and (finding.first_on or finding.seriousness):
        return Misfit.ONLY_OF_A_YES
    if finding.first_on and not window.followed.since < finding.first_on <= window.last:
        return Misfit.FIRST_OUTSIDE
    said = {**others, window.months: finding}
    return Misfit.SAID_OTHERWISE if _contradicts(said, window.followed.since) else None


def _contradicts(said: Mapping[int, Finding], since: date) -> bool:
    """Whether two windows can't both be as they were found: the longer one holds the shorter one."""
    known = {months: each for months, each in said.items() if each.found is not Found.UNKNOWN}
    return any(
        shorter < longer and _apart(one, other, after(since, shorter))
        for shorter, one in known.items()
        for longer, other in known.items()
    )


def _apart(one: Finding, other: Finding, last: date) -> bool:
    """``one`` is of a window that ended on ``last``, ``other`` of a longer one."""
    if one.found is Found.YES:
        return other.found is not Found.YES or other.offences < one.offences
    if other.first_on and other.first_on <= last:
        return True
    return one.found is Found.NOT_FREE and other.found is Found.NO


def still_to_enter(followed: Iterable[Window], entered: Iterable[tuple[CaseId, ParticipantId, int]]) -> list[Window]:
    """The windows of which nothing is entered, the one that ended first before the others."""
    known = set(entered)
    left = [each for each in followed if (each.followed.case, each.followed.person, each.months) not in known]
    return sorted(left, key=lambda each: (each.last, each.followed.case, each.followed.person))
