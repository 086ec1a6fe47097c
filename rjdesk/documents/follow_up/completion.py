"""The completion report: which promises were kept, in full or in part; a certificate where all of them were. No reasons."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.follow_up.contents import CompletionContents, KeptLine
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.story import Story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day, moment
from rjdesk.wording import say


def completion(contents: CompletionContents) -> bytes:
    """The report, unsealed. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame = contents.frame
    title = say(f"documents.completion.{'certificate' if contents.complete else 'report'}")
    facts = [
        (label("reference"), frame.reference),
        (label("process"), frame.process),
        (label("held_on"), day(contents.held_on)),
        (label("over_on"), day(contents.over_on) if contents.over_on else ""),
        (label("made_on"), moment(frame.made_on)),
    ]
    story = open_story(frame, title, contents.statute, facts)
    story.notice(_counted(contents))
    story.heading(say("documents.heading.obligations"))
    for line in contents.promises:
        _tell(story, line)
    if len(contents.versions) > 1:
        _tell_versions(story, contents)
    story.text(say("documents.completion.limits"), NOTE)
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "completion"), metadata_of(frame, title), None)


def _counted(contents: CompletionContents) -> str:
    if contents.complete:
        return say("documents.completion.all_kept", kept=contents.kept, total=len(contents.promises))
    closed = contents.closed_on
    return " ".join(
        [contents.told, *([say("documents.completion.closed_open", day=day(closed))] if closed is not None else [])]
    )


def _tell(story: Story, line: KeptLine) -> None:
    with story.together():
        story.numbered_heading(line.number, line.what)
        pairs = [
            ("promised_by", line.who),
            ("due", day(line.due)),
            ("standing", line.standing),
            ("counted", line.counted),
        ]
        story.facts([(label(name), value) for name, value in pairs])


def _tell_versions(story: Story, contents: CompletionContents) -> None:
    if contents.dropped:
        story.heading(say("documents.heading.dropped"))
        for what in contents.dropped:
            story.text(what)
    story.heading(say("documents.heading.versions"), room=150)
    story.text(say("documents.completion.versions"))
    for line in contents.versions:
        with story.together():
            story.numbered_heading(line.number, line.how)
            pairs = [
                ("sealed_on", day(line.sealed_on) if line.sealed_on else ""),
                ("standing", line.standing),
                ("sha256", line.sha256),
            ]
            story.facts([(label(name), value) for name, value in pairs])
