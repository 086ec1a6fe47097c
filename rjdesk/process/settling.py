"""Whether every gate that a process uses can be settled somewhere in it: no stage may wait for what nobody is ever asked.

A gate isn't told what it reads: it is tried on cases in which nothing is answered yet, and says itself where it is settled.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import chain

from rjdesk.domain.agreement import Agreement, Obligation
from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case, ProcessPin
from rjdesk.domain.charge import Charge
from rjdesk.domain.facts import Fact
from rjdesk.domain.gates import GATES
from rjdesk.domain.gates_of_follow_up import FOLLOWED
from rjdesk.domain.ids import CaseId, ChargeId, ObligationId, ParticipantId
from rjdesk.domain.participant import Part, Participant
from rjdesk.process.findings import Finding
from rjdesk.process.template import GateUse, Panel, Process, Stage

SOME_DAY = date(2020, 1, 1)
EVERYWHERE = ("people", "charges")  # screens that every case has


def unsettled(process: Process) -> tuple[Finding, ...]:
    """Each gate that waits for a fact no prompt records, or for a panel no stage has."""
    places = {str(prompt.records) for stage in process.stages for prompt in stage.prompts if prompt.records}
    places |= {str(stage.panel) for stage in process.stages if stage.panel} | set(EVERYWHERE)
    return tuple(chain.from_iterable(_of_stage(stage, places) for stage in process.stages))


def _of_stage(stage: Stage, places: set[str]) -> Iterator[Finding]:
    for key, uses in (("opens_when", stage.opens_when), ("closes_when", stage.closes_when)):
        for use in uses:
            missing = sorted(_settled_at(use) - places)
            if missing:
                here = f"stage {stage.id}, {key} {use.name}"
                yield Finding(here, "never_settled", ", ".join(_how(place) for place in missing))


def _how(place: str) -> str:
    return f'panel = "{place}"' if place in set(Panel) else f'records = "{place}"'


def _settled_at(use: GateUse) -> set[str]:
    if use.name not in GATES:
        return set() if use.name in FOLLOWED else {"agreement"}  # the law's own: it is about the day of the review
    return {str(point.settled_at) for case in (_nothing(), _something_agreed()) for point in GATES[use.name](case)}


def _nothing() -> Case:
    """Everybody there may be, a charge, violence in the matter, nobody coming; and nothing else is known."""
    people = tuple(Participant(ParticipantId(part), part, part, part, "x", receives_copy=True) for part in Part)
    return Case(
        id=CaseId("probe"),
        reference="",
        practice=True,
        pin=ProcessPin("", 1, ""),
        kind="",
        received_on=SOME_DAY,
        facilitator="",
        participants=people,
        charges=(Charge(ChargeId("charge"), "x"),),
        answers=(_answer(Fact.FAMILY_VIOLENCE, None), *(_absent(person) for person in people)),
    )


def _something_agreed() -> Case:
    """An item that was agreed to, and nothing said about what it rests on."""
    item = Obligation(ObligationId("item"), "", "", agreed=True)
    return replace(_nothing(), agreement=Agreement((item,), concluded=True))


def _answer(fact: Fact, about: ParticipantId | None, *, value: bool = True) -> Answer:
    return Answer("", fact, about, value, datetime(2020, 1, 1, tzinfo=UTC), fact)


def _absent(person: Participant) -> Answer:
    return _answer(Fact.WILL_ATTEND, person.id, value=False)
