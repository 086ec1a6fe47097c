"""Which letters a case has, in whose words, and whom each can go to."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.case import Case
from rjdesk.domain.dispatch import LetterPaper, LetterText
from rjdesk.domain.document import Document
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.follow_up.victims import wants
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.participant import Participant
from rjdesk.domain.versions import Way
from rjdesk.process import told
from rjdesk.process.letter_fields import Field
from rjdesk.process.letter_text import fields
from rjdesk.process.progress import people_of_group
from rjdesk.process.template import FOLLOW_UP, Group, Letter, Process


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody whom a letter can go to. ``role`` is its title; ``has_address``: whether one can be printed for a window.

    ``asked_for_it`` is False where people were asked whether they want it, and this one did not say so.
    """

    person: ParticipantId
    name: str
    role: str
    has_address: bool
    asked_for_it: bool = True


@dataclass(frozen=True, slots=True)
class Offered:
    """A letter of the case's process. ``text`` is the office's own (``own``) or the process's.

    ``people`` is empty for a letter to nobody in particular. ``drafted`` are the papers made from it, those for printing
    together included, oldest first: whom each is for says ``Document.recipient``.
    """

    letter: Letter
    text: str
    own: bool
    people: tuple[Recipient, ...]
    drafted: tuple[Document, ...]


def offered(
    case: Case,
    process: Process,
    texts: tuple[LetterText, ...],
    papers: tuple[LetterPaper, ...],
    documents: tuple[Document, ...],
    noted: tuple[Happening, ...],
) -> tuple[Offered, ...]:
    """Every letter that a case can have now, in the order of its process; ``noted`` is what its follow-up has."""
    made_from = {paper.document: paper.letter for paper in papers}
    return tuple(
        Offered(
            letter=letter,
            text=current_text(letter, texts),
            own=own_text(letter, texts) is not None,
            people=tuple(
                _recipient(person, process, asked_for_it(letter, case, noted, person.id))
                for person in recipients(letter, case)
            ),
            drafted=tuple(each for each in documents if made_from.get(each.id) == letter.id),
        )
        for letter in process.letters
        if letter.applies_to(case.kind) and (_is_to_meet(case) or not about_meeting_again(letter))
    )


def about_meeting_again(letter: Letter) -> bool:
    """Whether a letter says when people meet again over what was agreed: only then there is anything for it to say."""
    return bool({Field.MEETS_AGAIN_ON, Field.MEETS_AGAIN_AT} & set(fields(letter.text)))


def _is_to_meet(case: Case) -> bool:
    return case.replacing is not None and case.replacing.way is Way.RECONVENED


def recipients(letter: Letter, case: Case) -> tuple[Participant, ...]:
    """Whom a letter can go to, in order of entry; a court only where the letter names its role, or its group holds it."""
    if letter.to is Group.CASE:
        return ()
    named = letter.to is Group.EVERYONE and bool(letter.roles)
    group = case.participants if named else people_of_group(letter.to, case)
    return tuple(person for person in group if not letter.roles or person.role in letter.roles)


def asked_for_it(letter: Letter, case: Case, noted: tuple[Happening, ...], person: ParticipantId) -> bool:
    """Whether somebody wants a letter, by their last word; True where nobody is asked that."""
    if not letter.asked_in:
        return True
    if letter.asked_in == FOLLOW_UP:
        wanted = wants(person, noted)
        return wanted is not None and wanted.wish in letter.asked_as
    stage, _, prompt = letter.asked_in.partition("/")
    given = case.answer(stage, prompt, person)
    return given is not None and given.value in letter.asked_as


def own_text(letter: Letter, texts: tuple[LetterText, ...]) -> LetterText | None:
    """The office's own text of a letter that counts now; None where the process's does."""
    newest = next((text for text in reversed(texts) if text.letter == letter.id), None)
    return newest if newest is not None and newest.text else None


def current_text(letter: Letter, texts: tuple[LetterText, ...]) -> str:
    """The text of a letter that counts now."""
    own = own_text(letter, texts)
    return own.text if own else letter.text


def _recipient(person: Participant, process: Process, asked: bool) -> Recipient:
    role = told.role_of(process, person.role)
    return Recipient(person.id, person.name, role, bool(person.contact.address.strip()), asked)
