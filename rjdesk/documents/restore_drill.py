"""The certificate of a restore drill: that a backup was restored and opened, and what was found in it."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.contents import RestoreDrillContents
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.styles import CODE, NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day, fingerprint, moment
from rjdesk.wording import say


def restore_drill(contents: RestoreDrillContents) -> bytes:
    """The certificate, unsealed; one page that names no participant. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame, title = contents.frame, say("documents.restore_drill.title")
    facts = [
        (label("file"), contents.file),
        (label("backed_up_at"), moment(contents.backed_up_at)),
        (label("drilled_at"), moment(frame.made_on)),
    ]
    story = open_story(frame, title, "", facts)
    story.text(say("documents.restore_drill.result"))
    story.heading(say("documents.heading.backup_file"))
    story.notice(fingerprint(contents.file_sha256), CODE.clone("fingerprint", leftIndent=12, spaceBefore=8))
    story.heading(say("documents.heading.found"))
    story.text(say("documents.restore_drill.found", cases=contents.cases, papers=contents.papers))
    if contents.opened:
        story.text(say("documents.restore_drill.opened"))
        rows = [
            (str(number), str(case.people), str(case.answers), str(case.papers))
            for number, case in enumerate(contents.opened, 1)
        ]
        head = [label(name) for name in ("drawn", "people", "answers", "documents")]
        story.table(head, rows, (3, 3, 3, 3))
    story.heading(say("documents.heading.journal"))
    story.facts([(label("journal_seq"), str(contents.journal_seq)), (label("journal_head"), contents.journal_head)])
    story.text(say("documents.restore_drill.again", until=day(contents.again_by)))
    story.text(say("documents.restore_drill.limits"), NOTE)
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "restore_drill"), metadata_of(frame, title), None)
