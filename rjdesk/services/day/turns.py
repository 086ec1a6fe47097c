"""Who has had a turn in this round: tapped, so that nobody is passed over. No deed, no count, nothing of what was said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rjdesk.domain.access import Action
from rjdesk.domain.case import Case
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.meeting import Meeting, Presence
from rjdesk.errors import NotInTheRoom
from rjdesk.services.casebook import Casebook
from rjdesk.services.permission import needs


class Turns:
    """The state of the round, gone with the day."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.WORK_ON_CASE, case="case")
    def spoke(self, case: CaseId, who: ParticipantId) -> None:
        """Somebody has spoken, or passed. Raises NotInTheRoom."""

        def spoken(meeting: Meeting, held: Case) -> Meeting:
            if meeting.presence(who, held) is not Presence.HERE:
                raise NotInTheRoom
            return meeting.with_turn(who, spoke=True)

        self._change(case, spoken)

    @needs(Action.WORK_ON_CASE, case="case")
    def did_not_speak(self, case: CaseId, who: ParticipantId) -> None:
        """It was somebody else."""
        self._change(case, lambda meeting, _: meeting.with_turn(who, spoke=False))

    @needs(Action.WORK_ON_CASE, case="case")
    def new_round(self, case: CaseId) -> None:
        """Everybody's turn comes again."""
        self._change(case, lambda meeting, _: replace(meeting, spoken=frozenset()))

    def _change(self, case: CaseId, rule: Callable[[Meeting, Case], Meeting]) -> None:
        with self._cases.current().units() as work:
            held, _ = self._cases.load(work, case)
            work.meetings.keep_turns(rule(work.meetings.of(case), held))
            work.commit()
