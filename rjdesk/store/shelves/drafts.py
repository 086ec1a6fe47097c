"""Drafts in the database: one per place, written over as typing goes on, never journaled."""

from __future__ import annotations

from sqlalchemy import Connection, select

from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.store.shelves.hidden import is_sealed
from rjdesk.store.shelves.rows import needs_case, put
from rjdesk.store.tables.of_the_vault import drafts


class VaultDrafts:
    """The drafts of an open vault; see ``unit_of_work.Drafts``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, draft: Draft) -> None:
        """Keep what was typed in a place. Raises NoSuchCase."""
        place = draft.place
        if place.case is not None:
            needs_case(self._connection, place.case)
        row = {"place_case": place.case or "", "field": place.field, "about": place.about}
        put(self._connection, drafts, [{**row, "case_id": place.case, "text": draft.text, "kept_at": draft.kept_at}])

    def of_case(self, case: CaseId | None) -> tuple[Draft, ...]:
        """The drafts of a case, or of the referral not taken yet, by field."""
        if case is not None and is_sealed(self._connection, case):
            return ()
        found = select(drafts).where(drafts.c.place_case == (case or "")).order_by(drafts.c.field, drafts.c.about)
        return tuple(
            Draft(DraftPlace(case, row.field, row.about), row.text, row.kept_at)
            for row in self._connection.execute(found)
        )

    def drop(self, place: DraftPlace) -> None:
        """Forget the draft of a place, if there is one."""
        if place.case is not None and is_sealed(self._connection, place.case):
            return
        here = (drafts.c.place_case == (place.case or ""), drafts.c.field == place.field, drafts.c.about == place.about)
        self._connection.execute(drafts.delete().where(*here))
