"""Answers as a letter says them: dates with their weekday, choices by their title, several as a list, yes and no in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rjdesk.documents.written import weekday
from rjdesk.domain.answers import AnswerValue
from rjdesk.process.template import Prompt, PromptKind
from rjdesk.wording import say


def in_words(prompt: Prompt, value: AnswerValue) -> str:
    """An answer to a prompt; "" where nothing was answered."""
    titles = {choice.id: choice.title for choice in prompt.choices}
    if isinstance(value, bool):
        return say("letters.yes" if value else "letters.no")
    if isinstance(value, date):
        return weekday(value)
    if isinstance(value, tuple):
        return listed([titles.get(each, each) for each in value])
    if prompt.kind is PromptKind.CHOICE and isinstance(value, str):
        return titles.get(value, value)
    if prompt.kind is PromptKind.TIME and isinstance(value, str) and value:
        return time_of_day(*map(int, value.split(":")))
    return str(value).strip()


def time_of_day(hour: int, minute: int) -> str:
    """A time as it is said: ``9:30 am``, ``12 noon``."""
    if (hour, minute) in ((0, 0), (12, 0)):
        return say("letters.noon" if hour else "letters.midnight")
    return say("letters.am" if hour < 12 else "letters.pm", hour=f"{(hour - 1) % 12 + 1}", minute=f"{minute:02d}")


def listed(names: Sequence[str]) -> str:
    """Names one after the other: ``Mere, Tama and Ana``; where one has a comma itself, ``Mere, her aunt; Tama; Ana``."""
    if len(names) < 2 or any("," in name for name in names):
        return "; ".join(names)
    return say("letters.and", first=", ".join(names[:-1]), last=names[-1])
