"""What somebody agreed to with their own words, for them to take home: how to take it back stands first."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.hearing.contents import ConsentContents
from rjdesk.documents.opening import furniture_of, metadata_of, open_story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle


def consent(contents: ConsentContents) -> bytes:
    """The paper, unsealed. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame, told, paper = contents.frame, contents.told, contents.told.paper
    facts = [
        (paper.given_by, contents.name),
        (paper.named, contents.named),
        (paper.uses, "\n".join(contents.uses)),
        (paper.agreed_on, told.written(contents.agreed_on)),
        (paper.until, told.written(contents.until)),
    ]
    story = open_story(frame, paper.title, "", facts)
    story.text(paper.about)
    if not told.checked:
        story.text(told.unread, NOTE)
    story.heading(paper.words)
    story.notice(f"“{contents.words}”")
    story.text(paper.after, NOTE)
    return bind(story, furniture_of(frame, "consent"), metadata_of(frame, paper.title), None)
