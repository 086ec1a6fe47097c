"""Letters in the database: papers made from them, dispatches, and the office's own texts; all of it only ever grows."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import select

from rjdesk.domain.dispatch import Dispatch, LetterPaper, LetterText, SentBy
from rjdesk.domain.ids import CaseId, DocumentId, MemberId, ParticipantId
from rjdesk.store.shelves.hidden import SEALED
from rjdesk.store.shelves.rows import needs_case
from rjdesk.store.shelves.shelf import Shelf
from rjdesk.store.tables.of_letters import dispatches, letter_papers, letter_texts


class VaultLetters(Shelf):
    """The letters of an open vault's cases; see ``case_shelves.Letters``."""

    def keep(self, paper: LetterPaper) -> None:
        """Note which letter a paper was made from. Raises NoSuchCase."""
        needs_case(self._connection, paper.case)
        self._touched.add(paper.case)
        row = {"case_id": paper.case, "document": paper.document, "letter": paper.letter}
        row |= {"leaves_out": " ".join(paper.leaves_out), "rests_on": json.dumps(dict(paper.rests_on))}
        self._connection.execute(letter_papers.insert().values(**row))

    def of_case(self, case: CaseId) -> tuple[LetterPaper, ...]:
        """The papers of a case that were made from letters."""
        known = (letter_papers.c.case_id == case) & letter_papers.c.case_id.not_in(SEALED)
        found = self._connection.execute(select(letter_papers).where(known).order_by(letter_papers.c.document))
        return tuple(map(_paper, found))

    def send(self, dispatch: Dispatch) -> None:
        """Note that a paper was sent. Raises NoSuchCase."""
        needs_case(self._connection, dispatch.case)
        self._touched.add(dispatch.case)
        self._connection.execute(dispatches.insert().values(**_row(dispatch)))

    def sent(self, case: CaseId) -> tuple[Dispatch, ...]:
        """What was sent in a case, in the order noted."""
        known = (dispatches.c.case_id == case) & dispatches.c.case_id.not_in(SEALED)
        found = self._connection.execute(select(dispatches).where(known).order_by(dispatches.c.number))
        return tuple(map(_dispatch, found))


class VaultLetterTexts(Shelf):
    """The office's own texts of an open vault; see ``office_shelves.LetterTexts``."""

    def keep(self, text: LetterText) -> None:
        """Add a version."""
        self._touched.add(None)
        self._connection.execute(
            letter_texts.insert().values(
                process=text.process,
                letter=text.letter,
                text=text.text,
                because=text.because,
                written_at=text.written_at,
                written_by=text.written_by,
            )
        )

    def of(self, process: str) -> tuple[LetterText, ...]:
        """Every version of a process's letters, oldest first."""
        wanted = select(letter_texts).where(letter_texts.c.process == process).order_by(letter_texts.c.number)
        return tuple(
            LetterText(row.process, row.letter, row.text, row.because, row.written_at, MemberId(row.written_by))
            for row in self._connection.execute(wanted)
        )


def _paper(row: Any) -> LetterPaper:
    leaves_out, rests_on = tuple(row.leaves_out.split()), tuple(json.loads(row.rests_on).items())
    return LetterPaper(DocumentId(row.document), CaseId(row.case_id), row.letter, leaves_out, rests_on)


def _row(dispatch: Dispatch) -> dict[str, object]:
    return {
        "case_id": dispatch.case,
        "document": dispatch.document,
        "recipient": dispatch.to,
        "name": dispatch.name,
        "part": dispatch.part,
        "sent_on": dispatch.on,
        "how": dispatch.how.value,
        "noted_at": dispatch.noted_at,
        "noted_by": dispatch.noted_by,
        "leaves_out": " ".join(dispatch.leaves_out),
        "taken_back": dispatch.taken_back,
    }


def _dispatch(row: Any) -> Dispatch:
    return Dispatch(
        document=DocumentId(row.document),
        case=CaseId(row.case_id),
        to=ParticipantId(row.recipient) if row.recipient else None,
        name=row.name,
        part=row.part,
        on=row.sent_on,
        how=SentBy(row.how),
        noted_at=row.noted_at,
        noted_by=MemberId(row.noted_by),
        leaves_out=tuple(row.leaves_out.split()),
        taken_back=row.taken_back,
    )
