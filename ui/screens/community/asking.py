"""The fields of the community's forms, each from a name and its question; and what was answered, by its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from rjdesk.domain.answers import AnswerValue
from rjdesk.process.template import Choice, Prompt, PromptKind
from rjdesk.wording import say
from ui.fields.choices import ConfirmField, OneOfField, PickField, SeveralField
from ui.fields.field import Field
from ui.fields.figures import NumberField
from ui.fields.form import Values
from ui.fields.hours import HoursField
from ui.fields.moments import DateField
from ui.fields.text import LineField, LongTextField
from ui.wording import tr

E = TypeVar("E", bound=StrEnum)
MANY = 7  # from here on a list is opened


def line(name: str, ask: str, help: str = "", *, required: bool = False) -> Field:
    """A few words."""
    return LineField(Prompt(name, PromptKind.SHORT_TEXT, ask, help=help, required=required))


def text(name: str, ask: str, help: str = "") -> Field:
    """As many words as are wanted."""
    return LongTextField(Prompt(name, PromptKind.LONG_TEXT, ask, help=help))


def day(name: str, ask: str, help: str = "", *, required: bool = False) -> Field:
    """A day."""
    return DateField(Prompt(name, PromptKind.DATE, ask, help=help, required=required))


def number(name: str, ask: str, help: str = "", *, required: bool = False) -> Field:
    """A whole number."""
    return NumberField(Prompt(name, PromptKind.NUMBER, ask, help=help, required=required))


def hours(name: str, ask: str) -> Field:
    """Hours as they stand on a time sheet; the value is in minutes."""
    return HoursField(Prompt(name, PromptKind.NUMBER, ask, required=True))


def tick(name: str, ask: str) -> Field:
    """Yes, or nothing said."""
    return ConfirmField(Prompt(name, PromptKind.CONFIRM, ask))


def one(name: str, ask: str, choices: Iterable[Choice], help: str = "", *, nobody: str = "") -> Field:
    """One of some: in sight while they are few. ``nobody`` stands for none of them, where it may be left out."""
    prompt = Prompt(name, PromptKind.CHOICE, ask, help=help, choices=tuple(choices), required=not nobody)
    return OneOfField(prompt) if len(prompt.choices) < MANY and not nobody else PickField(prompt, nobody)


def several(name: str, ask: str, choices: Iterable[Choice], help: str = "") -> Field:
    """Any number of some."""
    return SeveralField(Prompt(name, PromptKind.SEVERAL, ask, help=help, choices=tuple(choices)))


def worded(kind: Iterable[StrEnum], table: str, means: str = "") -> tuple[Choice, ...]:
    """The values of an enumeration with their words, and what each means if there is a table of that."""
    return tuple(Choice(each.value, _with(say(f"{table}.{each}"), f"{means}.{each}" if means else "")) for each in kind)


class CountsField(LineField):
    """How many chose 5, 4, 3, 2, 1, as five numbers with spaces between."""

    example = "9 7 5 2 0"

    def read(self, text: str) -> AnswerValue:
        """The five numbers. Raises ``ValueError``."""
        found = re.findall(r"\d+", text)
        if len(found) != 5 or re.sub(r"[\d\s,;/]", "", text):
            raise ValueError(tr("Write five numbers, like 9 7 5 2 0: how many chose 5, 4, 3, 2 and 1."))
        return tuple(found)

    def written(self, value: AnswerValue) -> str:
        """The numbers with spaces."""
        return " ".join(value) if isinstance(value, tuple) else str(value)


def counts(name: str, ask: str) -> Field:
    """How many chose each of five degrees."""
    return CountsField(Prompt(name, PromptKind.SHORT_TEXT, ask))


def words_of(values: Values, name: str) -> str:
    """What was typed; "" if nothing was."""
    return str(values.get(name) or "").strip()


def day_of(values: Values, name: str) -> date | None:
    """The day that was given, if one was."""
    found = values.get(name)
    return found if isinstance(found, date) else None


def number_of(values: Values, name: str) -> int | None:
    """The number that was given, if one was."""
    found = values.get(name)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def chosen(values: Values, name: str, kind: type[E]) -> tuple[E, ...]:
    """What was ticked, in the order of the enumeration."""
    found = values.get(name)
    picked = found if isinstance(found, tuple) else (found,) if found else ()
    return tuple(each for each in kind if each.value in picked)


def lines_of(values: Values, name: str) -> tuple[str, ...]:
    """What was typed, line by line, without empty ones."""
    return tuple(each.strip() for each in words_of(values, name).splitlines() if each.strip())


def filled(values: Mapping[str, AnswerValue | None]) -> Values:
    """Values for a form: what is empty is not given."""
    return {name: value if value not in ("", ()) else None for name, value in values.items()}


def _with(words: str, means: str) -> str:
    return f"{words}: {lower(say(means))}" if means else words


def lower(words: str) -> str:
    """Words as they go on in a sentence."""
    return words[:1].lower() + words[1:]
