"""Health details in the database: a partition of its own, which loading a case never touches."""

from __future__ import annotations

from sqlalchemy import select

from rjdesk.domain.answers import Answer
from rjdesk.domain.ids import About, CaseId
from rjdesk.store.shelves.hidden import SEALED, is_sealed
from rjdesk.store.shelves.rows import needs_case, put
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.shelves.values import answer_text, answer_value
from rjdesk.store.tables.of_cases import health_answers


class VaultHealth(Shelf):
    """The health details of an open vault; see ``office_shelves.Health``."""

    def keep(self, case: CaseId, answer: Answer) -> None:
        """Keep an answer, new or changed. Raises NoSuchCase."""
        needs_case(self._connection, case)
        self._touched.add(case)
        place = {"stage": answer.stage, "prompt": answer.prompt, "about": answer.about or ""}
        row = {"case_id": case, **place, "value": answer_text(answer.value), "given_at": answer.given_at}
        put(self._connection, health_answers, [row])

    def drop(self, case: CaseId, stage: str, prompt: str, about: About | None) -> None:
        """Take an answer back, if there is one."""
        if is_sealed(self._connection, case):
            return
        self._touched.add(case)
        held = health_answers.c
        here = (held.case_id == case, held.stage == stage, held.prompt == prompt, held.about == (about or ""))
        self._connection.execute(health_answers.delete().where(*here))

    def of_stage(self, case: CaseId, stage: str) -> tuple[Answer, ...]:
        """What one stage asked."""
        held = health_answers.c
        here = (held.case_id == case, held.stage == stage, held.case_id.not_in(SEALED))
        found = self._connection.execute(select(health_answers).where(*here).order_by(held.prompt, held.about))
        return tuple(
            Answer(row.stage, row.prompt, row.about or None, answer_value(row.value), row.given_at, private=True)
            for row in found
        )
