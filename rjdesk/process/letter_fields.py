"""The fields that a letter may name, and which of them a process has."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from rjdesk.domain.facts import Fact
from rjdesk.process.fact_shapes import FACT_SHAPES
from rjdesk.process.findings import Finding
from rjdesk.process.letter_text import LONGEST, fields, pieces, stray_braces, visible
from rjdesk.process.template import Group, Kept, Prompt, PromptKind, Stage


class Field(StrEnum):
    """What rjdesk itself knows, in a line of words."""

    NAME = "name"  # whom the letter goes to
    ROLE = "role"
    ENTITLEMENT = "entitlement"
    BESIDE = "beside"  # whom they are there for
    ADDRESS = "address"  # their own, and nobody else's
    OFFICE = "office"
    OFFICE_CONTACT = "office_contact"  # as the office wrote it down for its letters
    FACILITATOR = "facilitator"
    TODAY = "today"
    REFERENCE = "reference"
    PROCESS = "process"
    KIND = "kind"
    PROVISION = "provision"
    STATUTE = "statute"
    RECEIVED_ON = "received_on"
    OFFENDERS = "offenders"
    SUBJECTS = "subjects"
    VICTIMS = "victims"
    OUTCOME = "outcome"
    REVIEW_ON = "review_on"
    REVIEW_FOUND = "review_found"  # what the last review found, and when the next one is
    KEPT = "kept"  # of what was agreed: how many promises were kept, how many were not, how many are open
    CAME = "came"  # how many came to a meeting, or that nobody counted
    MEETS_AGAIN_ON = "meets_again_on"  # over what was agreed
    MEETS_AGAIN_AT = "meets_again_at"  # time and place
    LAST_DAY = "last_day"  # of the most urgent time limit that runs
    LAST_DAY_RULE = "last_day_rule"


class Block(StrEnum):
    """What stands alone in its paragraph."""

    EVERYONE = "everyone"  # whoever is entered in the case: names and roles
    INVITED = "invited"  # who was told of the meeting: names and roles
    ATTENDANCE = "attendance"  # who came, from when to when
    CHARGES = "charges"
    AGREED = "agreed"  # the agreed matters
    PROMISES = "promises"  # what was promised, by whom, by when, and how it stands, as the completion report has it
    TAKEN_ON = "taken_on"  # who took on what in a meeting without an agreement, and by when
    LIMITS = "limits"  # the time limits, and how each was kept
    SENT = "sent"  # what was sent to whom, when and how
    SIGN_HERE = "sign_here"  # lines for a name, a signature and a day by hand


ABOUT_THE_RECIPIENT = frozenset({Field.NAME, Field.ROLE, Field.ENTITLEMENT, Field.BESIDE, Field.ADDRESS})
"""Fields that a letter to nobody in particular can't name."""

ABOUT_EVERYBODY = frozenset({Block.EVERYONE})
"""Blocks that only a paper to nobody in particular may hold: nobody is told by letter who else is in the case."""

SCREENED = frozenset(
    {Fact.FAMILY_VIOLENCE, Fact.SEXUAL_VIOLENCE, Fact.SUITABLE, Fact.SAFE_TO_PROCEED, Fact.SAFETY_DECIDED_BY}
)
"""Facts that stay with whoever works on the case, however a process asks for them."""

_WORDED = frozenset(PromptKind) - {PromptKind.CONFIRM}


def fields_of(stages: tuple[Stage, ...], to: Group) -> tuple[str, ...]:
    """Every field that a letter may name in a process: rjdesk's own, the facts of the case it asks for, its own prompts.

    A prompt is named ``stage/prompt``. Private answers, health details, what was screened for safety and answers about single
    people are no fields.
    """
    own = [field for field in Field if to is not Group.CASE or field not in ABOUT_THE_RECIPIENT]
    asked = [(stage, prompt) for stage in stages for prompt in stage.prompts if may_be_told(prompt)]
    facts = [
        prompt.records for _, prompt in asked if prompt.records and FACT_SHAPES[prompt.records][1] == (Group.CASE,)
    ]
    blocks = [block for block in Block if to is Group.CASE or block not in ABOUT_EVERYBODY]
    named = [*own, *blocks, *facts, *(f"{stage.id}/{prompt.id}" for stage, prompt in asked)]
    return tuple(dict.fromkeys(str(name) for name in named))


def unfit(text: str, known: tuple[str, ...], place: str) -> Iterator[Finding]:
    """What is wrong with a letter's text: unknown fields, stray braces, a block in the middle of words, nothing at all."""
    if not visible(text) or len(text) > LONGEST:
        yield Finding(place, "letter_too_long" if visible(text) else "empty")
    if stray_braces(text):
        yield Finding(place, "stray_brace")
    blocks = set(Block)
    for name in fields(text):
        if name not in known:
            yield Finding(f"{place}, field {{{name}}}", "unknown_field", ", ".join(known))
    inline = {name for piece in pieces(text, blocks) if piece.form != "block" for name in fields(" ".join(piece.lines))}
    for name in sorted(inline & blocks & set(known)):
        yield Finding(f"{place}, field {{{name}}}", "block_alone")


def may_be_told(prompt: Prompt) -> bool:
    """Whether what a prompt is answered with may stand in a letter: of the case as a whole, open, and no safety screening."""
    open_to_all = prompt.of is Group.CASE and prompt.kept is Kept.CASE and not prompt.private
    return open_to_all and prompt.kind in _WORDED and prompt.records not in SCREENED
