"""Time limits that were missed: which those are, and the words that say why, which are data of the wording."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rjdesk.domain.missed import WhyMissed, why_missed
from rjdesk.process.clocks import ClockReading
from rjdesk.wording import table


def reasons() -> Mapping[str, str]:
    """The words that may be chosen, by their identities, in the order in which they are offered."""
    found: Mapping[str, str] = table()["limit_missed"]["reasons"]
    return found


def in_words(why: WhyMissed | None) -> str:
    """The word that was chosen; an identity that the wording no longer knows stands for itself, "" for none."""
    return reasons().get(why.reason, why.reason) if why else ""


def is_missed(clock: ClockReading) -> bool:
    """Whether its last day passed before it was met; counted on the day that the reading is of."""
    if clock.due is None:
        return False
    return clock.done > clock.due if clock.done else (clock.days_left or 0) < 0


def may_be_missed(clocks: Iterable[ClockReading], said: Iterable[WhyMissed]) -> tuple[ClockReading, ...]:
    """Those that were missed, or will be once their day passes, and of which nobody has said why."""
    known = tuple(said)
    running = (each for each in clocks if each.due and not (each.done and each.done <= each.due))
    return tuple(each for each in running if why_missed(known, each.rule.id) is None)
