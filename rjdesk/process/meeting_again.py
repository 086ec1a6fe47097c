"""What is open again, and asked anew, once what was agreed changes: in a meeting, or by everybody's word without one."""

from __future__ import annotations

from rjdesk.domain.answers import Answer
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.process.progress import CONCLUDES
from rjdesk.process.template import Panel, Process, PromptKind, Stage

_OF_ONE_MEETING = frozenset({Fact.ATTENDED, Fact.TAKES_EFFECT_ON, Fact.REVIEWED_ON, Fact.REPORTED_ON})
_CHOSEN = frozenset(PromptKind) - {PromptKind.SHORT_TEXT, PromptKind.LONG_TEXT}
_OF_ONE_PAPER = frozenset({Fact.COPY_SENT_ON, Fact.COPY_SENT_BY})


def open_again(process: Process) -> frozenset[str]:
    """The stages that people walk who meet again: those of the meeting, and everything that comes after it."""
    return process.met_again | after_it(process)


def after_it(process: Process) -> frozenset[str]:
    """The stages after the one in which what was agreed is signed, or concluded where nobody signs."""
    last = max((at for at, stage in enumerate(process.stages) if _settles(stage)), default=len(process.stages))
    return frozenset(stage.id for stage in process.stages[last + 1 :])


def open_with_a_change(process: Process, case: Case) -> frozenset[str]:
    """The stages that are open again once a change holds that nobody met for: who has a copy of it; all, of a closed case."""
    sending = (stage.id for stage in process.stages for prompt in stage.prompts if prompt.records in _OF_ONE_PAPER)
    return after_it(process) if case.closed_at is not None else frozenset(sending)


def of_one_meeting(answer: Answer, process: Process) -> bool:
    """What is true of one meeting alone: who was there, what was ticked and chosen in it, and what came of it afterwards.

    What was admitted stays, and so do words that somebody wrote: they are shown, and can be changed.
    """
    stage = process.stage(answer.stage)
    kind = next((prompt.kind for prompt in stage.prompts if prompt.id == answer.prompt), None)
    asked = kind is PromptKind.CONFIRM or (stage.in_the_room and kind in _CHOSEN and answer.fact is not Fact.ADMISSION)
    return asked or answer.fact in _OF_ONE_MEETING or of_one_paper(answer, process)


def of_one_paper(answer: Answer, _: Process) -> bool:
    """What is true of the papers of one version alone: to whom a copy was sent."""
    return answer.fact in _OF_ONE_PAPER


def _settles(stage: Stage) -> bool:
    return stage.panel is Panel.SIGNING or any(use.name == CONCLUDES for use in stage.closes_when)
