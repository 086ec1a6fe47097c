"""The proof slip: signed with ink by whoever sees a promise kept, and typed or scanned back by its code."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.follow_up.contents import SlipContents
from rjdesk.documents.office_fields import CLOSING
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.styles import CODE, NOTE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day
from rjdesk.wording import say

_ROWS = 6
_QR_SIDE = 92.0
_CODE = CODE.clone("slip", fontSize=15, leading=22, leftIndent=14, spaceBefore=15)
_TO_WRITE = "\N{NO-BREAK SPACE}"


def slip(contents: SlipContents) -> bytes:
    """The slip, unsealed. Its code says nothing of anybody. Raises ``CharacterNotInFont``."""
    contents = settle(contents)
    frame, title = contents.frame, say("documents.proof_slip.title")
    facts = [
        (label("promised_what"), contents.what),
        (label("due"), day(contents.due)),
        (label("shown_by"), contents.shown_by),
    ]
    story = open_story(frame, title, "", facts)
    story.text(say(f"documents.proof_slip.{'about_money' if contents.money else 'about_hours'}"))
    columns = ("day", "amount", "receipt") if contents.money else ("day", "what", "hours")
    rows = [(_TO_WRITE, "", "", "")] * _ROWS
    story.table([*(label(name) for name in columns), label("initials")], rows, (6, 9, 5, 4))
    with story.together():  # whoever signs, signs beside the code: one photograph of the page shows both
        story.text(say("documents.proof_slip.sign"))
        story.sign_with_ink(say("documents.proof_slip.signer"), "", "", label("signed_on"))
        story.text(say("documents.proof_slip.back", office=frame.office))
        story.notice(contents.code, _CODE)
        story.qr_code(contents.code, say("documents.proof_slip.qr_code"), _QR_SIDE)
    story.text(say("documents.seal_statement"), NOTE)
    story.field(CLOSING, say("documents.field.seal"), locks_all=True)
    return bind(story, furniture_of(frame, "proof_slip"), metadata_of(frame, title), None)
