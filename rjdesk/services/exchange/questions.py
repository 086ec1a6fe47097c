"""Which questions of a process a column of a file may answer: found in the process's own stages, whatever they are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from rjdesk.domain.answers import Answer
from rjdesk.domain.facts import FOR_FIGURES, MAY_LIE_AHEAD, OF_AN_EXTENSION, Fact
from rjdesk.domain.intake import OTHERWISE, Answered, Asked, Question
from rjdesk.process.fact_shapes import DAYS
from rjdesk.process.template import Group, Kept, Process, Prompt, PromptKind, Stage, next_or_key_error
from rjdesk.services.answering import understood
from rjdesk.wording import say

READ = DAYS | OF_AN_EXTENSION | FOR_FIGURES | {Fact.IN_CUSTODY}
"""What time limits and figures read. What somebody has to decide, to read aloud or to hear is in no file."""

HOW: Mapping[PromptKind, Answered] = {
    PromptKind.DATE: Answered.DAY,
    PromptKind.CHOICE: Answered.WORD,
    PromptKind.YES_NO: Answered.WORD,
    PromptKind.SHORT_TEXT: Answered.TEXT,
    PromptKind.LONG_TEXT: Answered.TEXT,
}
LONG = 2_000  # characters of a text that may be long
YES, NO = "yes", "no"


def questions_of(process: Process) -> Mapping[Question, Asked]:
    """The questions by ``stage/prompt``, in the order of the stages. Nothing kept for health is among them, and nothing
    private but what figures alone read."""
    return {
        Question(f"{stage.id}/{prompt.id}"): _asked(process, stage, prompt, prompt.records)
        for stage in process.stages
        for prompt in stage.asks
        if prompt.records and _may_come(prompt, prompt.records)
    }


def prompt_of(process: Process, wanted: Question) -> tuple[Stage, Prompt]:
    """The stage and its prompt that a question is; a KeyError is a fault of ours."""
    stage_id, _, prompt_id = wanted.partition("/")
    stage = process.stage(stage_id)
    return stage, next_or_key_error((each for each in stage.prompts if each.id == prompt_id), prompt_id)


def answer_of(stage: Stage, asked: Prompt, came: str | date, now: datetime) -> Answer:
    """What a file says, as if it had been typed into the stage now. Raises AnswerNotUnderstood."""
    value = came == YES if asked.kind is PromptKind.YES_NO else came
    return Answer(stage.id, asked.id, None, understood(asked, value), now, asked.records, asked.private)


def _may_come(prompt: Prompt, fact: Fact) -> bool:
    of_the_case = prompt.of is Group.CASE and prompt.kept is Kept.CASE
    return of_the_case and prompt.kind in HOW and fact in (FOR_FIGURES if prompt.private else READ)


def _asked(process: Process, stage: Stage, prompt: Prompt, fact: Fact) -> Asked:
    return Asked(
        under=stage.title,
        ask=prompt.ask,
        how=HOW[prompt.kind],
        records=fact,
        kinds=frozenset(kind.id for kind in process.kinds if prompt.applies_to(kind.id)),
        choices=_choices(prompt),
        help=prompt.help,
        ahead=fact in MAY_LIE_AHEAD,
        longest=LONG if prompt.kind is PromptKind.LONG_TEXT else OTHERWISE,
    )


def _choices(prompt: Prompt) -> Mapping[str, str]:
    if prompt.kind is PromptKind.YES_NO:
        return {YES: say("intake.yes"), NO: say("intake.no")}
    return {choice.id: choice.title for choice in prompt.choices}
