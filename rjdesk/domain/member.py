"""A person with keys to the vault, and what the office asks of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from rjdesk.domain.ids import MemberId


class Role(StrEnum):
    """What a member is there for; one person may be several. The founder of a vault is the first three."""

    FACILITATOR = "facilitator"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    READ_ONLY = "read_only"


FOUNDER = frozenset({Role.FACILITATOR, Role.SUPERVISOR, Role.ADMINISTRATOR})
"""Whoever makes a vault works alone at first, and can give roles away later."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member as the vault knows them. ``verifies`` is their public P-256 key (SPKI DER), which proves journal entries."""

    id: MemberId
    name: str
    roles: frozenset[Role]
    joined_at: datetime
    verifies: bytes
    ended_at: datetime | None = None

    @property
    def current(self) -> bool:
        """Whether they still belong to the office."""
        return self.ended_at is None

    def ended(self, at: datetime) -> Member:
        """The same person, who has left."""
        return replace(self, ended_at=at)

    def with_roles(self, roles: frozenset[Role]) -> Member:
        """The same person with other roles."""
        return replace(self, roles=roles)
