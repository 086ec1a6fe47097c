"""All that the screen of the day shows, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.meeting import Happened, Presence, Standing
from rjdesk.process.template import Choice, Panel
from ui.widgets.checklist import Need


@dataclass(frozen=True, slots=True)
class PersonShown:
    """One of the people: who they are, where, and whether they have spoken in this round. ``state`` says it in words."""

    id: ParticipantId
    name: str
    role: str
    presence: Presence
    spoke: bool
    state: str


@dataclass(frozen=True, slots=True)
class StandingShown:
    """How the day stands: in words, since when, what can be done about it, and what was recorded last."""

    standing: Standing
    words: str
    note: str = ""
    since: datetime | None = None  # of a break or a private time: how long it has been is shown large
    can: frozenset[Happened] = frozenset()
    last: str = ""  # what can be taken back; "" if nothing
    forgotten: str = ""  # that an earlier day was never closed

    @property
    def waits(self) -> bool:
        """Whether everybody waits for something to end: then that is the next step."""
        return self.standing in (Standing.PAUSED, Standing.PRIVATE_TIME, Standing.ADJOURNED)


@dataclass(frozen=True, slots=True)
class AgreedShown:
    """A matter that was written down: in plain words, and what is still open about it ("" if nothing)."""

    text: str
    lacks: str
    agreed: bool | None


@dataclass(frozen=True, slots=True)
class AgreedSoFar:
    """What was written down so far. ``kinds`` are the sorts of items to pick from; ``fixed`` says why nothing can be added."""

    items: tuple[AgreedShown, ...] = ()
    kinds: tuple[Choice, ...] = ()
    fixed: str = ""


@dataclass(frozen=True, slots=True)
class DayShown:
    """The day of a case. ``stage`` is the current one, "" once all are closed; ``next`` the title of the one after it.

    ``agreed`` is None where the process makes no agreement. ``fixed`` says why the case can only be read.
    """

    case: CaseId
    stage: str
    title: str
    position: str
    purpose: str
    script: tuple[str, ...]
    outside: str  # why this stage is none for the room; "" if it is walked there
    standing: StandingShown
    people: tuple[PersonShown, ...]
    turns: str
    asks_who_came: bool
    mind_seats: bool
    needs: tuple[Need, ...]
    next: str
    panel: Panel | None
    plan: str  # what the process calls what is agreed
    agreed: AgreedSoFar | None
    fixed: str = ""
    drafts: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # by part: text, and the line that says so
