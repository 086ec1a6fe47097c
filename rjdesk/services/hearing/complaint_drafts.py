"""Keeping a complaint while it is typed, sealed to whoever types it: it may be about anybody else who opens this vault."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from rjdesk.domain.access import Action
from rjdesk.domain.training.sealed_note import Typed
from rjdesk.services.hearing.envelopes import Envelopes
from rjdesk.services.permission import Guard, needs
from rjdesk.services.sealed_typing import SealedTyping
from rjdesk.services.session import Current

PAGE = "complaint"


class ComplaintDrafts:
    """Never journaled, in no register and no list, and gone once the complaint is entered or thrown away."""

    def __init__(self, current: Current, clock: Callable[[], datetime], envelopes: Envelopes) -> None:
        self._typing, self._guard = SealedTyping(current, envelopes), Guard(current, clock)

    @needs(Action.TAKE_COMPLAINT)
    def keep(self, typed: Typed) -> None:
        """Keep what stands in a field, instead of what stood there. Raises NotSealedForBoth."""
        self._typing.keep(typed)

    @needs(Action.TAKE_COMPLAINT)
    def drop(self, page: str) -> None:
        """Forget what was typed on a page."""
        self._typing.drop(page)

    @needs(Action.TAKE_COMPLAINT)
    def mine(self, page: str) -> Mapping[str, str]:
        """What whoever asks has typed on a page, by field; places are called ``page/field``."""
        return self._typing.mine(page)
