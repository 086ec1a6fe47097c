"""The sheet with a vault's recovery code: printed, locked away, never kept as a file by rjdesk."""

from __future__ import annotations

from rjdesk.documents.binding import bind
from rjdesk.documents.contents import PaperFrame, RecoverySheetContents
from rjdesk.documents.opening import furniture_of, label, metadata_of, open_story
from rjdesk.documents.styles import CODE
from rjdesk.documents.typeface import settle
from rjdesk.documents.written import day
from rjdesk.wording import say

_GROUPS_A_LINE = 4
_QR_SIDE = 118.0
_APART = 3 * "\N{NO-BREAK SPACE}"


def recovery_sheet(contents: RecoverySheetContents) -> bytes:
    """The sheet. It carries no data file and no field: there must be one copy of this code, on paper."""
    contents = settle(contents)
    title = say("documents.recovery_sheet.title")
    frame = PaperFrame(contents.office, "", "", contents.made_on, "", contents.language, paper=contents.paper)
    facts = [(label("vault"), contents.vault), (label("made_on"), day(contents.made_on.date()))]
    story = open_story(frame, title, "", facts)
    story.text(say("documents.recovery_sheet.about"))
    story.heading(say("documents.heading.recovery_code"))
    groups = contents.code_groups
    lines = [groups[at : at + _GROUPS_A_LINE] for at in range(0, len(groups), _GROUPS_A_LINE)]
    code = "\n".join(_APART.join(line) for line in lines)
    story.notice(code, CODE.clone("code", fontSize=15, leading=27, leftIndent=14, spaceBefore=12, spaceAfter=14))
    story.qr_code("-".join(groups), say("documents.recovery_sheet.qr_code"), _QR_SIDE)
    story.heading(say("documents.heading.recovery_use"))
    story.steps([say(f"documents.recovery_sheet.step.{step}") for step in ("keep", "use", "lost")])
    return bind(story, furniture_of(frame, "recovery_sheet"), metadata_of(frame, title), None)
