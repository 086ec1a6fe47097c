"""Drawn signatures in the database, as shape alone."""

from __future__ import annotations

from sqlalchemy import select

from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.ink import Ink
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.shelves.rows import needs_case, put
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.shelves.values import shape_text, shape_value
from rjdesk.store.tables.of_the_vault import inks


class VaultInks(Shelf):
    """The signatures of an open vault; see ``unit_of_work.Inks``."""

    def keep(self, case: CaseId, participant: ParticipantId, ink: Ink) -> None:
        """Keep the shape of someone's signature. Raises NoSuchCase."""
        needs_case(self._connection, case)
        self._touched.add(case)
        put(self._connection, inks, [{"case_id": case, "participant": participant, "shape": shape_text(ink)}])

    def get(self, case: CaseId, participant: ParticipantId) -> Ink | None:
        """The shape, or None."""
        his = (inks.c.case_id == case, inks.c.participant == participant, inks.c.case_id.not_in(SEALED))
        wanted = select(inks.c.shape).where(*his)
        shape = self._connection.execute(wanted).scalar_one_or_none()
        return None if shape is None else shape_value(shape)
