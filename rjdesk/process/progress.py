"""Where a case stands in its process: the current stage, what each stage still needs, whom each prompt asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from rjdesk.domain.case import Case
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.follow_up.tally import tally
from rjdesk.domain.gates import GATES, NEVER_WAIVED, Unmet
from rjdesk.domain.gates_of_follow_up import FOLLOW_UP, FOLLOWED
from rjdesk.domain.ids import About
from rjdesk.domain.outcome import Outcome, outcome, plan_is_open, was_stopped
from rjdesk.domain.participant import Part, Participant
from rjdesk.domain.stage import StageRecord, Waiver
from rjdesk.errors import AlreadySigned, GateNotWaivable, SigningUnderWay, StageNotReady
from rjdesk.process.lawful import LAWFUL
from rjdesk.process.template import GateUse, Group, Panel, Path, Process, Prompt, Stage

Notes = tuple[Happening, ...]
"""What was noted of a case in follow-up."""

CONCLUDES = "every_item_answered"  # the gate whose stage, once closed, makes the draft the conference's word


class Standing(StrEnum):
    """How a stage stands in a case."""

    DONE = "done"
    CURRENT = "current"
    LATER = "later"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Step:
    """A stage with its standing in a case."""

    stage: Stage
    standing: Standing


def steps(process: Process, case: Case) -> tuple[Step, ...]:
    """Every stage of the process with its standing, in order."""
    now = current(process, case)
    return tuple(Step(stage, _standing(stage, case, now)) for stage in process.stages)


def current(process: Process, case: Case) -> Stage | None:
    """The first stage on the case's path that is not closed; None when all are."""
    open_stages = (s for s in process.stages if on_path(s, case) and case.record_of(s.id) is None)
    return next(open_stages, None)


def on_path(stage: Stage, case: Case) -> bool:
    """Whether the case walks this stage at all. Once it was stopped, only what is walked in every case."""
    if stage.path is not Path.ALWAYS and was_stopped(case):
        return False
    if stage.path is Path.PLAN:
        return plan_is_open(case)
    if stage.path is Path.AGREED:
        return plan_is_open(case) and outcome(case) not in (Outcome.NON_AGREEMENT, Outcome.NOT_ADMITTED)
    return True


def to_open(process: Process, stage: Stage, case: Case, happened: Notes = ()) -> tuple[Unmet, ...]:
    """What must still hold before the stage can begin."""
    return _gates(process, stage.opens_when, case, happened)


def to_close(process: Process, stage: Stage, case: Case, happened: Notes = ()) -> tuple[Unmet, ...]:
    """What must still hold before the stage can be closed: its opening gates, required prompts, closing gates.

    ``happened`` is what was noted of the promises: no answer may say of them what follow-up knows to be otherwise.
    """
    return (
        to_open(process, stage, case, happened)
        + _unanswered(stage, case)
        + untrue(stage, case, happened)
        + _gates(process, stage.closes_when, case, happened)
    )


def untrue(stage: Stage, case: Case, happened: Notes) -> tuple[Unmet, ...]:
    """Answers of a stage that say of the promises what is not so."""
    asked = [prompt for prompt in stage.prompts if prompt.says_what_came]
    came = tally(case, happened).came if asked else ""
    places = ((prompt, about) for prompt in asked for about in asked_of(prompt, case))
    given = ((prompt, about, case.answer(stage.id, prompt.id, about)) for prompt, about in places)
    return tuple(
        Unmet("not_as_followed", about, f"{stage.id}/{prompt.id}")
        for prompt, about, answer in given
        if answer is not None and prompt.is_untrue(answer.value, came)
    )


def close(process: Process, case: Case, record: StageRecord, happened: Notes = ()) -> Case:
    """The case with a stage closed; closing the stage of the agreement concludes it.

    Raises ``StageNotReady`` with what is unmet and not waived, ``GateNotWaivable`` for a waiver without a reason, or of a gate
    that isn't unmet or that may not be waived.
    """
    stage = process.stage(record.stage)
    unmet = to_close(process, stage, case, happened)
    waived = _waived(unmet, record.waivers)
    left = tuple(need for need in unmet if need.gate not in waived)
    if left:
        raise StageNotReady(left, stage=stage.title)
    return _concluded(process, stage, case, concluded=True).with_stage_closed(record)


def reopen(process: Process, case: Case, stage_id: str) -> Case:
    """The case with a stage open again: what comes after the signing at any time, for it changes nothing that was signed.

    Of all others raises ``SigningUnderWay``, ``AlreadySigned`` once signing began.
    """
    if not _comes_after_signing(process, stage_id):
        refuse_once_signing_began(case)
    again = _concluded(process, process.stage(stage_id), case, concluded=False)
    return replace(again, closed_at=None).with_stage_reopened(stage_id)


def _comes_after_signing(process: Process, stage_id: str) -> bool:
    ids = [stage.id for stage in process.stages]
    signing = [ids.index(stage.id) for stage in process.stages if stage.panel is Panel.SIGNING]
    return bool(signing) and ids.index(stage_id) > max(signing)


def refuse_once_signing_began(case: Case) -> None:
    """What is being signed, or was signed, is not changed. Raises ``SigningUnderWay``, ``AlreadySigned``."""
    if case.ceremony is not None:
        raise SigningUnderWay if case.ceremony.closed_at is None else AlreadySigned


def concluding_stage(process: Process) -> str:
    """The stage in which the plan is concluded; "" where a process has none."""
    stages = (stage.id for stage in process.stages for use in stage.closes_when if use.name == CONCLUDES)
    return next(stages, "")


def asked_of(prompt: Prompt, case: Case) -> tuple[About | None, ...]:
    """Whom or what a prompt asks in a case: one None for the case itself."""
    if prompt.of is Group.CASE:
        return (None,)
    if prompt.of is Group.CHARGES:
        return tuple(charge.id for charge in case.charges)
    return tuple(person.id for person in people_of_group(prompt.of, case))


def people_of_group(group: Group, case: Case) -> tuple[Participant, ...]:
    """The people of a group in a case, in order of entry; a KeyError for the case itself and its charges."""
    people = {
        Group.EVERYONE: case.people(),
        Group.OFFENDERS: case.of_part(Part.OFFENDER),
        Group.SUBJECTS: case.of_part(Part.SUBJECT),
        Group.VICTIMS: case.of_part(Part.VICTIM),
        Group.ENTITLED: tuple(p for p in case.people() if p.entitlement),
        Group.PRESENT: case.attending(),
        Group.ABSENT: tuple(p for p in case.people() if p not in case.attending()),
        Group.RECIPIENTS: tuple(p for p in case.participants if p.receives_copy),
    }
    return people[group]


_NOT_REVIEWED = Unmet("no_review_noted", settled_at=FOLLOW_UP)


def _unanswered(stage: Stage, case: Case) -> tuple[Unmet, ...]:
    wanted = (prompt for prompt in stage.prompts if prompt.required and prompt.applies_to(case.kind))
    return tuple(
        Unmet("unanswered", about, f"{stage.id}/{prompt.id}") if prompt in stage.asks else _NOT_REVIEWED
        for prompt in wanted
        for about in asked_of(prompt, case)
        if not _is_answered(case, stage, prompt, about)
    )


def _is_answered(case: Case, stage: Stage, prompt: Prompt, about: About | None) -> bool:
    given = case.answer(stage.id, prompt.id, about)
    if given is None or given.value == "" or given.value == ():
        return False
    return given.value is True if prompt.kind == "confirm" else True


def _waived(unmet: Iterable[Unmet], waivers: tuple[Waiver, ...]) -> frozenset[str]:
    allowed = {point.gate for point in unmet if point.waivable} - NEVER_WAIVED
    for waiver in waivers:
        if waiver.gate not in allowed or not waiver.reason.strip():
            raise GateNotWaivable(gate=waiver.gate)
    return frozenset(waiver.gate for waiver in waivers)


def _concluded(process: Process, stage: Stage, case: Case, *, concluded: bool) -> Case:
    """The plan is concluded with the stage in which its last item was answered, and open again with it."""
    if stage.id != concluding_stage(process):
        return case
    return replace(case, agreement=replace(case.agreement, concluded=concluded))


def _gates(process: Process, uses: tuple[GateUse, ...], case: Case, happened: Notes) -> tuple[Unmet, ...]:
    return tuple(
        Unmet(unmet.reason, unmet.about, unmet.settled_at, use.name, use.may_be_waived)
        for use in uses
        if use.applies_to(case.kind)
        for unmet in _unmet(process, use.name, case, happened)
    )


def _unmet(process: Process, gate: str, case: Case, happened: Notes) -> tuple[Unmet, ...]:
    if gate in LAWFUL:
        return LAWFUL[gate](process, case, process.law)
    if gate in FOLLOWED:
        return FOLLOWED[gate](case, happened)
    return GATES[gate](case)


def _standing(stage: Stage, case: Case, now: Stage | None) -> Standing:
    if case.record_of(stage.id) is not None:
        return Standing.DONE
    if not on_path(stage, case):
        return Standing.NOT_NEEDED
    return Standing.CURRENT if now is not None and stage.id == now.id else Standing.LATER
