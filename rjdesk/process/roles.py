"""What follows from somebody's role in a process."""

from __future__ import annotations

from dataclasses import replace

from rjdesk.domain.participant import Participant
from rjdesk.process.template import Process


def in_role(person: Participant, process: Process) -> Participant:
    """The person with part, entitlement, vote, signature and copy as their role has them."""
    role = process.role(person.role)
    return replace(
        person,
        part=role.part,
        entitlement=role.entitlement,
        votes=role.votes,
        signs=role.signs,
        receives_copy=role.receives_copy,
    )
