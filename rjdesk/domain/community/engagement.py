"""How closely a partner works with the office, and since when: entries that stay as they were made, so that a report of last
year tells what was so last year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rjdesk.dates import in_words
from rjdesk.domain.ids import LevelId, MemberId
from rjdesk.errors import NoSuchRecord, NotYetHappened


class Engagement(StrEnum):
    """How closely a partner works with the office, from far to near; each is defined under ``[community.engagement]``."""

    KNOWN = "known"
    IN_TOUCH = "in_touch"
    REFERS = "refers"
    TOGETHER = "together"
    SHARES_DECISIONS = "shares_decisions"


@dataclass(frozen=True, slots=True)
class Level:
    """That a partner stood so from a day on; ``engagement`` None: they work with the office no more.

    One that was wrong is followed by another that says which one it ``corrects``; both stay to be seen, the last counts.
    """

    id: LevelId
    engagement: Engagement | None
    since: date
    noted_on: date
    noted_by: MemberId
    corrects: LevelId | None = None


class Moved(StrEnum):
    """How partners stand at the end of a time, beside its beginning; each is worded under ``[community.moved]``."""

    NEW = "new"
    CLOSER = "closer"
    SAME = "same"
    FURTHER = "further"
    ENDED = "ended"


def counting(levels: Iterable[Level]) -> tuple[Level, ...]:
    """The entries that count, by the day since when: of each its last correction; of one day the one noted last."""
    begun, last = dict[LevelId, LevelId](), dict[LevelId, Level]()
    for each in levels:
        root = begun.get(each.corrects, each.corrects) if each.corrects else each.id
        begun[each.id] = root
        last[root] = each
    return tuple(sorted(last.values(), key=lambda each: each.since))


def level_on(levels: Iterable[Level], day: date) -> Engagement | None:
    """How it stood on a day; None before anything was, and once it was over."""
    then = [each for each in counting(levels) if each.since <= day]
    return then[-1].engagement if then else None


def moved(levels: tuple[Level, ...], first: date, last: date) -> Moved | None:
    """How it stands at the end of a time beside the day before it; None if there was nothing at either."""
    before, after = level_on(levels, first - timedelta(days=1)), level_on(levels, last)
    if before is None or after is None:
        return Moved.NEW if after else Moved.ENDED if before else None
    order = tuple(Engagement)
    nearer = order.index(after) - order.index(before)
    return Moved.CLOSER if nearer > 0 else Moved.FURTHER if nearer else Moved.SAME


def refuse_unsound_level(level: Level, held: Iterable[Level], today: date) -> None:
    """Refuse what can't be noted. Raises NotYetHappened, NoSuchRecord for a correction of what doesn't count."""
    if level.since > today:
        raise NotYetHappened(today=in_words(today))
    if level.corrects and level.corrects not in {each.id for each in counting(held)}:
        raise NoSuchRecord
