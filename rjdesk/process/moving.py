"""Taking a running case to another version of its process and law: what stands in the way, and what becomes of the case.

Nothing that was recorded is ever dropped: where the other version has no place for it, the case stays where it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case, ProcessPin
from rjdesk.domain.facts import Fact
from rjdesk.process.counting import readings
from rjdesk.process.progress import Notes, asked_of, concluding_stage, to_close
from rjdesk.process.roles import in_role
from rjdesk.process.template import Kept, Process, Prompt, PromptKind

Asked = tuple[str, str]
"""A stage and one of its prompts."""

TEXTS = frozenset({PromptKind.SHORT_TEXT, PromptKind.LONG_TEXT})


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """Something of the case that the other version has no place for: a key of ``[moving.left]``, and what it is called."""

    what: str
    name: str


@dataclass(frozen=True, slots=True)
class Besides:
    """What of a case is kept apart from it: prompts into which something was typed, and letters that were made."""

    typed: frozenset[Asked] = frozenset()
    letters: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class MovedLimit:
    """A time limit whose last day is not what it was; None where there is none yet, or no such limit."""

    title: str
    section: str
    before: date | None
    after: date | None


def left_behind(case: Case, before: Process, after: Process, besides: Besides) -> tuple[LeftBehind, ...]:
    """Everything that stands in the way, each thing once."""
    found = (*_parts(case, before, after), *_stages(case, before, after, besides), *_answers(case, before, after))
    return tuple(dict.fromkeys(found))


def moved(case: Case, after: Process, pin: ProcessPin, happened: Notes = ()) -> Case:
    """The case under the other version: people as their roles are there, answers as its prompts record them.

    A stage that was closed stays so only if everything that this version asks of it is met; what was waived holds where it may
    still be waived.
    """
    people = tuple(in_role(person, after) for person in case.participants)
    answers = tuple(_recorded(answer, after) for answer in case.answers)
    there = replace(case, pin=pin, participants=people, answers=answers)
    for stage in after.stages:
        record = there.record_of(stage.id)
        waived = {waiver.gate for waiver in record.waivers} if record else set()
        needs = (
            need for need in to_close(after, stage, there, happened) if not (need.waivable and need.gate in waived)
        )
        if record and any(needs):
            there = _concluded(there.with_stage_reopened(stage.id), after)
    return _concluded(there, after)


def opened_again(before: Case, after: Case, process: Process) -> tuple[str, ...]:
    """The titles of the stages that were closed and are open again."""
    return tuple(
        stage.title for stage in process.stages if before.record_of(stage.id) and not after.record_of(stage.id)
    )


def moved_limits(case: Case, before: Process, there: Case, after: Process, today: date) -> tuple[MovedLimit, ...]:
    """The time limits of a case whose last days differ, those of the other version first."""
    was, now = (
        {reading.rule.id: reading for reading in readings(process, held, process.law, today)}
        for process, held in ((before, case), (after, there))
    )
    days = (
        (rule, was[rule].due if rule in was else None, now[rule].due if rule in now else None) for rule in now | was
    )
    rules = {rule: reading.rule for rule, reading in (was | now).items()}
    return tuple(MovedLimit(rules[rule].title, rules[rule].section, old, new) for rule, old, new in days if old != new)


def _concluded(case: Case, process: Process) -> Case:
    """The plan is concluded while the stage that concludes it in this version is closed."""
    concluded = case.record_of(concluding_stage(process)) is not None
    return replace(case, agreement=replace(case.agreement, concluded=concluded))


def _parts(case: Case, before: Process, after: Process) -> Iterator[LeftBehind]:
    if case.kind not in [kind.id for kind in after.kinds]:
        yield LeftBehind("kind", before.kind(case.kind).title)
    roles = {role.id: role.part for role in after.roles}
    for person in case.participants:
        if roles.get(person.role) is not before.role(person.role).part:
            yield LeftBehind("role", before.role(person.role).title)
    kept = {kind.id for kind in after.obligations}
    titles = {kind.id: kind.title for kind in before.obligations}
    for item in case.agreement.obligations:
        if item.kind not in kept:
            yield LeftBehind("obligation", titles.get(item.kind, item.kind))


def _stages(case: Case, before: Process, after: Process, besides: Besides) -> Iterator[LeftBehind]:
    there, kept = {stage.id for stage in after.stages}, {letter.id for letter in after.letters}
    for stage in before.stages:
        if case.record_of(stage.id) and stage.id not in there:
            yield LeftBehind("stage", stage.title)
    for letter in before.letters:
        if letter.id in besides.letters and letter.id not in kept:
            yield LeftBehind("letter", letter.title)
    prompts = _prompts(after)
    for asked, prompt in _prompts(before).items():
        other = prompts.get(asked)
        if prompt.kept is Kept.HEALTH and (
            other is None or other.kept is not Kept.HEALTH or other.kind is not prompt.kind
        ):
            yield LeftBehind("health", prompt.ask)  # whether it was answered is nobody's business here
        elif asked in besides.typed and other is None:
            yield LeftBehind("typed", prompt.ask)


def _answers(case: Case, before: Process, after: Process) -> Iterator[LeftBehind]:
    old, new = _prompts(before), _prompts(after)
    for answer in case.answers:
        was, now = old[answer.stage, answer.prompt], new.get((answer.stage, answer.prompt))
        problem = "answer" if now is None else _problem(case, answer, was, now)
        if problem:
            yield LeftBehind(problem, was.ask)


def _problem(case: Case, answer: Answer, was: Prompt, now: Prompt) -> str:
    """Why an answer has no place in the prompt as it is there; "" if it has."""
    if now.kind is not was.kind and not {now.kind, was.kind} <= TEXTS:
        return "kind_of_answer"
    if now.kept is Kept.HEALTH:
        return "becomes_health"
    if was.records not in (None, now.records):
        return "fact"
    given = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    if now.choices and not set(given) <= {choice.id for choice in now.choices}:
        return "choice"
    asked = now.applies_to(case.kind) and (now.of is was.of or answer.about in asked_of(now, case))
    return "" if asked else "of"


def _recorded(answer: Answer, process: Process) -> Answer:
    prompt = _prompts(process)[answer.stage, answer.prompt]
    fact: Fact | None = prompt.records
    return replace(answer, fact=fact, private=prompt.private)


def _prompts(process: Process) -> dict[Asked, Prompt]:
    return {(stage.id, prompt.id): prompt for stage in process.stages for prompt in stage.prompts}
