"""A letter to one person with its letterhead, and a record to nobody in particular; several letters in one file to print."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reportlab.platypus import Spacer

from rjdesk.documents.batch import bind_together
from rjdesk.documents.binding import bind
from rjdesk.documents.flowables import Beside, Row, Text, piece
from rjdesk.documents.letter_contents import (
    Heading,
    Items,
    LetterContents,
    LetterPiece,
    Paragraph,
    Rows,
    SignHere,
)
from rjdesk.documents.letterhead import LETTER, PART, letterhead
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.signature_places import INK_WIDTH, Place, SignatureRow
from rjdesk.documents.story import Story
from rjdesk.documents.styles import NOTE, SIGNER_PART, WIDTH
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import moment, stretches, unbroken
from rjdesk.wording import say

_BULLET, _BULLET_ROOM = "•", 14.0
_ROOM_TO_SIGN = 26.0
_APART = 2.0  # between the items of a list
_A_LINE, _A_FEW_LINES = 60, 600  # characters


def letter(contents: LetterContents) -> bytes:
    """The letter or the record, unsealed. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    story = _told(contents)
    _seal(story)
    kind = "letter" if contents.to else "record"
    return bind(story, furniture_of(contents.frame, kind), metadata_of(contents.frame, contents.title), None)


def letters(several: tuple[LetterContents, ...]) -> bytes:
    """Letters to several people, each beginning on a sheet of its own, also where both sides are printed."""
    several = settle(several)
    frame, title = several[0].frame, several[0].title
    stories = tuple(map(_told, several))
    _seal(stories[-1])
    return bind_together(stories, furniture_of(frame, "letter"), metadata_of(frame, title))


def tell(story: Story, part: LetterPiece) -> None:
    """One piece of a text with fields, as it is set in letters; for other papers in the office's own words."""
    _TELL[type(part)](story, part)


def _told(contents: LetterContents) -> Story:
    story = letterhead(contents) if contents.to else _record(contents)
    ending = _ending(contents.pieces)
    for part in contents.pieces[:ending]:
        tell(story, part)
    with story.together():
        for part in contents.pieces[ending:]:
            tell(story, part)
        if not contents.to:
            story.text(say("documents.seal_statement"), NOTE)
    return story


def _ending(pieces: tuple[LetterPiece, ...]) -> int:
    """Where the last words before the writer's name begin: a name alone on a sheet looks like a mistake."""
    at = max(0, len(pieces) - 1)
    while at and _belongs_below(pieces[at], pieces[at - 1]):
        at -= 1
    return at


def _belongs_below(part: LetterPiece, above: LetterPiece) -> bool:
    """Whether a part never stands on another sheet than the one above: a name, a greeting, what follows a heading."""
    ends = isinstance(part, SignHere) or (isinstance(part, Paragraph) and (part.signed or len(part.text) < _A_LINE))
    return isinstance(above, Heading) or (ends and isinstance(above, Paragraph) and len(above.text) < _A_FEW_LINES)


def _seal(story: Story) -> None:
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)


def _record(contents: LetterContents) -> Story:
    """A paper to nobody in particular; one without a reference hangs on a wall, and tells passers-by of no file."""
    frame = contents.frame
    if not frame.reference:
        return open_story(frame, contents.title, "", ())
    facts = [
        (label("reference"), frame.reference),
        (label("process"), frame.process),
        (label("made_on"), moment(frame.made_on)),
    ]
    return open_story(frame, contents.title, "", facts)


def _heading(story: Story, part: Heading) -> None:
    story.heading(part.text, room=40, style=PART)


def _paragraph(story: Story, part: Paragraph) -> None:
    if part.signed:
        story.flow.append(Spacer(0, _ROOM_TO_SIGN))
    story.text(unbroken(part.text), LETTER)


def _items(story: Story, part: Items) -> None:
    listed, room = story.document.add("L"), WIDTH - _BULLET_ROOM
    for line in part.lines:
        item = listed.add("LI")
        bullet = Beside(piece(_BULLET, LETTER, item.add("Lbl"), _BULLET_ROOM), 0, _BULLET_ROOM)
        body, (first, *rest) = item.add("LBody"), stretches(unbroken(line))
        story.flow.append(Row((bullet, Beside(piece(first, LETTER, body, room), _BULLET_ROOM, room)), _APART))
        story.flow += [Row((Beside(Text(more, LETTER, el=body), _BULLET_ROOM, room),), _APART) for more in rest]
    story.flow.append(Spacer(0, 4))


def _rows(story: Story, part: Rows) -> None:
    story.table(part.head, part.rows, part.shares)


def _sign_here(story: Story, _: SignHere) -> None:
    """Three lines for a hand: name and signature, and below them the day."""

    def line(name: str) -> Place:
        below = piece(label(name), SIGNER_PART, story.document.add("P"), INK_WIDTH)
        return Place("", "", None, (below,))

    story.flow += [SignatureRow((line("name"), line("signature"))), SignatureRow((line("day"),))]


_TELL: Mapping[type[LetterPiece], Callable[..., None]] = {
    Heading: _heading,
    Paragraph: _paragraph,
    Items: _items,
    Rows: _rows,
    SignHere: _sign_here,
}
