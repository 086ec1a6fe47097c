"""Whose cases are and who may see them, in the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import select

from rjdesk.domain.access import CaseAccess, Emergency
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.store.history.set_back import set_back_since
from rjdesk.store.shelves.hidden import SEALED, restricted_from
from rjdesk.store.shelves.rows import align, needs_case, of_case, put
from rjdesk.store.shelves.shelf import SeenShelf
from rjdesk.store.tables.of_members import case_access, case_helpers, emergencies


class VaultAccess(SeenShelf):
    """The access to the cases of an open vault; see ``office_shelves.Access``."""

    def of(self, case: CaseId) -> CaseAccess:
        """A case's access; nobody's if none was kept. Raises NoSuchCase."""
        needs_case(self._connection, case)
        kept = self._connection.execute(select(case_access).where(case_access.c.case_id == case)).one_or_none()
        owner, restricted = (kept.owner, kept.restricted) if kept else ("", False)
        helpers = frozenset(MemberId(row.member) for row in of_case(self._connection, case_helpers, case))
        opened = [self._as_noted(_emergency(row)) for row in of_case(self._connection, emergencies, case)]
        return CaseAccess(case, MemberId(owner), restricted, helpers, tuple(sorted(opened, key=_since)))

    def _as_noted(self, emergency: Emergency) -> Emergency:
        cut = emergency.lasts(self._clock()) and set_back_since(self._connection, emergency.case, emergency.member)
        return replace(emergency, cut_short=cut)

    def keep(self, access: CaseAccess) -> None:
        """Keep a case's owner, helpers and restriction. Raises NoSuchCase."""
        needs_case(self._connection, access.case)
        self._touched.add(access.case)
        row = {"case_id": access.case, "owner": access.owner, "restricted": access.restricted}
        put(self._connection, case_access, [row])
        align(self._connection, case_helpers, access.case, [{"member": member} for member in sorted(access.helpers)])

    def open(self, emergency: Emergency) -> None:
        """Note that a restricted case was opened without its owner. Raises NoSuchCase."""
        needs_case(self._connection, emergency.case)
        self._touched.add(emergency.case)
        self._connection.execute(emergencies.insert().values(_row(emergency)))

    def unseen(self, owner: MemberId) -> tuple[Emergency, ...]:
        """The emergencies in someone's cases that they have not seen yet, oldest first."""
        wanted = (
            select(emergencies)
            .join(case_access, case_access.c.case_id == emergencies.c.case_id)
            .where(case_access.c.owner == owner, emergencies.c.seen_at.is_(None))
            .where(emergencies.c.case_id.not_in(SEALED))
        )
        return tuple(sorted(map(_emergency, self._connection.execute(wanted)), key=_since))

    def seen(self, owner: MemberId, at: datetime) -> None:
        """Their owner has seen all of them."""
        cases = {emergency.case for emergency in self.unseen(owner)}
        self._touched |= cases
        new = emergencies.c.case_id.in_(cases) & emergencies.c.seen_at.is_(None)
        self._connection.execute(emergencies.update().where(new).values(seen_at=at))

    def owned(self, owner: MemberId) -> tuple[CaseId, ...]:
        """Someone's cases, whether or not the member at work can see them."""
        theirs = select(case_access.c.case_id).where(case_access.c.owner == owner, case_access.c.case_id.not_in(SEALED))
        return tuple(map(CaseId, self._connection.execute(theirs.order_by(case_access.c.case_id)).scalars()))

    def restricted(self) -> tuple[CaseAccess, ...]:
        """The restricted cases that the member at work can't see: that they exist and whose they are."""
        wanted = restricted_from(self._connection, self._member, self._clock()).order_by(case_access.c.case_id)
        return tuple(
            CaseAccess(CaseId(row.case_id), MemberId(row.owner), restricted=True)
            for row in self._connection.execute(wanted)
        )


def _since(emergency: Emergency) -> tuple[datetime, str]:
    return emergency.opened_at, emergency.member


def _row(emergency: Emergency) -> dict[str, object]:
    return {
        "case_id": emergency.case,
        "member": emergency.member,
        "opened_at": emergency.opened_at,
        "until": emergency.until,
        "reason": emergency.reason,
        "seen_at": emergency.seen_at,
    }


def _emergency(row: Any) -> Emergency:
    return Emergency(CaseId(row.case_id), MemberId(row.member), row.opened_at, row.until, row.reason, row.seen_at)
