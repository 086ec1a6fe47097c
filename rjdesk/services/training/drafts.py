"""Keeping what is being typed on a page of training, sealed to whoever types it: no colleague reads half a thought."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from rjdesk.domain.access import Action
from rjdesk.domain.training.sealed_note import Typed
from rjdesk.services.hearing.envelopes import Envelopes
from rjdesk.services.permission import Guard, needs
from rjdesk.services.sealed_typing import SealedTyping
from rjdesk.services.session import Current


class LearningDrafts:
    """Never journaled, and gone once it was handed in."""

    def __init__(self, current: Current, clock: Callable[[], datetime], envelopes: Envelopes) -> None:
        self._typing, self._guard = SealedTyping(current, envelopes), Guard(current, clock)

    @needs(Action.TRAIN)
    def keep(self, typed: Typed) -> None:
        """Keep what stands in a field, instead of what stood there. Raises NotSealedForBoth."""
        self._typing.keep(typed)

    @needs(Action.TRAIN)
    def drop(self, page: str) -> None:
        """Forget what was typed on a page: it was handed in, or thrown away."""
        self._typing.drop(page)

    @needs(Action.TRAIN)
    def mine(self, page: str) -> Mapping[str, str]:
        """What was typed on a page, by field; places are called ``page/field``."""
        return self._typing.mine(page)
