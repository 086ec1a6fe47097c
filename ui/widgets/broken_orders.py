"""Says which plans would break an order that keeps people apart: a warning, whatever stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from ui.widgets.message import InlineMessage
from ui.widgets.theme import Tone
from ui.wording import tr


class BrokenOrders(InlineMessage):
    """Hidden while no order would be broken. Orders are private: it never stands on a page that the room sees."""

    def show_reasons(self, reasons: Sequence[str]) -> None:
        """Says each reason on a line of its own."""
        if not reasons:
            self.clear()
            return
        happened = (
            tr("What is planned would break an order:")
            if len(reasons) == 1
            else tr("What is planned would break orders:")
        )
        words = "\n".join(reasons)
        if self.words() != f"{happened} {words}":
            self.say(Tone.WARN, happened, words)
