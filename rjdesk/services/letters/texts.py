"""The letters of a process as the office has them: in its own words or in the process's, and the fields they may name."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.dispatch import LetterText
from rjdesk.process.letter_fields import fields_of
from rjdesk.process.template import Letter, Process
from rjdesk.services.letters.offered import current_text, own_text


@dataclass(frozen=True, slots=True)
class OfficeLetter:
    """A letter of a process with the ``text`` that counts now; ``own`` is the office's version it is from, None if it has none.

    ``fields`` are those that its text may name, blocks among them.
    """

    letter: Letter
    text: str
    own: LetterText | None
    fields: tuple[str, ...]


def texts(process: Process, kept: tuple[LetterText, ...]) -> tuple[OfficeLetter, ...]:
    """Every letter of a process, as it would be written now."""
    return tuple(
        OfficeLetter(letter, current_text(letter, kept), own_text(letter, kept), fields_of(process.stages, letter.to))
        for letter in process.letters
    )
