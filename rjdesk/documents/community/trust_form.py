"""An empty form of the survey of public trust: six sentences, five numbers each, and nothing that tells one from another."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.community.contents import TrustFormContents
from rjdesk.documents.hearing.survey_form import LEGEND
from rjdesk.documents.opening import furniture_of, metadata_of, open_story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.wording import say

_SPACE = "\N{NO-BREAK SPACE}"
_TO_CIRCLE = (9 * _SPACE).join("54321")


def trust_form(contents: TrustFormContents) -> bytes:
    """The form. Raises ``CharacterNotInFont``."""
    told: TrustFormContents = settle(contents)
    title = say("documents.trust_form.title")
    story = open_story(told.frame, title, "", [(say("documents.survey_form.version"), str(told.version))])
    story.text(say("documents.trust_form.about"))
    story.notice(say("documents.trust_form.legend"), LEGEND)
    head = say("documents.trust_form.head").split(" | ")
    story.table(head, [(item, _TO_CIRCLE) for item in told.items], (24, 15))
    story.text(say("documents.trust_form.not_tested"), NOTE)
    return bind(story, furniture_of(told.frame, "trust_form"), metadata_of(told.frame, title), None)
