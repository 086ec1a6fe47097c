"""The head of a letter's first page: whose it is, when it was written, and to whom, seen through the window of an envelope."""

from __future__ import annotations

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from rjdesk.documents.flowables import Beside, Piece, Row, piece
from rjdesk.documents.letter_contents import LetterContents
from rjdesk.documents.sheet import Sheet, sheet_of
from rjdesk.documents.story import Story
from rjdesk.documents.styles import BODY, BOTTOM, HEADING, OFFICE, TITLE, WARNED, WIDTH
from rjdesk.documents.written import day
from rjdesk.wording import say

_DATED_AT = 0.68 * WIDTH  # where the day and the reference begin; the office's name stands left of them
_GAP = 12.0

HEAD = OFFICE.clone("letter-office", spaceAfter=1)
CONTACT = BODY.clone("letter-contact", fontSize=8.5, leading=11.5, textColor=OFFICE.textColor, spaceAfter=0)
ADDRESS = BODY.clone("letter-address", fontSize=10.5, leading=14, spaceAfter=0)
DATED = BODY.clone("letter-dated", fontSize=9.5, leading=13, spaceAfter=0)
SUBJECT = TITLE.clone("letter-title", fontSize=15, leading=20, spaceBefore=0, spaceAfter=6)
LETTER = BODY.clone("letter", fontSize=10.5, leading=14.5, spaceAfter=6)
PART = HEADING.clone("letter-heading", fontSize=11.5, leading=15, spaceBefore=9, spaceAfter=3)
PRACTICE = WARNED.clone("letter-practice", fontSize=9, spaceBefore=10, spaceAfter=13)
"""What a letter says is set closer than what a court files: most letters are one page, and all of them are read standing."""


class DownTo(Flowable):
    """Nothing, down to so far below the sheet's upper edge; nothing at all where the text is there already."""

    def __init__(self, below_the_edge: float, sheet: Sheet) -> None:
        super().__init__()
        self._above = sheet.height - BOTTOM - below_the_edge

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As high as is left above that line."""
        self.height = max(0.0, availHeight - self._above)
        return availWidth, self.height

    def draw(self) -> None:
        """Nothing is seen."""


def letterhead(contents: LetterContents) -> Story:
    """A story that begins as a letter does, down to its subject."""
    story, frame, sheet = Story(), contents.frame, sheet_of(contents.frame.paper)
    _of_the_office(story, contents)
    story.flow.append(DownTo(sheet.address_begins, sheet))
    if contents.to:
        story.text("\n".join(filter(None, (contents.to.name, contents.to.address))), ADDRESS)
    if frame.practice:
        story.notice(say("documents.practice_notice"), PRACTICE)  # in the empty room below an address: it costs no line
    story.flow.append(DownTo(sheet.body_begins, sheet))
    story.title(contents.title, SUBJECT)
    return story


def _of_the_office(story: Story, contents: LetterContents) -> None:
    """Name and contact on the left; day and reference on the right, above the window: an envelope shows nobody's reference."""
    frame, left, right = contents.frame, _DATED_AT - _GAP, WIDTH - _DATED_AT
    reference = say("documents.letter.reference", reference=frame.reference)

    def told(text: str, style: ParagraphStyle, width: float) -> Piece:
        return piece(text, style, story.document.add("P"), width)

    office, dated = told(frame.office, HEAD, left), told(day(frame.made_on.date()), DATED, right)
    story.flow.append(Row((Beside(dated, _DATED_AT, right), Beside(office, 0, left)), HEAD.spaceAfter))
    below = [Beside(told(reference, DATED, right), _DATED_AT, right)]
    if contents.contact:
        below.append(Beside(told(contents.contact, CONTACT, left), 0, left))
    story.flow.append(Row(tuple(below)))
