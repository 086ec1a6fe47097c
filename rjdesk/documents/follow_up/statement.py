"""The statement of an account: what was promised, each movement with the balance after it, what is owed."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.follow_up.contents import StatementContents
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day, moment
from rjdesk.wording import say


def statement(contents: StatementContents) -> bytes:
    """The statement, unsealed. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame, title = contents.frame, say("documents.ledger.title")
    facts = [
        (label("reference"), frame.reference),
        (label("made_on"), moment(frame.made_on)),
        (label("promised_by"), contents.who),
        (label("promised_what"), contents.what),
        (label("promised"), contents.promised),
        (label("paid"), contents.paid),
    ]
    story = open_story(frame, title, "", facts)
    story.notice(contents.balance)
    if contents.parts:
        story.heading(say("documents.heading.instalments"))
        rows = [(day(part.instalment.due), part.instalment.amount, part.standing) for part in contents.parts]
        story.table([label("due"), label("amount"), label("standing")], rows, (10, 7, 7))
    story.heading(say("documents.heading.movements"))
    if contents.movements:
        lines = [(day(line.on), line.what, line.change, line.balance) for line in contents.movements]
        story.table([label("day"), label("what"), label("change"), label("owed")], lines, (7, 13, 5, 5))
    else:
        story.text(say("documents.ledger.nothing"))
    story.text(say("documents.ledger.about"), NOTE)
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "ledger"), metadata_of(frame, title), None)
