"""The press's part of letters: frozen values in, sealed bytes out. Nothing here knows the vault or reads a clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from rjdesk.documents.letter_contents import LetterContents, RegisterContents
from rjdesk.domain.dispatch import LetterPaper
from rjdesk.domain.ids import CaseId
from rjdesk.services.papers import MadePaper
from rjdesk.services.signing.jobs import Sheet, seal_as

if TYPE_CHECKING:
    from rjdesk.documents.identity import SigningIdentity


@dataclass(frozen=True, slots=True)
class MadeLetters:
    """Papers just made, to be kept: each letter by itself and, where there are several, all of them for printing.

    ``notes`` say which letter each paper was made from.
    """

    case: CaseId
    papers: tuple[MadePaper, ...]
    notes: tuple[LetterPaper, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterPreviewJob:
    """Compose a letter as it would be printed, unsealed; it is not kept."""

    contents: LetterContents

    def make(self) -> bytes:
        """The PDF. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_letter

        return compose_letter(self.contents)


@dataclass(frozen=True, slots=True)
class PlannedLetter:
    """One letter before it is made."""

    sheet: Sheet
    contents: LetterContents
    note: LetterPaper


@dataclass(frozen=True, slots=True)
class LettersJob:
    """Compose and seal letters, and where ``batch`` is given all of them in one file for printing."""

    case: CaseId
    letters: tuple[PlannedLetter, ...]
    batch: Sheet | None
    identity: SigningIdentity
    now: datetime

    def make(self) -> MadeLetters:
        """Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_letter, compose_letters

        papers = [self._sealed(letter.sheet, compose_letter(letter.contents)) for letter in self.letters]
        notes = [letter.note for letter in self.letters]
        if self.batch:
            together = compose_letters(tuple(letter.contents for letter in self.letters))
            papers.append(self._sealed(self.batch, together))
            notes.append(LetterPaper(self.batch.id, self.case, notes[0].letter))
        return MadeLetters(self.case, tuple(papers), tuple(notes))

    def _sealed(self, sheet: Sheet, pdf: bytes) -> MadePaper:
        sealed = seal_as(sheet, pdf, self.identity, self.now)
        return MadePaper(sheet.document(sealed, self.now), sealed)


@dataclass(frozen=True, slots=True)
class RegisterJob:
    """Compose and seal the register of what was sent."""

    sheet: Sheet
    contents: RegisterContents
    identity: SigningIdentity
    now: datetime

    def make(self) -> MadeLetters:
        """Pure. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_register

        pdf = seal_as(self.sheet, compose_register(self.contents), self.identity, self.now)
        return MadeLetters(self.sheet.case, (MadePaper(self.sheet.document(pdf, self.now), pdf),))
