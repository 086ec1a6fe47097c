"""Reads the stages of a process file: prompts, gates, and whether each fact is recorded in a way that rules can read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rjdesk.domain.facts import Admission, Fact
from rjdesk.domain.follow_up.tally import Came
from rjdesk.domain.gates import NEVER_WAIVED
from rjdesk.process.fact_shapes import FACT_SHAPES
from rjdesk.process.lawful import GATE_NAMES
from rjdesk.process.section import Section
from rjdesk.process.template import (
    Choice,
    GateUse,
    Group,
    Kept,
    Lead,
    OutcomeKind,
    Panel,
    Path,
    Prompt,
    PromptKind,
    Stage,
)
from rjdesk.process.unit import Unit

MOST_LEAD = 366
"""Units in the longest lead time that is believed."""

_CHOOSING = (PromptKind.CHOICE, PromptKind.SEVERAL)


@dataclass(frozen=True, slots=True)
class Named:
    """What the rest of the file names and its stages refer to: kinds of case, outcomes."""

    kinds: tuple[str, ...]
    outcomes: tuple[OutcomeKind, ...]


def read_stages(top: Section, named: Named) -> tuple[Stage, ...]:
    """The stages under ``[[stage]]``, with everything wrong noted on the way."""
    found = top.sections("stage", lambda table: f"stage {table.get('id', '?')}")
    return tuple(_stage(section, named) for section in found)


def _stage(section: Section, named: Named) -> Stage:
    prompts = section.sections("prompt", lambda table: f"prompt {table.get('id', '?')}")
    stage = Stage(
        id=section.text("id", required=True),
        title=section.text("title", required=True),
        purpose=section.text("purpose"),
        script=section.words("script"),
        prompts=tuple(_prompt(prompt, named) for prompt in prompts),
        opens_when=_gate_uses(section, "opens_when", named),
        closes_when=_gate_uses(section, "closes_when", named),
        panel=section.member("panel", Panel) if section.has("panel") else None,
        path=section.member("path", Path, Path.ALWAYS),
        source=section.text("source"),
        in_the_room=section.flag("in_the_room"),
        lead=_lead(section.section("lead")) if section.has("lead") else None,
    )
    section.finish()
    return stage


def _lead(section: Section) -> Lead:
    lead = Lead(section.number("number", most=MOST_LEAD), section.member("unit", Unit))
    section.finish()
    return lead


def _gate_uses(section: Section, key: str, named: Named) -> tuple[GateUse, ...]:
    return tuple(_gate_use(use, named) for use in section.sections(key, _gate_name(key)))


def _gate_name(key: str) -> Any:
    return lambda table: f"{key} {table.get('gate', '?')}"


def _gate_use(section: Section, named: Named) -> GateUse:
    use = GateUse(
        name=section.text("gate", required=True),
        may_be_waived=section.flag("may_be_waived"),
        only_for=section.names("only_for", named.kinds),
        not_for=section.names("not_for", named.kinds),
    )
    if use.name not in GATE_NAMES:
        section.note("gate", "wrong_value", ", ".join(sorted(GATE_NAMES)))
    if use.may_be_waived and use.name in NEVER_WAIVED:
        section.note("may_be_waived", "never_waived", "false")
    section.finish()
    return use


def _prompt(section: Section, named: Named) -> Prompt:
    kept = section.member("kept", Kept, Kept.CASE)
    records = section.member("records", Fact) if section.has("records") else None
    prompt = Prompt(
        id=section.text("id", required=True),
        kind=section.member("kind", PromptKind),
        ask=section.text("ask", required=True),
        of=section.member("of", Group, Group.CASE),
        help=section.text("help"),
        choices=_choices(section, records, named),
        required=section.flag("required"),
        private=section.flag("private") or kept is Kept.HEALTH,
        records=records,
        kept=kept,
        only_for=section.names("only_for", named.kinds),
        not_for=section.names("not_for", named.kinds),
    )
    _check_choices(section, prompt)
    _check_fact(section, prompt)
    _check_kept(section, prompt)
    section.finish()
    return prompt


def _choices(section: Section, records: Fact | None, named: Named) -> tuple[Choice, ...]:
    """The choices of a prompt; where it asks how the case ended, they are the outcomes of the process."""
    given = tuple(_choice(c) for c in section.sections("choices", lambda t: f"choice {t.get('id', '?')}"))
    if records is not Fact.DISPOSITION:
        return given
    if given or not named.outcomes:
        section.note("choices", "outcomes_are_choices")
    return tuple(Choice(outcome.id, outcome.title, outcome.true_when) for outcome in named.outcomes)


def _choice(section: Section) -> Choice:
    choice = Choice(
        section.text("id", required=True), section.text("title", required=True), section.names("true_when", tuple(Came))
    )
    section.finish()
    return choice


def _check_choices(section: Section, prompt: Prompt) -> None:
    if prompt.kind in _CHOOSING and len(prompt.choices) < 2:
        section.note("choices", "too_few_choices")
    if prompt.kind not in _CHOOSING and prompt.choices:
        section.note("choices", "needless_choices")


def _check_fact(section: Section, prompt: Prompt) -> None:
    if prompt.records is None:
        return
    kinds, groups = FACT_SHAPES[prompt.records]
    if prompt.kind not in kinds:
        section.note("kind", "fact_kind", ", ".join(kinds))
    if prompt.of not in groups:
        section.note("of", "fact_group", ", ".join(groups))
    if prompt.records is Fact.ADMISSION and not {c.id for c in prompt.choices} <= set(Admission):
        section.note("choices", "wrong_value", ", ".join(Admission))


def _check_kept(section: Section, prompt: Prompt) -> None:
    """What is kept apart is read by no rule: it records no fact, holds nothing up, and is about people."""
    if prompt.kept is not Kept.HEALTH:
        return
    for key, used in (("records", prompt.records is not None), ("required", prompt.required)):
        if used:
            section.note(key, "health_is_apart")
    if prompt.of is Group.CHARGES:
        section.note("of", "health_is_apart", ", ".join(group for group in Group if group is not Group.CHARGES))
