"""Seven days, four weeks, three months, ninety days at most; and no clock, however wrong, takes the good ones away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from rjdesk.domain.backup import Backup, BackupPlace
from rjdesk.domain.backup_schedule import due, expires_on, superfluous

MONDAY = datetime(2026, 3, 2, 17, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def a_backup(made_at: datetime, seq: int, place: BackupPlace = "internal") -> Backup:
    return Backup(f"b{seq}", made_at, place, f"/b{seq}", "0" * 64, 1, seq, made_at, expires_on(made_at))


def left(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """What remains once the superfluous ones are deleted."""
    backups = list(backups)
    deleted = superfluous(backups, now)
    return [backup for backup in backups if backup not in deleted]


def worked(days: Iterable[int], start: datetime = MONDAY) -> list[Backup]:
    """Backups as they remain when one is made on each of these days and the superfluous ones are deleted each time."""
    there: list[Backup] = []
    for seq, day in enumerate(days, 1):
        there = left([*there, a_backup(start + day * DAY, seq)], start + day * DAY)
    return there


def days(backups: Iterable[Backup]) -> list[int]:
    return [(backup.made_at - MONDAY).days for backup in backups]


@pytest.mark.parametrize(
    ("made", "remain"),
    [
        ([0], [0]),
        (range(7), range(7)),
        (range(8), range(1, 8)),
        (range(14), [6, *range(7, 14)]),
        (range(35), [6 + 7 * 1, 20, 27, *range(28, 35)]),
        ([0, 0, 0], [0]),
        ([0, 7, 14, 21, 28], [0, 7, 14, 21, 28]),
        ([0, 30, 60, 90], [0, 30, 60, 90]),
        ([0, 30, 60, 91], [30, 60, 91]),
    ],
    ids=str,
)
def test_days_weeks_and_months_are_kept(made: Iterable[int], remain: Iterable[int]) -> None:
    assert days(worked(made)) == list(remain)


def test_a_year_of_work_leaves_seven_days_four_weeks_and_three_months() -> None:
    there = worked(range(365))
    newest = there[-1].made_at
    assert 10 <= len(there) <= 14
    assert [newest - backup.made_at for backup in there][-7:] == [each * DAY for each in range(6, -1, -1)]
    assert all(newest - backup.made_at <= 90 * DAY for backup in there)


def test_nothing_is_kept_for_longer_than_ninety_days() -> None:
    there = [a_backup(MONDAY, 1), a_backup(MONDAY + 30 * DAY, 2), a_backup(MONDAY + 60 * DAY, 3)]
    assert left(there, MONDAY + 90 * DAY) == there
    assert days(left([*there, a_backup(MONDAY + 91 * DAY, 4)], MONDAY + 91 * DAY)) == [30, 60, 91]
    assert expires_on(MONDAY) == date(2026, 5, 31)


def test_the_newest_is_never_superfluous() -> None:
    alone = a_backup(MONDAY, 1)
    assert superfluous([alone], MONDAY + 20 * DAY) == ()
    for age in (0, 30, 91, 5000, -5000):
        assert superfluous([alone], MONDAY + age * DAY) == ()


def test_a_clock_that_jumps_ahead_deletes_nothing_on_that_day() -> None:
    there = worked(range(100))
    future = MONDAY + 5000 * DAY
    assert superfluous([*there, a_backup(future, 101)], future) == ()


def test_a_clock_that_stays_years_ahead_ages_backups_by_a_month_only() -> None:
    there = worked(range(100))
    for day in range(5000, 5007):
        now = MONDAY + day * DAY
        there = left([*there, a_backup(now, day)], now)
    assert [backup for backup in there if backup.seq <= 100] != []
    assert max(backup.seq for backup in there if backup.seq <= 100) == 100


def test_a_clock_that_was_set_right_again_deletes_nothing_on_that_day_and_goes_on_the_next() -> None:
    there = worked(range(20))
    ahead = a_backup(MONDAY + 5000 * DAY, 21)
    there = left([*there, ahead], ahead.made_at)
    right = MONDAY + 20 * DAY
    there = [*there, a_backup(right, 22)]
    assert superfluous(there, right) == ()
    there = left([*there, a_backup(right + DAY, 23)], right + DAY)
    assert {21, 22, 23} <= {backup.seq for backup in there}


def test_a_clock_that_fell_back_deletes_nothing() -> None:
    there = worked(range(20))
    past = MONDAY - 20_000 * DAY
    assert superfluous([*there, a_backup(past, 21)], past) == ()


def test_a_backup_that_is_gone_is_not_counted() -> None:
    there = [replace(a_backup(MONDAY + day * DAY, day + 1), gone=day % 2 == 0) for day in range(14)]
    assert superfluous(there, MONDAY + 13 * DAY) == ()


@pytest.mark.parametrize(
    ("external", "internal", "reasons"),
    [
        (None, None, ("no_external", "none_today")),
        (None, 0, ("no_external",)),
        (0, None, ()),
        (7, 0, ()),
        (8, 0, ("external_old",)),
        (8, 1, ("external_old", "none_today")),
        (1, 1, ("none_today",)),
        (-40, 0, ("no_external",)),
    ],
)
def test_what_is_due_is_said_with_its_reason(
    external: int | None, internal: int | None, reasons: tuple[str, ...]
) -> None:
    there = [a_backup(MONDAY - external * DAY, 1, "external")] if external is not None else []
    there += [a_backup(MONDAY - internal * DAY, 2)] if internal is not None else []
    found = due(there, MONDAY)
    assert found.reasons == reasons
    assert found.urgent is any("external" in reason for reason in reasons)


def test_a_lost_stick_is_no_backup() -> None:
    lost = replace(a_backup(MONDAY, 1, "external"), gone=True)
    assert due([lost], MONDAY).reasons == ("no_external", "none_today")
