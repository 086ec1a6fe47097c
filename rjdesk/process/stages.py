"""Reads the stages of a process file: prompts, gates, and whether each fact is recorded in a way that rules can read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rjdesk.domain.facts import Admission, Fact
from rjdesk.process.section import Section
from rjdesk.process.template import Choice, GateUse, Group, Panel, Path, Prompt, PromptKind, Stage

_CASE = (Group.CASE,)
_PEOPLE = tuple(group for group in Group if group not in (Group.CASE, Group.CHARGES))
_TEXT = (PromptKind.SHORT_TEXT, PromptKind.LONG_TEXT)

FACT_SHAPES: Mapping[Fact, tuple[tuple[PromptKind, ...], tuple[Group, ...]]] = {
    Fact.TRIGGER_DATE: ((PromptKind.DATE,), _CASE),
    Fact.IN_CUSTODY: ((PromptKind.YES_NO,), _CASE),
    Fact.CONVENED_ON: ((PromptKind.DATE,), _CASE),
    Fact.CONFERENCE_ON: ((PromptKind.DATE,), _CASE),
    Fact.CONFERENCE_AT: (_TEXT, _CASE),
    Fact.COMPLETED_ON: ((PromptKind.DATE,), _CASE),
    Fact.EXTENSION_REASON: (_TEXT, _CASE),
    Fact.FAMILY_VIOLENCE: ((PromptKind.YES_NO,), _CASE),
    Fact.SEXUAL_VIOLENCE: ((PromptKind.YES_NO,), _CASE),
    Fact.SPECIALIST_ENDORSEMENT: (_TEXT, _CASE),
    Fact.CONSULTED: ((PromptKind.CONFIRM,), _PEOPLE),
    Fact.PREPARED: ((PromptKind.CONFIRM,), _PEOPLE),
    Fact.WAY_OF_TAKING_PART: ((PromptKind.CHOICE,), _PEOPLE),
    Fact.SAFE_TO_PROCEED: ((PromptKind.YES_NO,), _PEOPLE),
    Fact.SAFETY_DECIDED_BY: (_TEXT, _CASE),
    Fact.NOTIFIED: ((PromptKind.DATE,), _PEOPLE),
    Fact.WILL_ATTEND: ((PromptKind.YES_NO,), _PEOPLE),
    Fact.VIEWS: (_TEXT, _PEOPLE),
    Fact.PRIVILEGE_READ: ((PromptKind.CONFIRM,), _CASE),
    Fact.ATTENDED: ((PromptKind.YES_NO,), _PEOPLE),
    Fact.SUMMARY_READ: ((PromptKind.CONFIRM,), _CASE),
    Fact.ADMISSION: ((PromptKind.CHOICE,), (Group.CHARGES,)),
    Fact.TURN_OFFERED: ((PromptKind.CONFIRM,), _PEOPLE),
    Fact.FAMILY_TIME_OFFERED: ((PromptKind.CONFIRM,), _CASE),
    Fact.ENDED_WITHOUT_PLAN: ((PromptKind.CONFIRM,), _CASE),
    Fact.READ_BACK: ((PromptKind.CONFIRM,), _CASE),
    Fact.COPY_SENT_ON: ((PromptKind.DATE,), _PEOPLE),
    Fact.COPY_SENT_BY: ((PromptKind.CHOICE,), _PEOPLE),
}
"""How a prompt must ask for a fact so that rules can read the answer: kinds of prompt, and of whom."""

_CHOOSING = (PromptKind.CHOICE, PromptKind.SEVERAL)


def read_stages(
    top: Section, kinds: tuple[str, ...], gates: frozenset[str], fixed: frozenset[str]
) -> tuple[Stage, ...]:
    """The stages under ``[[stage]]``, with everything wrong noted on the way."""
    found = top.sections("stage", lambda table: f"stage {table.get('id', '?')}")
    return tuple(_stage(section, kinds, gates, fixed) for section in found)


def _stage(section: Section, kinds: tuple[str, ...], gates: frozenset[str], fixed: frozenset[str]) -> Stage:
    prompts = section.sections("prompt", lambda table: f"prompt {table.get('id', '?')}")
    stage = Stage(
        id=section.text("id", required=True),
        title=section.text("title", required=True),
        purpose=section.text("purpose"),
        script=section.words("script"),
        prompts=tuple(_prompt(prompt, kinds) for prompt in prompts),
        opens_when=_gate_uses(section, "opens_when", kinds, gates, fixed),
        closes_when=_gate_uses(section, "closes_when", kinds, gates, fixed),
        panel=section.member("panel", Panel) if section.has("panel") else None,
        path=section.member("path", Path, Path.ALWAYS),
        source=section.text("source"),
        in_the_room=section.flag("in_the_room"),
    )
    section.finish()
    return stage


def _gate_uses(
    section: Section, key: str, kinds: tuple[str, ...], gates: frozenset[str], fixed: frozenset[str]
) -> tuple[GateUse, ...]:
    return tuple(_gate_use(use, kinds, gates, fixed) for use in section.sections(key, _gate_name(key)))


def _gate_name(key: str) -> Any:
    return lambda table: f"{key} {table.get('gate', '?')}"


def _gate_use(section: Section, kinds: tuple[str, ...], gates: frozenset[str], fixed: frozenset[str]) -> GateUse:
    use = GateUse(
        name=section.text("gate", required=True),
        may_be_waived=section.flag("may_be_waived"),
        only_for=section.names("only_for", kinds),
        not_for=section.names("not_for", kinds),
    )
    if use.name not in gates:
        section.note("gate", "wrong_value", ", ".join(sorted(gates)))
    if use.may_be_waived and use.name in fixed:
        section.note("may_be_waived", "never_waived", "false")
    section.finish()
    return use


def _prompt(section: Section, kinds: tuple[str, ...]) -> Prompt:
    prompt = Prompt(
        id=section.text("id", required=True),
        kind=section.member("kind", PromptKind),
        ask=section.text("ask", required=True),
        of=section.member("of", Group, Group.CASE),
        help=section.text("help"),
        choices=tuple(_choice(c) for c in section.sections("choices", lambda t: f"choice {t.get('id', '?')}")),
        required=section.flag("required"),
        private=section.flag("private"),
        records=section.member("records", Fact) if section.has("records") else None,
        only_for=section.names("only_for", kinds),
        not_for=section.names("not_for", kinds),
    )
    _check_prompt(section, prompt)
    section.finish()
    return prompt


def _choice(section: Section) -> Choice:
    choice = Choice(section.text("id", required=True), section.text("title", required=True))
    section.finish()
    return choice


def _check_prompt(section: Section, prompt: Prompt) -> None:
    if prompt.kind in _CHOOSING and len(prompt.choices) < 2:
        section.note("choices", "too_few_choices")
    if prompt.kind not in _CHOOSING and prompt.choices:
        section.note("choices", "needless_choices")
    if prompt.records is None:
        return
    kinds, groups = FACT_SHAPES[prompt.records]
    if prompt.kind not in kinds:
        section.note("kind", "fact_kind", ", ".join(kinds))
    if prompt.of not in groups:
        section.note("of", "fact_group", ", ".join(groups))
    if prompt.records is Fact.ADMISSION and not {c.id for c in prompt.choices} <= set(Admission):
        section.note("choices", "wrong_value", ", ".join(Admission))
