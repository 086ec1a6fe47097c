"""What people said afterwards, in the database: bytes, and counts."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from rjdesk.domain.hearing.sealed import Asked, SealedAnswers
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.ids import MemberId
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_hearing import sealed_answers, surveys_asked


class VaultSurveys(Shelf):
    """What people said in an open vault; see ``hearing_shelves.Surveys``."""

    def keep(self, answers: SealedAnswers) -> None:
        """Keep sealed answers under their own key."""
        self._touched.add(None)
        row = {"id": answers.key, "reader": answers.reader, "content": answers.content}
        self._connection.execute(sealed_answers.insert().values(row))

    def sealed_to(self, reader: MemberId) -> tuple[bytes, ...]:
        """Everything that was sealed to one supervisor."""
        held = sealed_answers.c
        wanted = select(held.content).where(held.reader == reader).order_by(held.id)
        return tuple(self._connection.execute(wanted).scalars())

    def count(self, survey: str, version: int, wave: Wave, month: str, *, answered: bool) -> None:
        """Count one who was asked; or that one of them answered."""
        self._touched.add(None)
        row = {"survey": survey, "version": version, "wave": wave.value, "month": month}
        counted = insert(surveys_asked).values(**row, asked=1, answered=int(answered))
        held = surveys_asked.c
        more = {held.answered: held.answered + 1} if answered else {held.asked: held.asked + 1}
        key = list(surveys_asked.primary_key)
        self._connection.execute(counted.on_conflict_do_update(index_elements=key, set_=more))

    def asked(self) -> tuple[Asked, ...]:
        """The counts."""
        rows = select(surveys_asked).order_by(*surveys_asked.primary_key)
        return tuple(
            Asked(row.survey, row.version, Wave(row.wave), row.month, row.asked, row.answered)
            for row in self._connection.execute(rows)
        )
