"""What is done with the community beside cases: forums, patrols, visits; what people said there, and what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.dates import in_words
from rjdesk.domain.ids import ActivityId, CommitmentId
from rjdesk.errors import NameMissing, NotYetHappened


class ActivityKind(StrEnum):
    """What it was; each is worded under ``[community.activity]``."""

    FORUM = "forum"
    JOINT_PATROL = "joint_patrol"
    SCHOOL = "school"
    MEDIA = "media"
    TRAINING = "training"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something promised there: who does what by when, and what was done (``done_on`` None: not yet)."""

    id: CommitmentId
    what: str
    owner: str
    due: date
    done_on: date | None = None
    done: str = ""

    def is_late(self, today: date) -> bool:
        """Whether its day has passed without it."""
        return self.done_on is None and self.due < today


@dataclass(frozen=True, slots=True)
class Activity:
    """One event. ``people`` is how many came, None where nobody counted. ``themes`` is what people said, a line each.

    ``region`` is the place as it may be told in public. ``archived``: entered by mistake; it counts no more.
    """

    id: ActivityId
    kind: ActivityKind
    on: date
    title: str
    region: str = ""
    people: int | None = None
    themes: tuple[str, ...] = ()
    promised: tuple[Commitment, ...] = ()
    note: str = ""
    archived: bool = False

    @property
    def day(self) -> date | None:
        """The day on which it was."""
        return self.on

    @property
    def searched(self) -> tuple[str, ...]:
        """Where the list looks as one types."""
        return (self.title, self.region, *self.themes, *(each.what for each in self.promised))


def refuse_unsound_activity(activity: Activity, today: date) -> None:
    """Refuse what can't be kept. Raises NameMissing, NotYetHappened for something done on a day to come."""
    if not activity.title.strip() or any(not (each.what.strip() and each.owner.strip()) for each in activity.promised):
        raise NameMissing
    done = [each.done_on for each in activity.promised if each.done_on is not None]
    if any(on > today for on in done):
        raise NotYetHappened(today=in_words(today))
