"""The sheet for the registry: one page that lets a clerk check this office's documents for the next decades."""

from __future__ import annotations

from rjdesk.documents.agreement_data import as_attachment
from rjdesk.documents.binding import bind
from rjdesk.documents.contents import RootSheetContents
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.styles import CODE, NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day, fingerprint
from rjdesk.wording import say


def root_sheet(contents: RootSheetContents) -> bytes:
    """The sheet, unsealed. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame = contents.frame
    title = say("documents.root_sheet.title")
    valid = say("documents.root_sheet.valid", start=day(contents.valid_from), end=day(contents.valid_until))
    facts = [(label("file"), contents.file_name), (label("valid"), valid)]
    story = open_story(frame, title, "", facts)
    story.text(say("documents.root_sheet.about"))
    story.heading(say("documents.heading.compare"))
    story.text(say("documents.root_sheet.compare"))
    story.notice(fingerprint(contents.fingerprint), CODE.clone("fingerprint", leftIndent=12, spaceBefore=12))
    story.heading(say("documents.heading.verify"))
    steps = ("get", "run", "read")
    story.steps([say(f"documents.root_sheet.step.{step}", file=contents.file_name) for step in steps])
    story.heading(say("documents.heading.others"), room=40)
    story.text(say("documents.root_sheet.others"))
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "root_sheet"), metadata_of(frame, title), as_attachment(contents))
