"""Reads the letters of a process file, each checked before it can ever be printed."""

from __future__ import annotations

from rjdesk.domain.facts import Fact
from rjdesk.domain.follow_up.victims import Wish
from rjdesk.process.fact_shapes import FACT_SHAPES
from rjdesk.process.letter_fields import fields_of, unfit
from rjdesk.process.letter_limits import not_for_them
from rjdesk.process.section import Section
from rjdesk.process.template import FOLLOW_UP, Group, Letter, PromptKind, RoleKind, Stage


def read_letters(
    top: Section, stages: tuple[Stage, ...], roles: tuple[RoleKind, ...], kinds: tuple[str, ...]
) -> tuple[Letter, ...]:
    """The letters under ``[[letter]]``, with everything wrong noted on the way."""
    found = top.sections("letter", lambda table: f"letter {table.get('id', '?')}")
    return tuple(_letter(section, stages, roles, kinds) for section in found)


def _letter(section: Section, stages: tuple[Stage, ...], roles: tuple[RoleKind, ...], kinds: tuple[str, ...]) -> Letter:
    letter = Letter(
        id=section.text("id", required=True),
        title=section.text("title", required=True),
        to=section.member("to", Group),
        text=section.text("text", required=True),
        roles=section.names("roles", tuple(role.id for role in roles)),
        stage=section.text("stage"),
        records=section.member("records", Fact) if section.has("records") else None,
        only_for=section.names("only_for", kinds),
        not_for=section.names("not_for", kinds),
        asked_in=section.text("asked_in"),
        asked_as=section.words("asked_as"),
        posted=section.flag("posted"),
    )
    if letter.to is Group.CHARGES:
        section.note("to", "wrong_value", ", ".join(group for group in Group if group is not Group.CHARGES))
    if letter.to is Group.CASE and letter.roles:
        section.note("roles", "letter_to_nobody")
    if letter.posted and letter.to is not Group.CASE:
        section.note("posted", "posted_to_nobody")
    if letter.stage and letter.stage not in [stage.id for stage in stages]:
        section.note("stage", "wrong_value", ", ".join(stage.id for stage in stages))
    if letter.records and letter.records not in _days_of(letter):
        section.note("records", "wrong_value", ", ".join(_days_of(letter)))
    if letter.asked_in or letter.asked_as:
        _check_asked(section, letter, stages)
    if letter.text:
        section.findings.extend(unfit(letter.text, fields_of(stages, letter.to), section.place))
        section.findings.extend(not_for_them(letter, roles, section.place))
    section.finish()
    return letter


def _check_asked(section: Section, letter: Letter, stages: tuple[Stage, ...]) -> None:
    """What people answered can only be a choice that each of them made, and that isn't private."""
    answers = {FOLLOW_UP: tuple(wish for wish in Wish if wish is not Wish.NEVER)} | {
        f"{stage.id}/{prompt.id}": tuple(choice.id for choice in prompt.choices)
        for stage in stages
        for prompt in stage.prompts
        if prompt.kind is PromptKind.CHOICE and prompt.of not in (Group.CASE, Group.CHARGES) and not prompt.private
    }
    if letter.asked_in not in answers:
        section.note("asked_in", "wrong_value", ", ".join(answers))
    elif not letter.asked_as or not set(letter.asked_as) <= set(answers[letter.asked_in]):
        section.note("asked_as", "wrong_value", ", ".join(answers[letter.asked_in]))


def _days_of(letter: Letter) -> tuple[Fact, ...]:
    """The days that sending may record: one of the case if it goes to nobody in particular, else one of each person.

    What is reported to those whom a letter names by their role is a day of the case as well.
    """
    days = ((fact, groups) for fact, (kinds, groups) in FACT_SHAPES.items() if kinds == (PromptKind.DATE,))
    found = [fact for fact, groups in days if (groups == (Group.CASE,)) is (letter.to is Group.CASE)]
    reports = letter.to is Group.EVERYONE and letter.roles
    return (*found, Fact.REPORTED_ON) if reports else tuple(found)
