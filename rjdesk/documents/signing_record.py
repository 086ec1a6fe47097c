"""The record of a signing: a paper of its own, because nothing can be added to the original once it is closed."""

from __future__ import annotations

from collections.abc import Sequence

from rjdesk.documents.agreement_data import as_attachment
from rjdesk.documents.attachments import Attachment
from rjdesk.documents.binding import bind
from rjdesk.documents.contents import SigningLine, SigningRecordContents
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.story import Story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import fingerprint, moment
from rjdesk.process.template import Words
from rjdesk.wording import say

_WIDE = 112.0  # the labels here are long


def signing_record(contents: SigningRecordContents, scans: Sequence[Attachment] = ()) -> bytes:
    """The record, unsealed, with the scans that it speaks of. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame = contents.frame
    title = say("documents.signing_record.title")
    facts = [
        (label("reference"), frame.reference),
        (label("place"), frame.place),
        (label("process"), frame.process),
    ]
    story = open_story(frame, title, "", facts)
    story.text(say("documents.signing_record.about"))
    story.heading(say("documents.heading.signed_document"))
    signed = [
        (label("original_sha256"), contents.original_sha256),
        (label("opened_at"), moment(contents.opened_at)),
        (label("closed_at"), moment(contents.closed_at)),
        (label("root_fingerprint"), fingerprint(contents.office_root_fingerprint)),
    ]
    story.facts(signed, label=_WIDE)
    story.text(say("documents.signing_record.compare"), NOTE)
    story.heading(say("documents.heading.settled"))
    head = [label("name"), label("how"), label("at")]
    story.table(head, [(_who(line), _how(line, frame.words), _when(line)) for line in contents.lines], (10, 7, 7))
    if contents.scans:
        _on_paper(story, contents)
    with story.together():
        story.heading(say("documents.heading.journal"), room=0)
        journal = [(label("journal_seq"), f"{contents.journal_seq}"), (label("journal_head"), contents.journal_head)]
        story.facts(journal, label=_WIDE)
        story.text(say("documents.signing_record.journal"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    data = as_attachment(contents)
    return bind(story, furniture_of(frame, "signing_record"), metadata_of(frame, title), data, scans)


def _on_paper(story: Story, contents: SigningRecordContents) -> None:
    """What a court needs to hold the scans against this record, and the sheets in them against the signed file."""
    story.heading(say("documents.heading.scans"), room=170)
    story.text(say("documents.signing_record.scans"))
    for scan in contents.scans:
        people = ", ".join(line.name for line in contents.lines if line.scan_sha256 == scan.sha256)
        size = say("documents.bytes", number=scan.size)
        told = [
            (label("signed_by"), people),
            (label("file"), f"{scan.file}, {size}"),
            (label("scan_sha256"), scan.sha256),
        ]
        with story.together():
            story.facts(told, label=_WIDE)
    with story.together():
        story.facts([(label("certified_sha256"), contents.certified_sha256)], label=_WIDE)
        story.text(_certified(contents), NOTE)


def _who(line: SigningLine) -> str:
    return "\n".join(text for text in (line.name, line.part, line.beside) if text)


def _how(line: SigningLine, words: Words) -> str:
    return say(f"documents.how.{line.how}", **words.as_facts())


def _certified(contents: SigningRecordContents) -> str:
    words = contents.frame.words.as_facts()
    return say("documents.signing_record.certified", size=contents.certified_size, **words)


def _when(line: SigningLine) -> str:
    return moment(line.at) if line.at else "–"
