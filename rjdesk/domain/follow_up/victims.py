"""What each victim wants to hear of how it goes, and when they are to be told (in New Zealand: s 269A)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rjdesk.domain.follow_up import spans
from rjdesk.domain.follow_up.happening import NEWS, Happening, Kind, counting
from rjdesk.domain.ids import ParticipantId


class Wish(StrEnum):
    """How a victim wants to hear of it."""

    NEVER = "never"
    AT_THE_END = "at_the_end"
    EACH_STEP = "each_step"
    EVERY_WEEKS = "every_weeks"  # when there is news, but at most every so many weeks


@dataclass(frozen=True, slots=True)
class Wants:
    """What a victim wants, since when; ``weeks`` only for ``EVERY_WEEKS``."""

    wish: Wish
    since: date
    weeks: int = 0


def wants(victim: ParticipantId, happened: Iterable[Happening]) -> Wants | None:
    """What a victim wants, by their last word; None while they were not asked."""
    said = [each for each in counting(happened) if each.kind is Kind.WISH and each.about == victim]
    last = max(said, key=lambda each: each.noted_at, default=None)
    return Wants(Wish(last.choice), last.on, last.weeks) if last else None


def last_told(victim: ParticipantId, happened: Iterable[Happening]) -> Happening | None:
    """When a victim was told last."""
    told = (each for each in counting(happened) if each.kind is Kind.TOLD and each.about == victim)
    return max(told, key=lambda each: each.noted_at, default=None)


def update_due(victim: ParticipantId, happened: Iterable[Happening], over_on: date | None) -> date | None:
    """By when a victim is to be told, as they wanted; None while there is nothing to tell. ``over_on``: all settled."""
    notes = tuple(happened)
    wanted, told = wants(victim, notes), last_told(victim, notes)
    news = [each for each in counting(notes) if each.kind in NEWS and _is_news(each, told)]
    if wanted is None or wanted.wish is Wish.NEVER or not news:
        return None
    if wanted.wish is Wish.AT_THE_END:
        return over_on + spans.TELL_VICTIM if over_on else None
    due = min(each.on for each in news) + spans.TELL_VICTIM
    if wanted.wish is Wish.EVERY_WEEKS and told is not None:
        return max(due, told.on + timedelta(weeks=wanted.weeks))
    return due


def _is_news(each: Happening, told: Happening | None) -> bool:
    return told is None or each.noted_at > told.noted_at
