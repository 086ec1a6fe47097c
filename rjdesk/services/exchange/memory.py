"""What an office said about a file's columns, remembered for the next file with the same headings; guessed for the first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from rjdesk.dates import DateOrder
from rjdesk.domain.intake import Field, Meaning, Terms, Wanted
from rjdesk.domain.sheet import Table, folded
from rjdesk.wording import say

SEPARATES = "|"


def setting(table: Table) -> str:
    """The setting under which it is kept: one for each set of headings, in whatever order they stand."""
    headings = sorted(filter(None, map(folded, table.headings)))
    return f"import {sha256(json.dumps(headings).encode()).hexdigest()[:32]}"


def written(meaning: Meaning, table: Table) -> str:
    """A meaning by its headings, so that it survives another order of columns."""
    told = {
        "process": meaning.process,
        "columns": {each: table.headings[at] for each, at in meaning.columns.items() if table.headings[at]},
        "kind": meaning.kind,
        "role": meaning.role,
        "words": [[each, word, known] for (each, word), known in meaning.words.items()],
        "order": meaning.order or "",
        "below": meaning.below,
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def process_of(text: str) -> str:
    """The process that a meaning was for; "" where that can't be told."""
    return str(_told(text).get("process", ""))


def read(text: str, table: Table, process: str, terms: Terms) -> Meaning:
    """A remembered meaning, as far as it still fits this table and this process; the rest is guessed."""
    told, guess = _told(text), guessed(table, process, terms)
    if told.get("process") != process:
        return guess
    columns = _columns(told.get("columns"), table, terms) or guess.columns
    words = {
        (wanted, word): known
        for each, word, known in _triples(told.get("words"))
        if (wanted := terms.named(each)) in terms.words() and wanted and known in terms.of(wanted)
    }
    kind, role, order = (str(told.get(key, "")) for key in ("kind", "role", "order"))
    return Meaning(
        process,
        columns,
        kind if kind in terms.kinds else guess.kind,
        role if role in terms.roles else guess.role,
        words,
        DateOrder(order) if order in set(DateOrder) else None,
        told.get("below") is True,
    )


def guessed(table: Table, process: str, terms: Terms) -> Meaning:
    """What columns likely mean by their headings; a kind, where there is only one. Days are never guessed."""
    columns = dict[Wanted, int]()
    for each in terms.fields():
        own = "" if isinstance(each, Field) else folded(terms.questions[each].ask)
        known = {own, *_headings(each, terms)} - {""}
        at = next((at for at, heading in enumerate(table.headings) if folded(heading) in known), None)
        if at is not None and (at not in columns.values() or folded(table.headings[at]) == own):
            columns[each] = (
                at  # the day received is also the day that starts a clock, where a process calls both the same
            )
    kind = next(iter(terms.kinds)) if len(terms.kinds) == 1 else ""
    role = next((role for role in terms.parts if terms.about(role)), "")
    return Meaning(process, columns, kind, role)


def _headings(each: Wanted, terms: Terms) -> set[str]:
    """By which headings it is known: a question by what people call the fact that it records."""
    key = each if isinstance(each, Field) else f"recorded.{terms.questions[each].records}"
    return set(say(f"intake.headings.{key}").split(SEPARATES))


def _columns(told: object, table: Table, terms: Terms) -> Mapping[Wanted, int]:
    if not isinstance(told, dict):
        return {}
    headings = [folded(heading) for heading in table.headings]
    return {
        each: headings.index(folded(str(told[each])))
        for each in terms.fields()
        if each in told and folded(str(told[each])) in headings
    }


def _triples(told: object) -> list[tuple[str, str, str]]:
    found = told if isinstance(told, list) else []
    return [
        (each[0], each[1], each[2])
        for each in found
        if isinstance(each, list) and len(each) == 3 and all(isinstance(part, str) for part in each)
    ]


def _told(text: str) -> Mapping[str, Any]:
    try:
        told = json.loads(text or "{}")
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
