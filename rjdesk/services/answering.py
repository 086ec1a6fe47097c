"""Whether an answer fits its prompt."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from rjdesk.domain.answers import AnswerValue
from rjdesk.errors import AnswerNotUnderstood
from rjdesk.process.template import Prompt, PromptKind
from rjdesk.wording import say

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def understood(prompt: Prompt, value: AnswerValue) -> AnswerValue:
    """The value, if it is an answer to the prompt. Raises AnswerNotUnderstood with what is allowed."""
    if not FITS[prompt.kind](prompt, value):
        choices = ", ".join(choice.title for choice in prompt.choices)
        raise AnswerNotUnderstood(prompt=prompt.id, allowed=say(f"answers.{prompt.kind}", choices=choices))
    return value


def _is_text(_: Prompt, value: AnswerValue) -> bool:
    return isinstance(value, str)


def _is_yes_or_no(_: Prompt, value: AnswerValue) -> bool:
    return isinstance(value, bool)


def _is_day(_: Prompt, value: AnswerValue) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_time(_: Prompt, value: AnswerValue) -> bool:
    return isinstance(value, str) and (value == "" or _TIME.fullmatch(value) is not None)


def _is_number(_: Prompt, value: AnswerValue) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_a_choice(prompt: Prompt, value: AnswerValue) -> bool:
    return any(value == choice.id for choice in prompt.choices)


def _are_choices(prompt: Prompt, value: AnswerValue) -> bool:
    return isinstance(value, tuple) and all(_is_a_choice(prompt, each) for each in value)


FITS: Mapping[PromptKind, Callable[[Prompt, AnswerValue], bool]] = {
    PromptKind.SHORT_TEXT: _is_text,
    PromptKind.LONG_TEXT: _is_text,
    PromptKind.CONFIRM: _is_yes_or_no,
    PromptKind.YES_NO: _is_yes_or_no,
    PromptKind.DATE: _is_day,
    PromptKind.TIME: _is_time,
    PromptKind.NUMBER: _is_number,
    PromptKind.CHOICE: _is_a_choice,
    PromptKind.SEVERAL: _are_choices,
}
