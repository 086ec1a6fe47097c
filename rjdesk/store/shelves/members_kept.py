"""The people of the vault in the database; someone who left stays, because the journal speaks of them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from rjdesk.domain.ids import MemberId
from rjdesk.domain.member import Member, Role
from rjdesk.errors import NoSuchMember
from rjdesk.store.shelves.rows import put
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_members import members


class VaultMembers(Shelf):
    """The members of an open vault; see ``office_shelves.Members``."""

    def all(self) -> tuple[Member, ...]:
        """Everyone, in the order in which they joined."""
        found = map(_member, self._connection.execute(select(members)))
        return tuple(sorted(found, key=lambda member: (member.joined_at, member.id)))

    def get(self, wanted: MemberId) -> Member:
        """One of them. Raises NoSuchMember."""
        row = self._connection.execute(select(members).where(members.c.id == wanted)).one_or_none()
        if row is None:
            raise NoSuchMember
        return _member(row)

    def keep(self, member: Member) -> None:
        """Keep a member, new or changed."""
        self._touched.add(None)
        put(self._connection, members, [_row(member)])


def _row(member: Member) -> dict[str, object]:
    return {
        "id": member.id,
        "name": member.name,
        "roles": " ".join(role for role in Role if role in member.roles),
        "joined_at": member.joined_at,
        "verifies": member.verifies,
        "ended_at": member.ended_at,
    }


def _member(row: Any) -> Member:
    roles = frozenset(map(Role, row.roles.split()))
    return Member(MemberId(row.id), row.name, roles, row.joined_at, bytes(row.verifies), row.ended_at)
