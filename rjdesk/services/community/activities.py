"""Forums, patrols, visits and other things done with the community, and what was promised there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.domain.access import Action
from rjdesk.domain.community.activity import Activity, Commitment, refuse_unsound_activity
from rjdesk.domain.ids import ActivityId, CommitmentId
from rjdesk.domain.journal import Deed
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended


@dataclass(frozen=True, slots=True)
class Held:
    """Everything that was held, and the day by which it is told what is late."""

    activities: tuple[Activity, ...]
    today: date


class Activities:
    """You said, we did: what people said, what was promised by whom until when, and what was done."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.SEE_COMMUNITY)
    def all(self) -> Held:
        """Everything, what was taken back too."""
        with self._cases.current().units() as work:
            return Held(work.community.activities.all(), self._cases.today())

    @needs(Action.KEEP_COMMUNITY)
    def keep(self, activity: Activity) -> ActivityId:
        """Keep something new (without an identity) or changed. Raises NameMissing."""
        fit = mended(activity)
        kept = replace(fit, id=ActivityId(fit.id or self._new_id()))
        self._put("activity_changed" if fit.id else "activity_added", kept)
        return kept.id

    @needs(Action.KEEP_COMMUNITY)
    def take_back(self, wanted: ActivityId, *, back: bool = True) -> None:
        """It was entered by mistake and counts no more, or does after all. Raises NoSuchRecord."""
        held = replace(self._held(wanted), archived=back)
        self._put("activity_taken_back" if back else "activity_changed", held)

    @needs(Action.KEEP_COMMUNITY)
    def promise(self, wanted: ActivityId, commitment: Commitment) -> None:
        """Note something that was promised there. Raises NoSuchRecord, NameMissing."""
        held = self._held(wanted)
        made = replace(mended(commitment), id=CommitmentId(self._new_id()))
        self._put("commitment_added", replace(held, promised=(*held.promised, made)))

    @needs(Action.KEEP_COMMUNITY)
    def done(self, wanted: ActivityId, commitment: CommitmentId, on: date, what: str) -> None:
        """Note what was done about it. Raises NoSuchRecord, NotYetHappened."""
        held = self._held(wanted)
        promised = tuple(
            replace(each, done_on=on, done=mended(what).strip()) if each.id == commitment else each
            for each in held.promised
        )
        self._put("commitment_done", replace(held, promised=promised))

    def _held(self, wanted: ActivityId) -> Activity:
        with self._cases.current().units() as work:
            return work.community.activities.get(wanted)

    def _put(self, what: str, activity: Activity) -> None:
        refuse_unsound_activity(activity, self._cases.today())
        with self._cases.current().units() as work:
            work.community.activities.keep(activity)
            work.journal.write(Deed(what, None, {"activity": activity.id}))
            work.commit()
