"""A practice case walked to its end, and at each stage the letters that the stage wants."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.process.template import Group
from rjdesk.services.letters.letters import Offered
from tests.services.conferences import InMemory, in_memory, script, walking

REACHED = "1 Example Road\n555 0100"


def an_office() -> InMemory:
    """An office to practise in, which has written down how it is reached."""
    on = in_memory(practice=True)
    on.desk.letters.set_contact(REACHED)
    return on


def walked(on: InMemory, told: Path) -> Iterator[tuple[CaseId, Offered]]:
    """Walks the case, and after each stage gives the letters of it that can go to somebody, or to nobody in particular."""
    walk = walking(on.desk, script(told.name), practice=True)
    case = walk.refer()
    while stage := walk.current(case):
        walk.walk(case, stage)
        for each in on.desk.letters.offered(case):
            if each.letter.stage in (stage.id, "") and (each.people or each.letter.to is Group.CASE):
                yield case, each


def everyone(each: Offered) -> tuple[ParticipantId, ...]:
    """All whom a letter can go to."""
    return tuple(person.person for person in each.people)
