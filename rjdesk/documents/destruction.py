"""The certificate that a case was destroyed: what, on whose word, and until when a backup may still hold it."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.contents import DestructionContents
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day, moment
from rjdesk.wording import say


def destruction_certificate(contents: DestructionContents) -> bytes:
    """The certificate, unsealed. It names no participant. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame, title = contents.frame, say("documents.destruction.title")
    facts = [
        (label("reference"), frame.reference),
        (label("process"), frame.process),
        (label("received_on"), day(contents.received_on)),
        (label("destroyed_at"), moment(contents.destroyed_at)),
        (label("authority"), contents.authority),
        (label("papers"), str(contents.papers)),
    ]
    story = open_story(frame, title, "", facts)
    story.text(say("documents.destruction.about"))
    story.heading(say("documents.heading.two_people"))
    story.facts(
        [
            (label("proposed_by"), contents.proposed_by),
            (label("proposed_at"), moment(contents.proposed_at)),
            (label("because"), contents.because),
            (label("destroyed_by"), contents.destroyed_by),
        ]
    )
    story.heading(say("documents.heading.backups"))
    story.text(_backups(contents))
    story.text(say("documents.destruction.limits"), NOTE)
    story.heading(say("documents.heading.journal"))
    story.facts([(label("journal_seq"), str(contents.journal_seq)), (label("journal_head"), contents.journal_head)])
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "destruction"), metadata_of(frame, title), None)


def _backups(contents: DestructionContents) -> str:
    if contents.last_backup_expires is None:
        return say("documents.destruction.no_backup")
    return say("documents.destruction.last_backup", until=day(contents.last_backup_expires))
