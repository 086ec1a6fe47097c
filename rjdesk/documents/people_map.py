"""The people map on paper: the family in generations with everybody around it, drawn and told in words."""

from __future__ import annotations

from collections.abc import Iterator

from rjdesk.documents.binding import bind
from rjdesk.documents.map_figure import MapFigure
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.people_map_contents import PeopleMapContents, Stroke
from rjdesk.documents.story import Story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import moment
from rjdesk.wording import say


def people_map(contents: PeopleMapContents) -> bytes:
    """The map, unsealed. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame, title = contents.frame, say("documents.people_map.title")
    facts = [(label("reference"), frame.reference), (label("made_on"), moment(frame.made_on))]
    story = open_story(frame, title, "", facts)
    story.text(say("documents.people_map.about"))
    if contents.boxes:
        _draw(story, contents)
        story.text(" ".join(_key(contents)), NOTE)
    story.heading(say("documents.people_map.in_words"))
    story.short_list(contents.told)
    if not contents.told:
        story.text(say("documents.people_map.no_ties"))
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "people_map"), metadata_of(frame, title), None)


def _draw(story: Story, contents: PeopleMapContents) -> None:
    figure = story.document.add("Figure")
    people = ", ".join(box.name for box in contents.boxes)
    figure.alt = say("documents.people_map.alt", people=people)
    story.flow.append(MapFigure(contents, figure))


def _key(contents: PeopleMapContents) -> Iterator[str]:
    """How to read the lines and frames that the drawing has."""
    used = {line.stroke for line in contents.lines}
    yield from (say(f"documents.people_map.stroke.{stroke}") for stroke in Stroke if stroke in used)
    yield say("documents.people_map.frames")
