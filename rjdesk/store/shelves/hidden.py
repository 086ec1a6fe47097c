"""Which cases some eyes don't see: sealed ones nobody's, restricted ones only their owner's, helpers' and for an emergency."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select, text, union_all

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.store.history.set_back import set_back_since
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_keeping import keeping
from rjdesk.store.tables.of_members import case_access, case_helpers, emergencies

SEALED = select(keeping.c.case_id).where(keeping.c.sealed_at.is_not(None))
RESTRICTED = text("case_access.restricted = 1")  # as its index says it


def restricted_from(connection: Connection, member: MemberId, now: datetime) -> Select[Any]:
    """Identity and owner of the restricted cases that a member can't see at a moment."""
    helped = select(case_helpers.c.case_id).where(case_helpers.c.member == member)
    return select(case_access.c.case_id, case_access.c.owner).where(
        RESTRICTED,
        case_access.c.owner != member,
        case_access.c.case_id.not_in(helped),
        case_access.c.case_id.not_in(_opened(connection, member, now)),
        case_access.c.case_id.not_in(SEALED),
    )


def hidden_numbers(connection: Connection, member: MemberId, now: datetime) -> Select[Any]:
    """The rows of ``cases`` that are left out of every list and count; hardly ever more than a few."""
    restricted = restricted_from(connection, member, now).subquery()
    hidden = union_all(
        select(cases.c.number).join(keeping, keeping.c.case_id == cases.c.id).where(keeping.c.sealed_at.is_not(None)),
        select(cases.c.number).join(restricted, restricted.c.case_id == cases.c.id),
    ).subquery()
    return select(hidden.c.number)


def is_sealed(connection: Connection, case: str) -> bool:
    """Whether a case answers no more."""
    return connection.execute(SEALED.where(keeping.c.case_id == case)).first() is not None


def _opened(connection: Connection, member: MemberId, now: datetime) -> list[CaseId]:
    """Cases that a member has opened in an emergency that still lasts. Compared here: text with offsets has no order."""
    mine = select(emergencies.c.case_id, emergencies.c.opened_at, emergencies.c.until)
    found = connection.execute(mine.where(emergencies.c.member == member))
    lasting = {CaseId(row.case_id) for row in found if row.opened_at <= now < row.until}
    return [case for case in lasting if not set_back_since(connection, case, member)]
