"""What a rule still misses, and how rules say it: for each person, or for the case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import About
from rjdesk.domain.participant import Participant


@dataclass(frozen=True, slots=True)
class Unmet:
    """One thing still needed.

    ``reason`` is worded under ``[unmet]``; ``about`` is the person or charge it concerns; ``settled_at`` says where it is
    settled: a fact that a prompt records, a prompt's own ``stage/prompt``, or one of the screens ``people``, ``charges``,
    ``agreement``, ``signing``. ``waivable`` is filled in from the process.
    """

    reason: str
    about: About | None = None
    settled_at: str = ""
    gate: str = ""
    waivable: bool = False


Gate = Callable[[Case], tuple[Unmet, ...]]
"""A named rule: nothing is unmet, or these points are."""


def confirmed(case: Case, fact: Fact, reason: str) -> tuple[Unmet, ...]:
    """Unmet until something about the case was confirmed; a no is no confirmation."""
    return () if case.fact(fact) is True else (Unmet(reason, settled_at=fact),)


def recorded(case: Case, fact: Fact, reason: str) -> tuple[Unmet, ...]:
    """Unmet until something about the case was answered at all, and not with an empty text."""
    return (Unmet(reason, settled_at=fact),) if case.fact(fact) in (None, "") else ()


def each(
    people: Iterable[Participant], reason: str, fact: Fact, met: Callable[[Participant], bool]
) -> tuple[Unmet, ...]:
    """Unmet for each of the people of whom it does not hold."""
    return tuple(Unmet(reason, person.id, fact) for person in people if not met(person))


def says_yes(case: Case, fact: Fact) -> Callable[[Participant], bool]:
    """Whether a yes is recorded for somebody."""
    return lambda person: case.fact(fact, person.id) is True
