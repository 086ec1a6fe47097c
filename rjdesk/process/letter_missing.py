"""What a letter would leave empty, and where that is filled in; nothing is printed while anything is missing."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.case import Case
from rjdesk.domain.ids import ParticipantId
from rjdesk.process.template import Process
from rjdesk.process.told import name_of, prompt_at
from rjdesk.wording import has, say

PEOPLE, CHARGES, AGREEMENT, OFFICE = "people", "charges", "agreement", "office"
PROCESS, LIMITS, FOLLOW_UP = "process", "limits", "follow_up"


@dataclass(frozen=True, slots=True)
class Missing:
    """A field that would be empty in the letter to ``about`` (None: in anybody's).

    ``settled_at`` says where it is filled in: a prompt's ``stage/prompt``; one of the screens ``people``, ``charges``,
    ``agreement``, ``follow_up``; ``office`` for the office's own letter page; ``process`` where the process itself has nothing
    to say, and ``limits`` where no time limit runs any more: then the letter has to do without the field.
    """

    field: str
    about: ParticipantId | None
    settled_at: str


def told(process: Process, case: Case, point: Missing) -> str:
    """Something missing as one sentence: what, of whom, and where to fill it in."""
    who = name_of(case, point.about)
    what = f"{field_name(process, point.field)} ({who})" if who else field_name(process, point.field)
    return say("letters.missing", what=what, where=_where(process, point.settled_at))


def field_name(process: Process, field: str) -> str:
    """What a field says, in words: rjdesk's own, or the question that the process asks."""
    if has(f"letters.field.{field}"):
        return say(f"letters.field.{field}")
    asked = prompt_at(process, field)
    return asked[1].ask if asked else field


def _where(process: Process, place: str) -> str:
    asked = prompt_at(process, place)
    if asked is None:
        return say(f"letters.settled_at.{place}")
    return say("letters.settled_at.prompt", stage=process.stage(asked[0]).title, prompt=asked[1].ask)
