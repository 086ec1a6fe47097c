"""Which questions a stage asks in a case, and in which order they are shown: the case's, then person by person, then charge
by charge."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.case import Case
from rjdesk.domain.ids import About
from rjdesk.process.progress import asked_of
from rjdesk.process.template import Group, Process, Prompt, Stage
from rjdesk.process.told import name_of, role_of


@dataclass(frozen=True, slots=True)
class Question:
    """A prompt, asked about someone, about a charge, or about the case (``about`` None)."""

    prompt: Prompt
    about: About | None

    @property
    def place(self) -> tuple[str, About | None]:
        """What tells it apart within its stage."""
        return (self.prompt.id, self.about)


@dataclass(frozen=True, slots=True)
class Block:
    """Questions that belong together: about one person or charge, whose name and part stand above; or about the case."""

    about: About | None
    name: str
    part: str
    questions: tuple[Question, ...]


def blocks(process: Process, stage: Stage, case: Case) -> tuple[Block, ...]:
    """Everything that a stage asks, block by block; blocks without a question are left out."""
    asked = [Question(p, about) for p in stage.prompts if p.applies_to(case.kind) for about in asked_of(p, case)]
    parts: dict[About | None, str] = {None: ""}
    parts |= {p.id: role_of(process, p.role) for p in case.participants}
    parts |= {charge.id: charge.provision for charge in case.charges}
    order: list[About | None] = [None, *(p.id for p in case.participants), *(c.id for c in case.charges)]
    return tuple(
        Block(about, name_of(case, about), parts[about], mine)
        for about in order
        if (mine := tuple(q for q in asked if q.about == about))
    )


def shared_question(found: tuple[Block, ...], charges: bool) -> Prompt | None:
    """The one prompt that all people (or all charges) are asked, if it is only one: it then stands above them once."""
    prompts = {q.prompt for block in found for q in block.questions if (q.prompt.of is Group.CHARGES) is charges}
    prompts = {prompt for prompt in prompts if prompt.of is not Group.CASE}
    return prompts.pop() if len(prompts) == 1 else None
