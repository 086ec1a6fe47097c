"""What a report will need of a case and nobody has entered yet: asked for by its process, and where it is entered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rjdesk.domain.case import Case
from rjdesk.domain.facts import FOR_FIGURES, Fact
from rjdesk.domain.ids import About
from rjdesk.process.progress import asked_of
from rjdesk.process.template import Process, Prompt, Stage
from rjdesk.process.told import name_of

DAYS = frozenset({Fact.CONVENED_ON, Fact.CONFERENCE_ON, Fact.COMPLETED_ON})
"""Days that a report counts from: entered in their stage, as long as that is open."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """One answer that a report will need: of whom (None: of the case), and the prompt and stage that ask for it.

    ``anywhere``: it is only for figures, and can be entered wherever it is missed.
    """

    stage: str
    prompt: Prompt
    about: About | None
    name: str
    anywhere: bool


def lacking(case: Case, process: Process) -> tuple[Lacking, ...]:
    """Everything that a report will need of a case, in the order of its process: which questions, never an answer."""
    return tuple(_lacking(case, process))


def in_words(found: tuple[Lacking, ...]) -> tuple[str, ...]:
    """What is asked for, each question once."""
    return tuple(dict.fromkeys(each.prompt.ask for each in found))


def _lacking(case: Case, process: Process) -> Iterator[Lacking]:
    for stage in process.stages:
        for prompt in stage.prompts:
            anywhere = prompt.records in FOR_FIGURES
            of_its_stage = prompt.records in DAYS and case.record_of(stage.id) is None
            if (anywhere or of_its_stage) and prompt.applies_to(case.kind):
                for about in asked_of(prompt, case):
                    if _is_open(case, stage, prompt, about):
                        yield Lacking(stage.id, prompt, about, name_of(case, about), anywhere)


def _is_open(case: Case, stage: Stage, prompt: Prompt, about: About | None) -> bool:
    given = case.answer(stage.id, prompt.id, about)
    return given is None or given.value == "" or given.value == ()
