"""What the page of the office's letters needs of the core."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from rjdesk.domain.dispatch import LetterText
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import MemberId
from rjdesk.process.template import Process
from rjdesk.services.letters.drafts import LetterDrafts
from rjdesk.services.letters.letters import Letters, OfficeLetter
from rjdesk.services.members import Members


@dataclass(frozen=True, slots=True)
class Texts:
    """The processes in force, one of them with its letters, and how the office is reached.

    ``process`` is None without any. ``typed`` are words that were typed and not kept, by letter.
    """

    processes: tuple[Process, ...]
    process: Process | None
    letters: tuple[OfficeLetter, ...]
    contact: str
    typed: Mapping[str, str] = field(default_factory=dict)

    def letter(self, wanted: str) -> OfficeLetter | None:
        """One letter; None if the process has none of that name."""
        return next((each for each in self.letters if each.letter.id == wanted), None)


@dataclass(frozen=True, slots=True)
class Before:
    """The words that a letter had, newest first, and who wrote them."""

    letter: str
    texts: tuple[LetterText, ...]
    names: Mapping[MemberId, str]


@dataclass(frozen=True, slots=True)
class TextServices:
    """Its methods run on the vault thread."""

    letters: Letters
    drafts: LetterDrafts
    members: Members

    def look(self, wanted: str) -> Texts:
        """How things stand, with the letters of a process; of the first where that one has none."""
        processes = self.letters.processes()
        process = next((each for each in processes if each.id == wanted), next(iter(processes), None))
        letters = self.letters.texts(process.id) if process else ()
        typed = self.drafts.of(process.id) if process else {}
        return Texts(processes, process, letters, self.letters.contact(), typed)

    def keep_typed(self, place: DraftPlace, text: str) -> None:
        """Keep words while they are typed: of a process (``field``) and its letter (``about``)."""
        self.drafts.keep(place.field, place.about, text)

    def change(self, process: str, letter: str, text: str, why: str) -> None:
        """Let these words count. Raises LetterNotUnderstood."""
        self.letters.change_text(process, letter, text, why)
        self.drafts.drop(process, letter)

    def set_back(self, process: str, letter: str, why: str) -> None:
        """Let the words of the process count again."""
        self.letters.set_back(process, letter, why)
        self.drafts.drop(process, letter)

    def before(self, process: str, letter: str) -> Before:
        """The words that a letter had."""
        names = {member.id: member.name for member in self.members.all()}
        return Before(letter, self.letters.texts_before(process, letter), names)
