"""Says whose vetting can't be relied on, wherever somebody is about to be asked or given a seat: a warning, never a bar."""

from __future__ import annotations

from collections.abc import Sequence

from rjdesk.domain.community.vetting import Unvetted
from rjdesk.wording import say
from ui.widgets.message import InlineMessage
from ui.widgets.theme import Tone
from ui.wording import day, tr


class VettingDoubts(InlineMessage):
    """Hidden while there is no doubt. For whoever prepares; the room never sees it."""

    def show_doubts(self, doubts: Sequence[Unvetted]) -> None:
        """Says each doubt on a line of its own."""
        if not doubts:
            self.clear()
            return
        happened, words = tr("Look at the vetting:"), "\n".join(doubt_words(each) for each in doubts)
        if self.words() != f"{happened} {words}":
            self.say(Tone.WARN, happened, words)


def doubt_words(doubt: Unvetted) -> str:
    """One doubt in a sentence."""
    until = day(doubt.until) if doubt.until else ""
    return say(f"community.doubt.{doubt.why}", name=doubt.name, day=until)
