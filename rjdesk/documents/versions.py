"""What an agreement says of its version: which one it is, which one it replaces, by number and hash, and what differs."""

from __future__ import annotations

from rjdesk.documents.contents import AgreementContents, VersionLine
from rjdesk.documents.facts import Pair
from rjdesk.documents.opening import label
from rjdesk.documents.story import Story
from rjdesk.documents.styles import LEAD, NOTE
from rjdesk.documents.written import day
from rjdesk.wording import say

_LABELS = 104.0  # points: as wide as beside the hash of an original


def tell_version(story: Story, contents: AgreementContents, *, signed: bool) -> None:
    """Nothing for the first version; ``signed`` is False where nobody signs it again. Why it was changed is never told."""
    version = contents.version
    if version is None:
        return
    before = version.number - 1
    story.heading(say("documents.heading.version"), room=120)
    key = "about" if signed else "about_noted"
    story.text(say(f"documents.version.{key}", number=version.number, before=before))
    story.facts(_facts(version, before), label=_LABELS)
    if version.changes:
        story.text(say("documents.version.changes", before=before))
        for change in version.changes:
            story.text(change, LEAD)
    story.text(say("documents.version.only"), NOTE)


def _facts(version: VersionLine, before: int) -> list[Pair]:
    return [
        (label("version"), str(version.number)),
        (label("replaces"), say("documents.version.which", number=before)),
        (label("sealed_on"), day(version.sealed_on) if version.sealed_on else ""),
        (label("replaced_sha256"), version.sha256),
        (label("agreed_on"), day(version.agreed_on) if version.agreed_on else ""),
        (label("agreed_by"), ", ".join(version.agreed_by)),
    ]
