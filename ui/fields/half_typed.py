"""What was typed on a page and not handed in: kept while one types, sealed to whoever typed it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from rjdesk.dates import in_words
from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.training.sealed_note import Typed
from rjdesk.process.template import PromptKind
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.field import Field
from ui.fields.form import Form
from ui.fields.kept_typing import KeptTyping
from ui.wording import tr

CHOSEN = frozenset({PromptKind.CHOICE, PromptKind.DATE})
"""Asked for in ways that need no typing."""


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

    def follow(self, form: Form, typed: Mapping[str, str]) -> None:
        """Gives back into a form what was typed in it before, and takes in from now on what is typed and chosen in it."""
        for name, field in form.fields.items():
            if typed.get(name):
                _give_back(field, typed[name])
            if field.prompt.kind in CHOSEN:
                field.answered.connect(partial(self._answered, name))
        form.typed.connect(self.type)

    def read(self) -> Mapping[str, str]:
        """What was typed, by field. Runs on the vault thread."""
        return self._drafts.mine(self._page)

    def throw_away(self) -> None:
        """It was handed in, or thought better of."""
        self.leave()
        self._errands.change(partial(self._drafts.drop, self._page), self._done)

    def _answered(self, name: str, value: AnswerValue | None) -> None:
        self.type(name, "" if value is None else value.isoformat() if isinstance(value, date) else str(value))

    def _done(self, _nothing: None) -> None:
        """Nothing is left of it."""


def _keep(drafts: SealedDrafts, place: DraftPlace, text: str) -> None:
    drafts.keep(Typed(place.field, text))


def _give_back(field: Field, text: str) -> None:
    line = tr("Typed before, and not kept yet.")
    if field.prompt.kind is PromptKind.CHOICE:
        field.show_value(text)
        field.note(line)
    else:
        field.show_draft(_as_typed(text), line)


def _as_typed(text: str) -> str:
    """A day in words, which reads the same in every office; what is no day yet stays as it is."""
    try:
        return in_words(date.fromisoformat(text))
    except ValueError:
        return text
