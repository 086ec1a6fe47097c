"""What became of a case's papers: which letter each was made from, and to whom each was sent, when and how.

Neither is ever changed: what was sent stays sent, also after somebody is taken off the case.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from rjdesk.domain.ids import CaseId, DocumentId, MemberId, ParticipantId


class SentBy(StrEnum):
    """How a paper reached somebody; the ids are those that processes use for copies of an agreement."""

    HAND = "hand"
    POST = "post"
    EMAIL = "email"
    COURT = "court"  # filed with the court or an authority
    THROUGH = "through"  # through an advocate, a lawyer, a prison
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """A paper that was made from a letter of the process, and what was left out of it for whom it goes to.

    ``rests_on`` is what it rested on then, name by name (see ``since_written``).
    """

    document: DocumentId
    case: CaseId
    letter: str
    leaves_out: tuple[str, ...] = ()
    rests_on: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Dispatch:
    """A paper that was sent. ``name`` and ``part`` are the recipient's as they were then.

    ``to`` is None where it went to nobody of the case. ``leaves_out`` is what that paper was made without. One that is
    ``taken_back`` says that the one before it, alike but for that, was noted by mistake.
    """

    document: DocumentId
    case: CaseId
    to: ParticipantId | None
    name: str
    part: str
    on: date
    how: SentBy
    noted_at: datetime
    noted_by: MemberId
    leaves_out: tuple[str, ...] = ()
    taken_back: bool = False

    def is_like(self, other: Dispatch) -> bool:
        """Whether both say the same: this paper, to this person, on this day, in this way."""
        return (self.document, self.to, self.on, self.how) == (other.document, other.to, other.on, other.how)


def standing(noted: Iterable[Dispatch]) -> tuple[Dispatch, ...]:
    """The dispatches that count, in the order noted: without those that were taken back."""
    found = list[Dispatch]()
    for each in noted:
        if not each.taken_back:
            found.append(each)
        elif (alike := next((one for one in reversed(found) if one.is_like(each)), None)) is not None:
            found.remove(alike)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class LetterText:
    """The office's own text of a process's letter, from a moment on; ``text`` is "" where the process's own counts again."""

    process: str
    letter: str
    text: str
    because: str
    written_at: datetime
    written_by: MemberId
