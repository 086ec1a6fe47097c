"""Keeping what is being typed, so that nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from rjdesk.domain.access import Action
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.services.permission import Guard, needs
from rjdesk.services.session import Current
from rjdesk.services.typed import whole


class DraftKeeping:
    """Drafts: not part of a case, never journaled, gone once the answer is given."""

    def __init__(self, current: Current, clock: Callable[[], datetime]) -> None:
        self._current = current
        self._clock = clock
        self._guard = Guard(current, clock)

    @needs(Action.WORK_ON_CASE, case="place.case")
    def keep(self, place: DraftPlace, text: str) -> None:
        """Keep what stands in a field."""
        with self._current().units() as work:
            work.drafts.keep(Draft(place, whole(text), self._clock()))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="place.case")
    def drop(self, place: DraftPlace) -> None:
        """Forget a draft: its text was given as an answer, or taken back."""
        with self._current().units() as work:
            work.drafts.drop(place)
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def of(self, case: CaseId | None) -> tuple[Draft, ...]:
        """The drafts of a case, or of new referrals."""
        with self._current().units() as work:
            return work.drafts.of_case(case)
