"""The bare statement that no agreement was reached: no reasons, and nobody said to have been against anything."""

from __future__ import annotations

from rjdesk.documents.agreement_data import as_attachment
from rjdesk.documents.binding import bind
from rjdesk.documents.contents import NonAgreementContents
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import called, furniture_of, label, metadata_of, open_story, tell_charges
from rjdesk.documents.styles import NOTE, NOTICE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day
from rjdesk.wording import say


def non_agreement(contents: NonAgreementContents) -> bytes:
    """The statement, unsealed. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame = contents.frame
    facts = [
        (label("reference"), frame.reference),
        (label("held_on"), day(contents.held_on)),
        (label("process"), frame.process),
        (label("place"), frame.place),
        (called(frame.words.facilitator), contents.facilitator),
    ]
    story = open_story(frame, contents.title, contents.statute, facts)
    if contents.charges:
        story.heading(say("documents.heading.matters", **frame.words.as_facts()))
        tell_charges(story, contents.charges, frame.words)
    story.heading(say("documents.heading.outcome"), room=40)
    story.notice(contents.statement, NOTICE)
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(
        story, furniture_of(frame, "non_agreement"), metadata_of(frame, contents.title), as_attachment(contents)
    )
