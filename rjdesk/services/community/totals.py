"""What was done with the community in a time, counted once for every report that tells of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.domain.access import Action
from rjdesk.domain.community.activity import Activity, ActivityKind
from rjdesk.domain.community.engagement import Engagement, Moved, level_on, moved
from rjdesk.domain.community.support import Came
from rjdesk.domain.community.trust import TrustWave
from rjdesk.domain.community.volunteer import Hours, Task, counted_as
from rjdesk.domain.figures.report import Period
from rjdesk.domain.ids import VolunteerId
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Given:
    """Who gave time to something, and how much all of them together."""

    people: frozenset[VolunteerId]
    minutes: int


@dataclass(frozen=True, slots=True)
class Done:
    """How many things of a kind were held, and how many people came to those where somebody counted (``counted``)."""

    held: int
    people: int
    counted: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Volunteers are those on the register now; everything else is of the time asked for.

    ``partners`` is how closely each worked with the office on its last day (or today, if that is sooner); ``moved`` how they
    stand then beside the day before its first.

    ``late``: promised there for a day in that time, which has passed, and nothing was done. Referrals for support are
    counted by what came of them so far.
    """

    volunteers: int
    panel: int
    gave: int
    minutes: int
    by_task: Mapping[Task, Given]
    activities: Mapping[ActivityKind, Done]
    promised: int
    done: int
    late: int
    partners: Mapping[Engagement, int]
    moved: Mapping[Moved, int]
    supports: Mapping[Came, int]
    waves: tuple[TrustWave, ...]
    said: tuple[Activity, ...]


class Community:
    """For reports on the community, whoever makes them."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.SEE_FIGURES)
    def totals(self, period: Period) -> Totals:
        """What was done in a time."""
        with self._cases.current().units() as work:
            return totals(work, period, self._cases.today())


def totals(work: UnitOfWork, period: Period, today: date) -> Totals:
    """What was done in a time, inside a transaction under way."""
    days, held = (period.first, period.last), work.community
    listed = {each.id: each for each in held.volunteers.all()}
    there = [each for each in listed.values() if not each.archived and not (each.since and each.since > days[1])]
    given = (each for each in held.hours.between(*days) if not each.archived)
    hours = [replace(each, volunteer=counted_as(each.volunteer, listed)) for each in given]
    activities = tuple(each for each in held.activities.between(*days) if not each.archived)
    promised = [commitment for each in activities for commitment in each.promised]
    known, end = [each.levels for each in held.partners.all()], min(period.last, today)
    partners = Counter(level_on(levels, end) for levels in known)
    moves = Counter(moved(levels, period.first, end) for levels in known)
    came = Counter(each.now.came for each in work.supports.between(*days))
    return Totals(
        volunteers=len(there),
        panel=sum(each.panel for each in there),
        gave=len({each.volunteer for each in hours}),
        minutes=_minutes(hours),
        by_task={task: _given([each for each in hours if each.task is task]) for task in Task},
        activities={kind: _held([each for each in activities if each.kind is kind]) for kind in ActivityKind},
        promised=len(promised),
        done=sum(each.done_on is not None for each in promised),
        late=sum(each.is_late(today) and each.due <= period.last for each in promised),
        partners={level: partners[level] for level in Engagement},
        moved={each: moves[each] for each in Moved},
        supports={each: came[each] for each in Came},
        waves=tuple(each for each in held.trust.between(*days) if not each.archived),
        said=activities,
    )


def _given(hours: Sequence[Hours]) -> Given:
    return Given(frozenset(each.volunteer for each in hours), _minutes(hours))


def _minutes(hours: Sequence[Hours]) -> int:
    return sum(each.minutes for each in hours)


def _held(activities: Sequence[Activity]) -> Done:
    counted = [each.people for each in activities if each.people is not None]
    return Done(len(activities), sum(counted), len(counted))
