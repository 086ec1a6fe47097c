"""The chronology of a case's time limits: how each last day was counted, what was done when, who was told when."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.contents import ChronologyContents, LimitLine
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.story import Story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day, moment
from rjdesk.wording import say


def chronology(contents: ChronologyContents) -> bytes:
    """The chronology, unsealed. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame, title = contents.frame, say("documents.chronology.title")
    facts = [
        (label("reference"), frame.reference),
        (label("process"), frame.process),
        (label("kind"), contents.kind),
        (label("received_on"), day(contents.received_on)),
        (label("made_on"), moment(frame.made_on)),
    ]
    story = open_story(frame, title, contents.statute, facts)
    story.text(say("documents.chronology.about", **frame.words.as_facts()))
    story.heading(say("documents.heading.limits"))
    for number, limit in enumerate(contents.limits, 1):
        _tell_limit(story, number, limit)
    if not contents.limits:
        story.text(say("documents.chronology.no_limits"))
    _tell_days(story, contents)
    story.text(say("documents.chronology.limits"), NOTE)
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "chronology"), metadata_of(frame, title), None)


def _tell_limit(story: Story, number: int, limit: LimitLine) -> None:
    with story.together():
        story.numbered_heading(number, limit.title)
        story.facts([(label("standing"), limit.standing), *limit.points])


def _tell_days(story: Story, contents: ChronologyContents) -> None:
    if contents.events:
        story.heading(say("documents.heading.events"))
        rows = [(day(event.on), event.what, day(event.entered)) for event in contents.events]
        story.table([label("day"), label("what"), label("entered")], rows, (6, 12, 6))
    if contents.told:
        story.heading(say("documents.heading.told", **contents.frame.words.as_facts()))
        unknown = say("documents.chronology.not_told")
        told = [(line.part, day(line.on) if line.on else unknown) for line in contents.told]
        story.table([label("part"), label("told_on")], told, (12, 12))
