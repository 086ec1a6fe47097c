"""What a letter to some roles may not name, because their papers are made without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rjdesk.domain.participant import Part
from rjdesk.process.findings import Finding
from rjdesk.process.letter_fields import Block, Field
from rjdesk.process.letter_text import fields
from rjdesk.process.template import Group, Letter, RoleKind

WITHHELD: Mapping[str, frozenset[str]] = {
    "people": frozenset({Block.EVERYONE, Block.INVITED, Block.ATTENDANCE, Block.TAKEN_ON, Block.SENT, Field.VICTIMS}),
    "charges": frozenset({Block.CHARGES}),
}
"""By what a role's papers leave out: the fields that would tell it. References and sums are left out of their tables."""


def withheld(text: str, leaves_out: Iterable[str]) -> tuple[str, ...]:
    """The fields of a text that must not be told where so much is left out."""
    forbidden = frozenset[str]().union(*(WITHHELD.get(name, frozenset()) for name in leaves_out))
    return tuple(name for name in fields(text) if name in forbidden)


def not_for_them(letter: Letter, roles: tuple[RoleKind, ...], place: str) -> Iterator[Finding]:
    """What is wrong with a letter for the roles that it certainly goes to: those it names, or all of its group's part."""
    named = [
        role for role in roles if role.id in letter.roles or (not letter.roles and role.part is _PART.get(letter.to))
    ]
    for role in named:
        for name in withheld(letter.text, role.leaves_out):
            yield Finding(f"{place}, field {{{name}}}, role {role.id}", "withheld_field")


_PART = {Group.OFFENDERS: Part.OFFENDER, Group.SUBJECTS: Part.SUBJECT, Group.VICTIMS: Part.VICTIM}
