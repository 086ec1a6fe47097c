"""A report in the office's own words, for a funder: its text, its tables, and at the end what each single number means."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.letter import tell
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.report import in_short, tell_notes, tell_table
from rjdesk.documents.report_text_contents import ReportTextContents
from rjdesk.documents.story import Story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import moment
from rjdesk.domain.figures.report import Table
from rjdesk.wording import say


def report_text(contents: ReportTextContents) -> bytes:
    """The report, unsealed. Raises ``CharacterNotInFont``."""
    told: ReportTextContents = settle(contents)
    period, title = in_short(told.period), say("figures.fields.kind")
    frame = PaperFrame(told.office, period, title, contents.made_on, "", practice=told.practice, paper=told.paper)
    facts = [(label("period"), period), (label("made_on"), moment(contents.made_on))]
    story = open_story(frame, told.title, "", facts)
    tables = 0
    for part in told.pieces:
        if isinstance(part, Table):
            tables += 1
            tell_table(story, tables, part)
        else:
            tell(story, part)
    _tell_meanings(story, told)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "report"), metadata_of(frame, told.title), None)


def _tell_meanings(story: Story, told: ReportTextContents) -> None:
    """A number is told with its meaning, or not at all."""
    story.heading(say("figures.fields.meanings"))
    for title, means in told.meanings:
        story.text(say("figures.fields.meaning", title=title, means=means))
    with story.together():
        story.text(say("figures.fields.about_withheld"), NOTE)
        tell_notes(story, public=True)
        story.text(say("documents.seal_statement"), NOTE)
