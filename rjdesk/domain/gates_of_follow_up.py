"""Rules about the time after a conference: they read what was noted in follow-up besides the case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from rjdesk.domain.case import Case
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.follow_up.tally import tally
from rjdesk.domain.unmet import Unmet

FollowedGate = Callable[[Case, Iterable[Happening]], tuple[Unmet, ...]]

FOLLOW_UP = "follow_up"
"""The page on which it is noted what became of a promise."""


def promises_settled(case: Case, happened: Iterable[Happening]) -> tuple[Unmet, ...]:
    """Of each promise it is noted that it was kept or that it won't be, or a review closed them all.

    Where it may be waived, the reason stands in the record: a case may end with promises open, never without a word.
    """
    return tuple(Unmet("promise_open", item.who, FOLLOW_UP) for item in tally(case, happened).open)


FOLLOWED: Mapping[str, FollowedGate] = {gate.__name__: gate for gate in (promises_settled,)}
"""The rules by the names that a process file uses."""
