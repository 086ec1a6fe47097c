"""Taking stock: after a vault was brought up to a newer schema, the journal takes down anew what every record is."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, select

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.ids import CaseId
from rjdesk.domain.journal import Deed
from rjdesk.domain.member import Member
from rjdesk.store.history.record_digests import comparable
from rjdesk.store.tables.of_cases import cases
from rjdesk.store.tables.of_the_vault import journal
from rjdesk.store.vault_work import VaultWork


def take_stock(begin: Callable[[], VaultWork], member: Member) -> bool:
    """Do so if it has to be done, all of it or nothing, and say whether it was; called after each unlocking.

    A vault of rjdesk 0.1.0 knew neither members nor signatures: whoever unlocks it is the one who made it, becomes its
    first member, owns its cases, and from here on signs. Up to a second per thousand cases.
    """
    with begin() as work:
        newest = work.connection.execute(select(journal).order_by(journal.c.seq.desc()).limit(1)).one_or_none()
        if newest is None or comparable(newest.record):
            return False
        if not newest.signature:
            work.journal.write(Deed("signing_began", None, {"member": member.id, "key": member.verifies.hex()}))
        is_first = not work.members.all()
        if is_first:
            work.members.keep(member)
        work.journal.write(Deed("vault_brought_up"))
        for case in _all_cases(work.connection):
            if is_first:
                work.access.keep(CaseAccess(case, member.id))
            work.journal.write(Deed("case_recorded", case))
        work.commit()
    return True


def _all_cases(connection: Connection) -> list[CaseId]:
    """Sealed ones too."""
    return [CaseId(case) for case in connection.execute(select(cases.c.id).order_by(cases.c.number)).scalars()]
