"""Reads one table of a file key by key, noting everything that is wrong in place of stopping at the first."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from rjdesk.process.findings import Finding

E = TypeVar("E", bound=StrEnum)
V = TypeVar("V")

LONGEST = 20_000
"""Characters in one text of a file."""

MOST = 500
"""Tables of one kind in one place, values in one list."""


class Section:
    """A table of a TOML file at a named place. Each read consumes its key; ``finish`` reports the keys nobody read."""

    def __init__(self, table: Mapping[str, Any], place: str, findings: list[Finding]) -> None:
        self._table = table
        self._read: set[str] = set()
        self.place = place
        self.findings = findings

    def identity(self, key: str) -> str:
        """A name for files, rows and other files to refer to: letters without accents, digits, ``-`` and ``_``."""
        value = self.text(key, required=True)
        if value and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", value):
            self.note(key, "wrong_value", "a-z, 0-9, -, _")
        return value

    def text(self, key: str, *, required: bool = False) -> str:
        """A text; "" when absent."""
        value: str = self._value(key, str, "text", "")
        if len(value) > LONGEST:
            self.note(key, "long_text", f"1 … {LONGEST}")
        if required and not value.strip():
            self.note(key, "missing" if key not in self._table else "empty")
        return value.strip()

    def flag(self, key: str) -> bool:
        """true or false; false when absent."""
        value: bool = self._value(key, bool, "true, false", False)
        return value

    def maybe_flag(self, key: str) -> bool | None:
        """true or false; None when absent."""
        return self._value(key, bool, "true, false", None) if key in self._table else None

    def number(self, key: str, most: int | None = None) -> int:
        """A whole number of at least 1, and no more than the most; it must be there."""
        allowed = "1, 2, 3, …" if most is None else f"1, 2, 3, … {most}"
        value: int = self._value(key, int, allowed, 0)
        if value < 1 or (most is not None and value > most):
            self.note(key, "missing" if key not in self._table else "wrong_value", allowed)
        return value

    def maybe_number(self, key: str) -> int | None:
        """A whole number of at least 1; None when absent."""
        return self.number(key) if key in self._table else None

    def words(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty when absent."""
        values = self._value(key, list, '["text", …]', [])
        if not all(isinstance(value, str) and value.strip() for value in values):
            self.note(key, "wrong_type", '["text", …]')
            return ()
        if len(values) > MOST or any(len(value) > LONGEST for value in values):
            self.note(key, "too_many", f"1 … {MOST}")
            return ()
        return tuple(value.strip() for value in values)

    def days(self, key: str) -> tuple[dt.date, ...]:
        """A list of dates; empty when absent."""
        values = self._value(key, list, "[2026-01-31, …]", [])
        if not all(type(value) is dt.date for value in values):
            self.note(key, "wrong_type", "[2026-01-31, …]")
            return ()
        if len(values) > MOST:
            self.note(key, "too_many", f"1 … {MOST}")
            return ()
        return tuple(values)

    def a_day(self, key: str) -> dt.date:
        """A date; it must be there."""
        value: dt.date | None = self._value(key, dt.date, "2026-01-31", None)
        if value is None and key not in self._table:
            self.note(key, "missing", "2026-01-31")
        return value or dt.date.min

    def member(self, key: str, of: type[E], default: E | None = None) -> E:
        """One member of a closed vocabulary; required when there is no default."""
        allowed = ", ".join(of)
        first: E = next(iter(of))
        if key not in self._table and default is not None:
            return default
        value = self._value(key, str, allowed, None)
        if value in set(of):
            return of(value)
        self.note(key, "missing" if key not in self._table else "wrong_value", allowed)
        return first

    def names(self, key: str, allowed: Iterable[str]) -> tuple[str, ...]:
        """A list of names, each of which must exist."""
        known = tuple(allowed)
        values = self.words(key)
        if not set(values) <= set(known):
            self.note(key, "wrong_value", ", ".join(known))
        return values

    def sections(self, key: str, name: Callable[[Mapping[str, Any]], str]) -> list[Section]:
        """A list of tables; ``name`` says each one's place. Ids must be unique among them."""
        values = self._value(key, list, f"[[{key}]] …", [])
        if not all(isinstance(value, Mapping) for value in values):
            self.note(key, "wrong_type", f"[[{key}]] …")
            return []
        if len(values) > MOST:
            self.note(key, "too_many", f"1 … {MOST}")
            return []
        ids = Counter(str(value.get("id")) for value in values if value.get("id") is not None)
        for repeated in sorted(each for each, times in ids.items() if times > 1):
            self.findings.append(Finding(f"{self._prefix()}{key} {repeated}, key id", "repeated"))
        return [Section(value, f"{self._prefix()}{name(value)}", self.findings) for value in values]

    def section(self, key: str) -> Section:
        """One table; an empty one when absent."""
        value = self._value(key, dict, f"[{key}] …", {})
        return Section(value, f"{self._prefix()}{key}", self.findings)

    def raw(self, key: str) -> Any:
        """Whatever stands there, for a reader that knows what it may be; None when absent."""
        self._read.add(key)
        return self._table.get(key)

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._table

    def note(self, key: str, problem: str, allowed: str = "") -> None:
        """Notes something wrong with a key."""
        self.findings.append(Finding(f"{self._prefix()}key {key}", problem, allowed))

    def finish(self) -> None:
        """Reports every key that was not read: a mistyped key is never silently passed over."""
        for key in sorted(set(self._table) - self._read):
            self.findings.append(Finding(f"{self._prefix()}key {key}", "unknown_key", ", ".join(sorted(self._read))))

    def _value(self, key: str, kind: type, allowed: str, default: Any) -> Any:
        self._read.add(key)
        if key not in self._table:
            return default
        value = self._table[key]
        if type(value) is not kind:
            self.note(key, "wrong_type", allowed)
            return default
        return value

    def _prefix(self) -> str:
        return f"{self.place}, " if self.place else ""
