"""From a letter's text and a case to what is printed: every field filled in, or everything that is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.letter_contents import Addressee, Heading, Items, LetterContents, LetterPiece, Paragraph
from rjdesk.domain.participant import Participant
from rjdesk.errors import LetterIncomplete, LetterNotForThem, LetterNotUnderstood
from rjdesk.process import told
from rjdesk.process.letter_fields import ABOUT_THE_RECIPIENT, Block, Field, fields_of, unfit
from rjdesk.process.letter_limits import not_for_them, withheld
from rjdesk.process.letter_missing import Missing, field_name
from rjdesk.process.letter_text import Form, Piece, fields, filled, items, pieces, visible
from rjdesk.process.template import Letter, Process
from rjdesk.services.composing import frame
from rjdesk.services.letters import blocks as letters_blocks
from rjdesk.services.letters.filling import To, settled_at, value_of
from rjdesk.services.letters.known import Known

BLOCKS = frozenset(map(str, Block))


@dataclass(frozen=True, slots=True)
class Draft:
    """One letter to be written: in which words, and to whom, as the people sheet has them (None: to nobody in particular)."""

    letter: Letter
    text: str
    to: Participant | None

    def leaves_out(self, process: Process) -> tuple[str, ...]:
        """What the papers of their role are made without."""
        return next((role.leaves_out for role in process.roles if self.to and role.id == self.to.role), ())


def refuse_unfit(process: Process, letter: Letter, text: str) -> None:
    """Refuse a text that this process can't fill in, or may not tell. Raises LetterNotUnderstood with every finding."""
    told_so = not_for_them(replace(letter, text=text), process.roles, letter.title)
    findings = (*unfit(text, fields_of(process.stages, letter.to), letter.title), *told_so)
    if findings:
        raise LetterNotUnderstood(findings, letter=letter.title)


def refuse_unlawful(process: Process, draft: Draft) -> None:
    """Refuse a letter that would tell somebody what their papers are made without. Raises LetterNotForThem."""
    told_too_much = withheld(draft.text, draft.leaves_out(process))
    if draft.to and told_too_much:
        what = ", ".join(field_name(process, name) for name in told_too_much)
        raise LetterNotForThem(letter=draft.letter.title, part=told.role_of(process, draft.to.role), what=what)


def missing(known: Known, drafts: Iterable[Draft]) -> tuple[Missing, ...]:
    """Everything that would be empty in these letters, each once, in the order of their text."""
    return tuple(dict.fromkeys(point for draft in drafts for point in _missing(known, draft)))


def complete(known: Known, drafts: tuple[Draft, ...]) -> tuple[LetterContents, ...]:
    """What is printed of these letters. Raises LetterIncomplete, with everything that is missing in any of them."""
    lacking = missing(known, drafts)
    if lacking:
        raise LetterIncomplete(lacking, letter=drafts[0].letter.title)
    return tuple(_contents(known, draft) for draft in drafts)


def _contents(known: Known, draft: Draft) -> LetterContents:
    to = To.of(draft.to) if draft.to else None
    around: PaperFrame = frame(known.case, known.process, known.making)
    if draft.letter.posted:
        around = replace(around, reference="")
    return LetterContents(
        frame=around,
        title=draft.letter.title,
        to=Addressee(draft.to.name, draft.to.contact.address.strip()) if draft.to else None,
        contact=known.contact,
        pieces=tuple(_pieces(known, draft, to)),
    )


def _missing(known: Known, draft: Draft) -> Iterator[Missing]:
    to = To.of(draft.to) if draft.to else None
    for name in fields(draft.text):
        if name in BLOCKS:
            if not letters_blocks.pieces_of(name, known, draft.leaves_out(known.process)):
                yield Missing(name, None, _place(letters_blocks.settled_at(name), known))
        elif not visible(value_of(name, known, to)):
            about = draft.to.id if draft.to and name in ABOUT_THE_RECIPIENT else None
            yield Missing(name, about, settled_at(name, known))


def _place(place: str, known: Known) -> str:
    """A fact's prompt as ``stage/prompt``; a screen stays as it is."""
    asked = told.prompt_at(known.process, place)
    return f"{asked[0]}/{asked[1].id}" if asked else place


def _pieces(known: Known, draft: Draft, to: To | None) -> Iterator[LetterPiece]:
    values = {name: value_of(name, known, to) for name in fields(draft.text) if name not in BLOCKS}
    parts = pieces(draft.text, BLOCKS)
    for number, part in enumerate(parts, 1):
        if part.form is Form.BLOCK:
            yield from letters_blocks.pieces_of(part.lines[0], known, draft.leaves_out(known.process))
        else:
            yield _words(part, values, last=number == len(parts))


def _words(part: Piece, values: dict[str, str], *, last: bool) -> LetterPiece:
    if part.form is Form.ITEMS:
        return Items(items(part.lines, values))
    lines = tuple(filled(line, values) for line in part.lines)
    if part.form is Form.HEADING:
        return Heading(lines[0])
    return Paragraph(lines[0], signed=last and part.lines[0].startswith(f"{{{Field.FACILITATOR}}}"))
