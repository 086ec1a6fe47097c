"""An observer's checklist on paper: for each stage its points and four words to circle, and room for own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reportlab.pdfbase.pdfmetrics import stringWidth

from rjdesk.documents.binding import bind
from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.opening import furniture_of, metadata_of, open_story
from rjdesk.documents.story import LINES_APART, Story
from rjdesk.documents.styles import BODY, NOTE, WIDTH
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import unparted
from rjdesk.domain.training.checklist import CheckedStage
from rjdesk.domain.training.observation import Seen
from rjdesk.process.paper_size import PaperSize
from rjdesk.wording import say

_LINES = 3  # for own words
_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class CheckFormContents:
    """A checklist of a process, and when its form is printed."""

    process: str
    stages: tuple[CheckedStage, ...]
    office: str
    made_on: datetime
    practice: bool = False
    paper: str = PaperSize.A4


def check_form(contents: CheckFormContents) -> bytes:
    """The form, empty: nothing on it is anybody's. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    title = _said("title")
    frame = PaperFrame(contents.office, "", "", contents.made_on, "", practice=contents.practice, paper=contents.paper)
    story = open_story(frame, title, "", [(_said("process"), contents.process)])
    for asked in ("observed", "day", "observer"):
        _line(story, _said(asked))
    story.notice(_said("no_case"))
    story.text(_said("how"))
    to_circle = (6 * _SPACE).join(unparted(seen_word(seen)) for seen in Seen)
    for stage in contents.stages:
        with story.together():
            story.heading(stage.title)
            story.table([_said("point"), _said("seen")], [(item, to_circle) for item in stage.items], (26, 17))
    for asked in ("well", "next_time"):
        _own_words(story, _said(asked))
    story.text(_said("back"), NOTE)
    return bind(story, furniture_of(frame, "check_form"), metadata_of(frame, title), None)


def seen_word(seen: Seen) -> str:
    """How far something was done, in a word or two."""
    return say(f"training.seen.{seen}")


def _line(story: Story, words: str) -> None:
    """A line to fill in that ends at the right edge, as the others do."""
    left = WIDTH - stringWidth(words + _SPACE, BODY.fontName, BODY.fontSize)
    story.text(f"{words}{_SPACE}{'_' * int(left / stringWidth('_', BODY.fontName, BODY.fontSize))}")


def _own_words(story: Story, asks: str) -> None:
    with story.together():
        story.heading(asks, room=_LINES * LINES_APART)
        story.lines_to_write(_LINES)


def _said(what: str) -> str:
    return say(f"documents.check_form.{what}")
