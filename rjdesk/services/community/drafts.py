"""Keeping what is typed about the community while it is typed, so that nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from rjdesk.domain.access import Action
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.services.permission import Guard, needs
from rjdesk.services.session import Current
from rjdesk.services.typed import whole

PATH = "community/"


class CommunityDrafts:
    """What doesn't count yet: never journaled, and gone once it is kept or thought better of."""

    def __init__(self, current: Current, clock: Callable[[], datetime]) -> None:
        self._current = current
        self._clock = clock
        self._guard = Guard(current, clock)

    @needs(Action.KEEP_COMMUNITY)
    def all(self) -> Mapping[str, str]:
        """Everything that was typed and not kept, by field."""
        with self._current().units() as work:
            drafts = work.drafts.of_case(None)
        return {d.place.field.removeprefix(PATH): d.text for d in drafts if d.place.field.startswith(PATH)}

    @needs(Action.KEEP_COMMUNITY)
    def keep(self, field: str, text: str) -> None:
        """Keep what stands in a field."""
        with self._current().units() as work:
            work.drafts.keep(Draft(DraftPlace(None, f"{PATH}{field}"), whole(text), self._clock()))
            work.commit()

    @needs(Action.KEEP_COMMUNITY)
    def drop(self, field: str) -> None:
        """Forget it."""
        with self._current().units() as work:
            work.drafts.drop(DraftPlace(None, f"{PATH}{field}"))
            work.commit()
