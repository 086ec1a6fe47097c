"""What was typed on a page of the record and not handed in: kept while one types, sealed to whoever typed it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.training.sealed_note import Typed
from rjdesk.errors import Expected
from rjdesk.services.training.drafts import LearningDrafts
from ui.errands import Sends
from ui.fields.drafting import Drafting


class HalfTyped(QObject):
    """Of one page, by its name. ``refused`` hears why something could not be kept."""

    def __init__(
        self, page: str, drafts: LearningDrafts, errands: Sends, refused: Callable[[Expected], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page, self._drafts, self._errands, self._refused = page, drafts, errands, refused
        self._drafting = Drafting(self)
        self._drafting.due.connect(self._keep)

    def note(self, field: str, text: str) -> None:
        """Takes in what stands in a field now."""
        self._drafting.note(DraftPlace(None, f"{self._page}/{field}"), text)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._drafting.hand_over()

    def read(self) -> Mapping[str, str]:
        """What was typed, by field. Runs on the vault thread."""
        return self._drafts.mine(self._page)

    def forget(self) -> None:
        """It was handed in, or thrown away."""
        self._drafting.hand_over()
        self._errands.change(partial(self._drafts.drop, self._page), self._done)

    def _keep(self, texts: dict[DraftPlace, str]) -> None:
        typed = tuple(Typed(place.field, text) for place, text in texts.items())
        self._errands.change(partial(_keep_all, self._drafts, typed), self._kept, self._not_kept)

    def _kept(self, _nothing: None) -> None:
        self._drafting.kept()

    def _not_kept(self, error: Expected) -> None:
        self._drafting.not_kept()
        self._refused(error)

    def _done(self, _nothing: None) -> None:
        """Nothing is left of it."""


def _keep_all(drafts: LearningDrafts, typed: tuple[Typed, ...]) -> None:
    for each in typed:
        drafts.keep(each)
