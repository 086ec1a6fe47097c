"""How closely a partner works with the office: entries that stay, and what they say of a day and of a time."""

from __future__ import annotations

from datetime import date

import pytest

from rjdesk.domain.community.engagement import Engagement, Level, Moved, counting, level_on, moved, refuse_unsound_level
from rjdesk.domain.ids import LevelId, MemberId
from rjdesk.errors import NoSuchRecord, NotYetHappened

JAN, MAY, SEP, DEC = (date(2026, month, 1) for month in (1, 5, 9, 12))
MERE = MemberId("mere")


def level(name: str, engagement: Engagement | None, since: date, corrects: str = "") -> Level:
    return Level(LevelId(name), engagement, since, DEC, MERE, LevelId(corrects) if corrects else None)


KNOWN, CLOSE = level("a", Engagement.KNOWN, JAN), level("b", Engagement.TOGETHER, MAY)


def test_a_day_is_told_as_it_was_then() -> None:
    levels = (KNOWN, CLOSE, level("c", None, SEP))
    assert [level_on(levels, day) for day in (date(2025, 12, 31), JAN, MAY, SEP)] == [
        None,
        Engagement.KNOWN,
        Engagement.TOGETHER,
        None,
    ]


def test_what_was_noted_late_counts_from_its_own_day() -> None:
    assert level_on((CLOSE, KNOWN), MAY) is Engagement.TOGETHER
    assert level_on((CLOSE, KNOWN), JAN) is Engagement.KNOWN


def test_a_correction_stands_after_what_it_corrects_and_counts_in_its_place() -> None:
    levels = (KNOWN, CLOSE, level("c", Engagement.REFERS, SEP, corrects="b"), level("d", Engagement.IN_TOUCH, SEP, "c"))
    assert [each.id for each in counting(levels)] == ["a", "d"]
    assert level_on(levels, MAY) is Engagement.KNOWN
    assert level_on(levels, DEC) is Engagement.IN_TOUCH


def test_of_two_entries_for_one_day_the_last_counts() -> None:
    assert level_on((KNOWN, level("b", None, JAN)), JAN) is None


@pytest.mark.parametrize(
    ("first", "last", "how"),
    [
        (JAN, MAY, Moved.NEW),
        (date(2026, 2, 1), DEC, Moved.CLOSER),
        (SEP, DEC, Moved.SAME),
        (date(2025, 1, 1), date(2025, 12, 1), None),
    ],
)
def test_the_end_of_a_time_is_told_beside_its_beginning(first: date, last: date, how: Moved | None) -> None:
    assert moved((KNOWN, CLOSE), first, last) is how


def test_less_close_and_no_more_are_told_too() -> None:
    assert moved((CLOSE, level("c", Engagement.KNOWN, SEP)), SEP, DEC) is Moved.FURTHER
    assert moved((CLOSE, level("c", None, SEP)), SEP, DEC) is Moved.ENDED


def test_nothing_is_noted_for_a_day_to_come_or_instead_of_what_counts_no_more() -> None:
    with pytest.raises(NotYetHappened):
        refuse_unsound_level(level("c", None, DEC), (KNOWN,), SEP)
    corrected = (KNOWN, level("b", Engagement.REFERS, JAN, corrects="a"))
    with pytest.raises(NoSuchRecord):
        refuse_unsound_level(level("c", None, JAN, corrects="a"), corrected, DEC)
