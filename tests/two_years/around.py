"""The community around an office that is made up: volunteers and their hours, forums and patrols, partners, public trust."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from rjdesk.domain.case import Case
from rjdesk.domain.community.activity import Activity, ActivityKind, Commitment
from rjdesk.domain.community.engagement import Engagement, Level
from rjdesk.domain.community.partner import Partner
from rjdesk.domain.community.support import Came, Consent, Step, Support
from rjdesk.domain.community.trust import ITEMS, ItemCounts, TrustWave
from rjdesk.domain.community.volunteer import Hours, Task, Volunteer
from rjdesk.domain.ids import (
    ActivityId,
    CommitmentId,
    HoursId,
    LevelId,
    MemberId,
    PartnerId,
    SupportId,
    VolunteerId,
    WaveId,
)
from rjdesk.store.unit_of_work import UnitOfWork
from tests.bench.lists import FIRST, LAST
from tests.two_years.chances import PARTNERS, REFERRED, THEMES, some
from tests.two_years.walking import TODAY

FIRST_DAY = date(2025, 1, 1)
WEEKS = (TODAY - FIRST_DAY).days // 7
VOLUNTEERS = 34
WHERE = ("Hilltop", "River", "Coast")
HELD = {
    ActivityKind.FORUM: 5,
    ActivityKind.JOINT_PATROL: 2,
    ActivityKind.SCHOOL: 7,
    ActivityKind.MEDIA: 13,
    ActivityKind.TRAINING: 9,
}
"""Every so many weeks."""


def community(chance: Random, work: UnitOfWork, by: MemberId) -> None:
    """Everything that belongs to no case."""
    held = work.community
    for volunteer in volunteers(chance):
        held.volunteers.keep(volunteer)
        for hours in _hours(chance, volunteer):
            held.hours.keep(hours)
    for activity in activities(chance):
        held.activities.keep(activity)
    for partner in partners(chance, by):
        held.partners.keep(partner)
    for wave in waves(chance):
        held.trust.keep(wave)


def volunteers(chance: Random) -> Iterator[Volunteer]:
    """People of whom most may sit on a panel; a few have left."""
    for number in range(VOLUNTEERS):
        name, vetted = (
            f"{chance.choice(FIRST)} {chance.choice(LAST)}",
            FIRST_DAY + timedelta(days=chance.randrange(600)),
        )
        identity, left = VolunteerId(f"v{number:02}"), number % 9 == 8
        until = vetted + timedelta(days=730)
        yield Volunteer(
            identity, name, panel=number % 4 != 3, vetted_on=vetted, vetted_until=until, since=vetted, archived=left
        )


def _hours(chance: Random, volunteer: Volunteer) -> Iterator[Hours]:
    assert volunteer.since is not None
    for week in range(0, WEEKS, chance.choice((1, 2, 4))):
        on = FIRST_DAY + timedelta(days=7 * week + chance.randrange(5))
        if volunteer.since <= on <= TODAY:
            task = chance.choice(list(Task)) if chance.random() < 0.4 else Task.PANEL
            yield Hours(HoursId(f"{volunteer.id} {week}"), volunteer.id, on, task, 30 * chance.randrange(1, 8))


def activities(chance: Random) -> Iterator[Activity]:
    """What was held every so many weeks; at forums people said something, and something was promised."""
    for kind, every in HELD.items():
        for week in range(every, WEEKS, every):
            on = FIRST_DAY + timedelta(days=7 * week)
            people = chance.randrange(8, 70) if chance.random() < 0.8 else None
            forum = kind is ActivityKind.FORUM
            themes = some(chance, THEMES, 3) if forum else ()
            promised = tuple(_promised(chance, f"{kind} {week} {theme}", theme, on) for theme in themes)
            where, name = chance.choice(WHERE), f"{kind.replace('_', ' ').capitalize()} {week // every}"
            yield Activity(ActivityId(f"{kind} {week}"), kind, on, name, where, people, themes, promised)


def _promised(chance: Random, identity: str, theme: str, on: date) -> Commitment:
    due = on + timedelta(days=chance.randrange(20, 120))
    done = due + timedelta(days=round(chance.gauss(-6, 20)))
    kept = done if on < done <= TODAY and chance.random() < 0.75 else None
    return Commitment(CommitmentId(identity), f"Look into it: {theme}", "The sergeant", due, kept)


def partners(chance: Random, by: MemberId) -> Iterator[Partner]:
    """Partners that came closer over the two years, or didn't."""
    steps = list(Engagement)
    for number, name in enumerate(PARTNERS):
        begun = FIRST_DAY + timedelta(days=chance.randrange(200))
        at = chance.randrange(len(steps))
        then = steps[max(0, min(len(steps) - 1, at + chance.choice((-1, 0, 1, 1))))]
        later = begun + timedelta(days=300)
        levels = (
            Level(LevelId(f"{number} a"), steps[at], begun, begun, by),
            Level(LevelId(f"{number} b"), then, later, later, by),
        )
        yield Partner(PartnerId(f"p{number:02}"), name, levels=levels)


def waves(chance: Random) -> Iterator[TrustWave]:
    """The survey of public trust, each half year in each region."""
    for half in range(4):
        for where in WHERE:
            first = date(2025 + half // 2, 3 if half % 2 == 0 else 9, 1)
            asked = chance.randrange(80, 220)
            answered = round(asked * chance.uniform(0.3, 0.6))
            items = tuple(ItemCounts(item, _counts(chance, answered)) for item in ITEMS)
            yield TrustWave(WaveId(f"{where} {half}"), first, first + timedelta(days=20), where, asked, answered, items)


def _counts(chance: Random, answered: int) -> tuple[int, ...]:
    said = [chance.choices(range(6), (26, 30, 20, 12, 7, 5))[0] for _ in range(answered)]
    return tuple(said.count(degree) for degree in range(5))


def support(chance: Random, case: Case) -> Iterator[Support]:
    """Somebody of every few cases was referred to a partner."""
    if chance.random() > REFERRED:
        return
    begun = min(case.received_on + timedelta(days=chance.randrange(5, 60)), TODAY)
    later = min(begun + timedelta(days=chance.randrange(10, 90)), TODAY)
    partner = chance.randrange(len(PARTNERS))
    steps = (Step(Came.WAITING, begun), Step(chance.choice(list(Came)), later))
    yield Support(
        SupportId(f"{case.id} s"), case.id, case.participants[0].id, PartnerId(f"p{partner:02}"), PARTNERS[partner],
        Consent.IN_WRITING, begun, steps,
    )  # fmt: skip
