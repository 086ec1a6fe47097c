"""The distribution register: one line for each paper that went to somebody, with what was left out of it."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.letter_contents import RegisterContents, RegisterLine
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, left_out, metadata_of, open_story
from rjdesk.documents.styles import NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day, moment
from rjdesk.process.template import Words
from rjdesk.wording import say

_SHOWN = 16  # hex digits of a SHA-256: more than anybody compares by eye, and enough to find the paper


def register(contents: RegisterContents) -> bytes:
    """The register, unsealed. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame, title = contents.frame, say("documents.register.title")
    facts = [
        (label("reference"), frame.reference),
        (label("process"), frame.process),
        (label("made_on"), moment(frame.made_on)),
    ]
    story = open_story(frame, title, contents.statute, facts)
    story.text(say(f"documents.register.{'about' if contents.lines else 'nothing'}"))
    if contents.lines:
        head = [label(name) for name in ("paper", "sent_to", "sent", "sha256")]
        story.table(head, [_row(line, frame.words) for line in contents.lines], (15, 15, 12, 8))
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "register"), metadata_of(frame, title), None)


def _row(line: RegisterLine, words: Words) -> tuple[str, ...]:
    without = ", ".join(sorted(left_out(name, words) for name in line.leaves_out))
    paper = [line.paper, say("documents.register.left_out", what=without) if without else ""]
    digits = line.sha256[:_SHOWN]
    return (
        "\n".join(filter(None, paper)),
        "\n".join(filter(None, (line.name, line.part))),
        f"{day(line.on)}\n{line.how}",
        f"{digits[: _SHOWN // 2]}\n{digits[_SHOWN // 2 :]}",
    )
