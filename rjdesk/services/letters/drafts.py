"""Keeping the words of the office's letters while they are typed, so that nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from rjdesk.domain.access import Action
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.services.permission import Guard, needs
from rjdesk.services.session import Current
from rjdesk.services.typed import whole

_FIELD = "letter/"


class LetterDrafts:
    """Words that don't count yet: never journaled, and gone once they are kept or thought better of."""

    def __init__(self, current: Current, clock: Callable[[], datetime]) -> None:
        self._current = current
        self._clock = clock
        self._guard = Guard(current, clock)

    @needs(Action.EDIT_LETTERS)
    def of(self, process: str) -> Mapping[str, str]:
        """What was typed and not kept, by letter of a process."""
        path = f"{_FIELD}{process}/"
        with self._current().units() as work:
            drafts = work.drafts.of_case(None)
        return {
            draft.place.field.removeprefix(path): draft.text for draft in drafts if draft.place.field.startswith(path)
        }

    @needs(Action.EDIT_LETTERS)
    def keep(self, process: str, letter: str, text: str) -> None:
        """Keep what stands in the editor."""
        with self._current().units() as work:
            work.drafts.keep(Draft(_place(process, letter), whole(text), self._clock()))
            work.commit()

    @needs(Action.EDIT_LETTERS)
    def drop(self, process: str, letter: str) -> None:
        """Forget it: the words count now, or the ones before do."""
        with self._current().units() as work:
            work.drafts.drop(_place(process, letter))
            work.commit()


def _place(process: str, letter: str) -> DraftPlace:
    return DraftPlace(None, f"{_FIELD}{process}/{letter}")
