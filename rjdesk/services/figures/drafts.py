"""Keeping the words of the office's reports while they are typed, so that nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from rjdesk.domain.access import Action
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.services.permission import Guard, needs
from rjdesk.services.session import Current
from rjdesk.services.typed import whole

_FIELD = "report_text"


class ReportDrafts:
    """Words that don't count yet: never journaled, and gone once they are kept or thought better of."""

    def __init__(self, current: Current, clock: Callable[[], datetime]) -> None:
        self._current = current
        self._clock = clock
        self._guard = Guard(current, clock)

    @needs(Action.EDIT_LETTERS)
    def all(self) -> Mapping[str, str]:
        """What was typed and not kept, by title; "" for a text that has none yet."""
        with self._current().units() as work:
            return {each.place.about: each.text for each in work.drafts.of_case(None) if each.place.field == _FIELD}

    @needs(Action.EDIT_LETTERS)
    def keep(self, title: str, text: str) -> None:
        """Keep what stands in the editor."""
        with self._current().units() as work:
            work.drafts.keep(Draft(_place(title), whole(text), self._clock()))
            work.commit()

    @needs(Action.EDIT_LETTERS)
    def drop(self, title: str) -> None:
        """Forget it: the words count now, or nobody wants them."""
        with self._current().units() as work:
            work.drafts.drop(_place(title))
            work.commit()


def _place(title: str) -> DraftPlace:
    return DraftPlace(None, _FIELD, whole(title))
