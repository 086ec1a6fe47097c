"""Which questions a stage asks in a case, in the order of its process: what is asked person by person, or charge by charge,
stays together; the case's own questions stand before or after it, where the process has them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import About
from rjdesk.process.progress import asked_of
from rjdesk.process.template import Group, Process, Prompt, Stage
from rjdesk.process.told import name_of, role_of
from ui.wording import tr


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


def blocks(process: Process, stage: Stage, case: Case, kept: str = "") -> tuple[Block, ...]:
    """Everything that a stage asks, block by block; ``kept`` is what follow-up knows of the promises, in words."""
    prompts = [_knowing(_of_kind(process, case, prompt), kept) for prompt in stage.asks if prompt.applies_to(case.kind)]
    asked = [Question(prompt, about) for prompt in prompts for about in asked_of(prompt, case)]
    parts: dict[About | None, str] = {None: ""}
    parts |= {p.id: role_of(process, p.role) for p in case.participants}
    parts |= {charge.id: charge.provision for charge in case.charges}
    first = next((i for i, q in enumerate(asked) if q.about is not None), len(asked))
    order: list[About] = [*(p.id for p in case.participants), *(c.id for c in case.charges)]
    found = [Block(None, "", "", tuple(asked[:first]))]
    found += [Block(a, name_of(case, a), parts[a], tuple(q for q in asked if q.about == a)) for a in order]
    found += [Block(None, "", "", tuple(q for q in asked[first:] if q.about is None))]
    return tuple(block for block in found if block.questions)


def _of_kind(process: Process, case: Case, prompt: Prompt) -> Prompt:
    """The day that starts the clock is another event in each kind of case: the prompt names it."""
    trigger = process.kind(case.kind).trigger
    return replace(prompt, help=trigger) if prompt.records is Fact.TRIGGER_DATE and trigger else prompt


def _knowing(prompt: Prompt, kept: str) -> Prompt:
    """Where an answer says what became of the promises, what follow-up knows of them stands beneath the question."""
    if not (kept and prompt.says_what_came):
        return prompt
    known = tr("Follow-up has: {kept}").format(kept=kept)
    return replace(prompt, help="\n".join(filter(None, (prompt.help, known))))


def shared_question(found: tuple[Block, ...], charges: bool) -> Prompt | None:
    """The one prompt that all people (or all charges) are asked, if it is only one: it then stands above them once."""
    prompts = {q.prompt for block in found for q in block.questions if (q.prompt.of is Group.CHARGES) is charges}
    prompts = {prompt for prompt in prompts if prompt.of is not Group.CASE}
    return prompts.pop() if len(prompts) == 1 else None
