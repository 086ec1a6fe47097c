"""Which field answers which kind of prompt: the one place to extend when a process learns to ask in a new way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from rjdesk.process.template import Prompt, PromptKind
from ui.fields.choices import ConfirmField, SeveralField, YesNoField, of_choice
from ui.fields.field import Field
from ui.fields.figures import NumberField
from ui.fields.moments import DateField, TimeField
from ui.fields.text import LineField, LongTextField

FIELDS: Mapping[PromptKind, Callable[[Prompt], Field]] = {
    PromptKind.SHORT_TEXT: LineField,
    PromptKind.LONG_TEXT: LongTextField,
    PromptKind.CONFIRM: ConfirmField,
    PromptKind.YES_NO: YesNoField,
    PromptKind.DATE: DateField,
    PromptKind.TIME: TimeField,
    PromptKind.NUMBER: NumberField,
    PromptKind.CHOICE: of_choice,
    PromptKind.SEVERAL: SeveralField,
}


def field_for(prompt: Prompt) -> Field:
    """A new, empty field for a prompt."""
    return FIELDS[prompt.kind](prompt)
