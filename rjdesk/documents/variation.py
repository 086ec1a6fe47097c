"""A change of what was agreed that nobody signs again: what differs, whose word it is, and all of it as it holds now."""

from __future__ import annotations

from rjdesk.documents.agreement import begin, only_what_was_agreed, tell_agreed, whose_copy
from rjdesk.documents.binding import bind
from rjdesk.documents.contents import AgreementContents, Copy
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.wording import say


def variation(contents: AgreementContents, copy: Copy | None = None) -> bytes:
    """The paper of a change, or one recipient's copy of it; unsealed. Raises ``CharacterNotInFont``."""
    contents, copy = settle(contents), settle(copy)
    frame, title = contents.frame, say("documents.version.variation")
    story = begin(contents, title)
    if copy is not None:
        story.notice(whose_copy(copy, frame.words))
        story.facts([(label("original_sha256"), copy.original_sha256)], label=104)
    story.text(only_what_was_agreed(contents)) if copy else story.notice(only_what_was_agreed(contents))
    tell_agreed(story, contents, signed=False)
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    kind = "copy" if copy else "variation"
    return bind(story, furniture_of(frame, kind), metadata_of(frame, title), None)
