"""Other members of an office in memory, who sign with the same key, and changing places with them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from rjdesk.documents.certificates import public_of
from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.member import Member, Role
from rjdesk.services import office
from tests.services.conferences import InMemory


def a_colleague(on: InMemory, *roles: Role, name: str = "") -> MemberId:
    """Somebody who belongs to the office too. Their identity is made from their name, which is that of their roles."""
    name, now = name or " and ".join(roles), on.clock()
    member = Member(MemberId(name), name, frozenset(roles), now, public_of(on.session.signing_key()))
    with on.vault.unit_of_work() as work:
        work.members.keep(member)
        office.enrol(work, member, now, practice=False)
        work.journal.write(Deed("member_joined", None, {"member": member.id, "key": member.verifies.hex()}))
        work.commit()
    return member.id


@contextmanager
def as_member(on: InMemory, member: MemberId) -> Iterator[None]:
    """While somebody else is at work."""
    before, was = on.session, on.vault.member
    on.session = replace(before, member_id=member, member_name=member)
    on.vault.member = member
    try:
        yield
    finally:
        on.session, on.vault.member = before, was
