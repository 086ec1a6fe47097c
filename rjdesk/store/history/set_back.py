"""Whether the clock was set back in an emergency, which would make its hour longer."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from rjdesk.domain.access import OPENED
from rjdesk.domain.clock import JUMPED, was_set_back
from rjdesk.domain.ids import MemberId
from rjdesk.store.shelves.values import facts_value
from rjdesk.store.tables.of_the_vault import journal


def set_back_since(connection: Connection, case: str, member: MemberId) -> bool:
    """Whether the journal noted that the clock was set back after a member last opened a case in an emergency."""
    mine = (journal.c.case_id == case, journal.c.what == OPENED, journal.c.by == member)
    opened = connection.execute(select(func.max(journal.c.seq)).where(*mine)).scalar_one() or 0
    jumps = select(journal.c.facts).where(journal.c.seq > opened, journal.c.what == JUMPED)
    return any(was_set_back(facts_value(facts)) for facts in connection.execute(jumps).scalars())
