"""What was typed on a page and not handed in: kept while one types, sealed to whoever typed it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.training.sealed_note import Typed
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptTyping


class SealedDrafts(Protocol):
    """Where it lies meanwhile, for its own writer's eyes; the methods run on the vault thread."""

    def keep(self, typed: Typed) -> None:
        """Keeps what stands in a field."""

    def drop(self, page: str) -> None:
        """Forgets a page."""

    def mine(self, page: str) -> Mapping[str, str]:
        """What was typed on a page, by field."""


class HalfTyped(KeptTyping):
    """Of one page, by its name."""

    def __init__(
        self, page: str, drafts: SealedDrafts, errands: Sends, announcements: Announcements, parent: QObject
    ) -> None:
        super().__init__(partial(_keep, drafts), errands, announcements, parent)
        self._page, self._drafts = page, drafts

    def type(self, field: str, text: str) -> None:
        """Takes in what stands in a field now."""
        self.note(DraftPlace(None, f"{self._page}/{field}"), text)

    def read(self) -> Mapping[str, str]:
        """What was typed, by field. Runs on the vault thread."""
        return self._drafts.mine(self._page)

    def throw_away(self) -> None:
        """It was handed in, or thought better of."""
        self.leave()
        self._errands.change(partial(self._drafts.drop, self._page), self._done)

    def _done(self, _nothing: None) -> None:
        """Nothing is left of it."""


def _keep(drafts: SealedDrafts, place: DraftPlace, text: str) -> None:
    drafts.keep(Typed(place.field, text))
