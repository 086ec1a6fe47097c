"""What somebody agreed to with their own words, for them to take home: how to take it back stands first."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.hearing.contents import ConsentContents
from rjdesk.documents.opening import furniture_of, metadata_of, open_story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day
from rjdesk.wording import say


def consent(contents: ConsentContents) -> bytes:
    """The paper, unsealed. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame, title = contents.frame, _say("title")
    facts = [
        (_say("given_by"), contents.name),
        (_say("named"), contents.named),
        (_say("uses"), "\n".join(contents.uses)),
        (_say("agreed_on"), day(contents.agreed_on)),
        (_say("until"), day(contents.until)),
    ]
    story = open_story(frame, title, "", facts)
    story.text(_say("about"))
    story.heading(_say("words"))
    story.notice(f"“{contents.words}”")
    story.text(_say("after"), NOTE)
    return bind(story, furniture_of(frame, "consent"), metadata_of(frame, title), None)


def _say(key: str) -> str:
    return say(f"documents.consent.{key}")
