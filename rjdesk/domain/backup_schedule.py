"""When a backup is due, and which ones are superfluous. Rules alone: no file is looked at here, and none deleted.

Seven days, four weeks and three months are kept, and nothing for longer than ninety days, so that what was destroyed in a
vault is gone from its backups too. The clock of a shared laptop may be wrong by years, so order is the journal's number and
never the time, and ages are counted from one backup to the next: a jump can age them by a month at most.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from rjdesk.domain.backup import Backup

KEPT_DAYS = 90
FRESH = timedelta(days=7)  # of a copy outside the laptop
LONGEST_BREAK = 31  # days between two backups that are believed
BACKWARDS = timedelta(days=1)

Period = Callable[[date], Hashable]
GENERATIONS: tuple[tuple[int, Period], ...] = (
    (7, lambda day: day),
    (4, lambda day: day.isocalendar()[:2]),
    (3, lambda day: (day.year, day.month)),
)


@dataclass(frozen=True, slots=True)
class Due:
    """Why a backup is due, as keys of ``[backup.due]``, and whether that is urgent. ``external`` is the newest outside."""

    reasons: tuple[str, ...]
    urgent: bool
    external: datetime | None


def due(backups: Iterable[Backup], now: datetime) -> Due:
    """What is to be said of a vault's backups: none of today yet; none outside the laptop, or an old one only."""
    there = [backup for backup in backups if not backup.gone and backup.made_at - now < BACKWARDS]
    external = max((backup.made_at for backup in there if backup.place == "external"), default=None)
    reasons = []
    if external is None:
        reasons.append("no_external")
    elif now - external > FRESH:
        reasons.append("external_old")
    urgent = bool(reasons)
    if not any(_day(backup, now) == now.date() for backup in there):
        reasons.append("none_today")
    return Due(tuple(reasons), urgent, external)


def internal_today(backups: Iterable[Backup], now: datetime) -> bool:
    """Whether a backup on the laptop's own disk was made today already."""
    return any(not each.gone and each.place == "internal" and _day(each, now) == now.date() for each in backups)


def expires_on(made_at: datetime) -> date:
    """The last day on which a backup made then may be there."""
    return made_at.date() + timedelta(days=KEPT_DAYS)


def superfluous(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    """Which of the backups in one folder may be deleted, now that the newest was verified; that one is never among them.

    None of them while the clock has just jumped, to either side.
    """
    there = sorted((backup for backup in backups if not backup.gone), key=lambda backup: backup.seq, reverse=True)
    if not there or _jumped([now, *(backup.made_at for backup in there[:2])]):
        return ()
    kept = _kept(there, now) | {there[0].id}
    ages = zip(there, _ages(there, now), strict=True)
    return tuple(each for each, age in ages if each.id not in kept or (age > KEPT_DAYS and each is not there[0]))


def _kept(there: Sequence[Backup], now: datetime) -> set[str]:
    """The newest of each of the last so many days, weeks and months that have one."""
    kept = set()
    for most, period in GENERATIONS:
        newest: dict[Hashable, str] = {}
        for backup in there:
            newest.setdefault(period(_day(backup, now)), backup.id)
        kept.update(list(newest.values())[:most])
    return kept


def _ages(there: Sequence[Backup], now: datetime) -> list[int]:
    """Of each backup in days, newest first."""
    ages, age, later = [], 0, now.date()
    for backup in there:
        age += min(max((later - _day(backup, now)).days, 0), LONGEST_BREAK)
        later = _day(backup, now)
        ages.append(age)
    return ages


def _jumped(moments: Sequence[datetime]) -> bool:
    """Whether the clock went back, or further ahead than people are away, between moments given newest first."""
    breaks = [later - earlier for later, earlier in pairwise(moments)]
    return any(each < -BACKWARDS or each > timedelta(days=LONGEST_BREAK) for each in breaks)


def _day(backup: Backup, now: datetime) -> date:
    """The day of a backup on the calendar that is looked at now."""
    return backup.made_at.astimezone(now.tzinfo).date()
