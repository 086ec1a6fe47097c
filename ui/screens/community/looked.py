"""What stands behind a list of records: one look at the vault, that tells, offers forms, and knows what a form does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from rjdesk.domain.ids import CaseId
from ui.errands import ToDo
from ui.fields.form import Form, Values
from ui.fields.kept_typing import KeepsDrafts
from ui.screens.community.shown import RecordShown, SectionShown


class Looked(Protocol):
    """How things were when it was looked. Everything but ``work`` and ``deed`` is told from what was found then."""

    def sections(self, sought: str) -> tuple[SectionShown, ...]:
        """The list, as far as it has what is sought."""

    def record(self, key: str) -> RecordShown | None:
        """One record; None if it is not there."""

    def form(self, key: str) -> tuple[str, Form] | None:
        """The title of a form and the form with its values; None if what it is about is not there."""

    def work(self, key: str, values: Values) -> ToDo:
        """What a form that was saved does. If it answers with the identity of a new record, that record is shown next."""

    def deed(self, key: str) -> ToDo:
        """What is done without a form."""


class KeepsTyping(KeepsDrafts, Protocol):
    """Where what is typed is kept until it counts."""

    def typed(self, case: CaseId | None) -> Mapping[str, tuple[str, str]]:
        """What was typed about a case, or about none, and doesn't count: by field, each with a line that says so."""
