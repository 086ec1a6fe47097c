"""The sentences that rjdesk says outside its window widgets: errors, unmet reasons, verdicts, words in documents.

They are data (``resources/wording/en.toml``), so that the command line, the desktop and the documents say the same, and a
translation is one more file. An error is worded in three parts: what happened, what is safe, what to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rjdesk.bundled import resource
from rjdesk.errors import Expected

Table = Mapping[str, Any]  # nested tables of sentences, as tomllib gives them


@dataclass(frozen=True, slots=True)
class Words:
    """An error in words: what happened, what is safe, what to do next."""

    happened: str
    safe: str
    do: str

    def __str__(self) -> str:
        return " ".join(part for part in (self.happened, self.safe, self.do) if part)


@cache
def table(language: str = "en") -> Table:
    """The whole table of a language."""
    import tomllib  # with the first sentence: the window is shown without one

    return tomllib.loads(resource("wording", f"{language}.toml").read_text("utf-8"))


def say(key: str, **facts: object) -> str:
    """The sentence under a dotted key, its ``{fields}`` filled from facts.

    A field of a whole number may say what is counted, of one and of several: ``{have:entry|entries}`` is "1 entry".
    Raises ``KeyError`` for a key or a field that does not exist: a missing sentence is a fault of ours.
    """
    found: Any = table()
    for part in key.split("."):
        if isinstance(found, str):
            raise KeyError(key)
        found = found[part]
    if not isinstance(found, str):
        raise KeyError(key)
    return found.format_map({name: _Count(fact) if type(fact) is int else fact for name, fact in facts.items()})


class _Count(int):
    """A whole number in a sentence, with what is counted."""

    def __format__(self, words: str) -> str:
        one, several, *_ = (*words.split("|"), "")
        return f"{int(self)} {one if self == 1 else several}" if several else format(int(self), words)


def has(key: str) -> bool:
    """Whether a sentence exists under a dotted key."""
    found: Any = table()
    for part in key.split("."):
        if isinstance(found, str) or part not in found:
            return False
        found = found[part]
    return isinstance(found, str)


def of_error(error: Expected) -> Words:
    """An expected error in words; its class must have a table ``[errors.CLASSNAME]``."""
    key = f"errors.{type(error).__name__}"
    worded = {fact: say(f"{place}.{error.facts[fact]}") for fact, place in error.worded_in.items()}
    return Words(*(say(f"{key}.{part}", **(error.facts | worded)) for part in ("happened", "safe", "do")))
