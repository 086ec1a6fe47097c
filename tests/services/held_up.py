"""Practice cases with something held back: which stage refuses to close, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from rjdesk.domain.gates import Unmet
from rjdesk.domain.ids import CaseId
from rjdesk.errors import StageNotReady
from tests.services.conferences import Change, InMemory, case_at, script, walking


def without(stage: str, prompt: str) -> Change:
    """The story in which a question of a stage was never answered."""

    def change(table: dict[str, Any]) -> None:
        table["answers"] = [a for a in table["answers"] if (a["stage"], a["prompt"]) != (stage, prompt)]

    return change


def saying(stage: str, prompt: str, value: object) -> Change:
    """The story in which a question of a stage was answered otherwise, whoever it was about."""

    def change(table: dict[str, Any]) -> None:
        for answer in table["answers"]:
            if (answer["stage"], answer["prompt"]) == (stage, prompt):
                answer["value"] = value

    return change


def here(who: str, value: bool) -> Change:
    """The story in which somebody did come to the opening after all, or stayed away."""
    answer = {"stage": "opening", "prompt": "attended", "about": who, "value": value}
    return lambda table: table["answers"].append(answer)


def agreeing(what: Callable[[dict[str, Any]], None]) -> Change:
    """The story in which the agreement went otherwise, and nobody has noted yet what became of it."""

    def change(table: dict[str, Any]) -> None:
        what(table["agreement"])
        unnoted(table)

    return change


def unnoted(table: dict[str, Any]) -> None:
    """The story in which nobody noted of any promise what became of it; that it was looked at again is all there is."""
    table["follow_up"] = [note for note in table.get("follow_up", ()) if note["what"] == "reviewed"]


def nothing_proposed(agreement: dict[str, Any]) -> None:
    """No item at all."""
    agreement["obligations"] = []


def nothing_agreed(agreement: dict[str, Any]) -> None:
    """Every item proposed, none agreed."""
    for item in agreement["obligations"]:
        item["agreed"] = False


def held_up(on: InMemory, name: str, stage: str, change: Change) -> tuple[CaseId, set[str]]:
    """A case walked as far as a stage, where everything is answered as told; and the reasons why it doesn't close."""
    walk = walking(on.desk, script(name, change))
    case = case_at(stage, walk)
    now = walk.current(case)
    assert now is not None
    with pytest.raises(StageNotReady) as refused:
        walk.walk(case, now)
    return case, {point.reason for point in refused.value.unmet if isinstance(point, Unmet)}
