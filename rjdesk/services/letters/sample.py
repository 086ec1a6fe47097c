"""A letter filled in for somebody made up, so that whoever writes its words sees how they look."""

from __future__ import annotations

from datetime import date, timedelta

from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.letter_contents import Addressee, Heading, Items, LetterContents, LetterPiece, Paragraph, SignHere
from rjdesk.documents.written import weekday
from rjdesk.process.letter_fields import Block, Field
from rjdesk.process.letter_missing import field_name
from rjdesk.process.letter_text import Form, Piece, fields, filled, items, pieces
from rjdesk.process.template import Group, Letter, Process, Prompt, PromptKind
from rjdesk.services.composing import Making
from rjdesk.services.letters.filling import prompts_for
from rjdesk.services.letters.words import in_words, listed
from rjdesk.wording import has, say

BLOCKS = frozenset(map(str, Block))
A_WHILE = timedelta(days=14)


def sample(process: Process, letter: Letter, text: str, making: Making, contact: str) -> LetterContents:
    """The letter to somebody made up, marked as practice. What the office's contact would say stands in brackets if unknown."""
    today = making.now.date()
    values = {name: _value(name, process, making, today) for name in fields(text)}
    values[Field.OFFICE_CONTACT] = " ".join(contact.split()) or f"[{field_name(process, Field.OFFICE_CONTACT)}]"
    frame = PaperFrame(
        office=making.office,
        reference=say("letters.sample.reference"),
        process=process.title,
        made_on=making.now,
        place="",
        practice=True,
        words=process.words,
        paper=making.paper or process.law.paper,
    )
    parts = pieces(text, BLOCKS)
    return LetterContents(
        frame=frame,
        title=letter.title,
        to=None if letter.to is Group.CASE else Addressee(say("letters.sample.name"), say("letters.sample.address")),
        contact=contact,
        pieces=tuple(_piece(part, values, process, last=part is parts[-1]) for part in parts),
    )


def _piece(part: Piece, values: dict[str, str], process: Process, *, last: bool) -> LetterPiece:
    if part.form is Form.BLOCK:
        name = part.lines[0]
        return SignHere() if name == Block.SIGN_HERE else Paragraph(f"[{field_name(process, name)}]")
    if part.form is Form.ITEMS:
        return Items(items(part.lines, values))
    lines = tuple(filled(line, values) for line in part.lines)
    if part.form is Form.HEADING:
        return Heading(lines[0])
    return Paragraph(lines[0], signed=last and part.lines[0].startswith(f"{{{Field.FACILITATOR}}}"))


def _value(name: str, process: Process, making: Making, today: date) -> str:
    """What a field might say. What can't be made up stands in brackets, by its name."""
    known = {
        Field.OFFICE: making.office,
        Field.FACILITATOR: making.facilitator,
        Field.TODAY: weekday(today),
        Field.PROCESS: process.title,
        Field.KIND: process.kinds[0].title,
        Field.PROVISION: process.kinds[0].provision,
        Field.STATUTE: process.papers.statute,
        Field.RECEIVED_ON: weekday(today - A_WHILE),
        Field.REVIEW_ON: weekday(today + A_WHILE),
        Field.MEETS_AGAIN_ON: weekday(today + A_WHILE),
        Field.LAST_DAY: weekday(today + A_WHILE),
        Field.ROLE: process.roles[0].title,
    }
    words = known.get(Field(name), "") if name in set(Field) else ""
    if not words and has(f"letters.sample.{name}"):
        words = say(f"letters.sample.{name}")
    asked = next((prompt for _, prompt in prompts_for(name, process, process.kinds[0].id)), None)
    if not words and asked is not None:
        words = _answer(asked, today)
    return words or f"[{field_name(process, name)}]"


def _answer(asked: Prompt, today: date) -> str:
    """An answer as it might be given."""
    if asked.kind is PromptKind.DATE:
        return weekday(today + A_WHILE)
    if asked.kind is PromptKind.TIME:
        return in_words(asked, "10:00")
    if asked.kind in (PromptKind.YES_NO, PromptKind.NUMBER):
        return in_words(asked, asked.kind is PromptKind.YES_NO or 12)
    titles = [choice.title for choice in asked.choices]
    return listed(titles[:2]) if asked.kind is PromptKind.SEVERAL else next(iter(titles), "")
