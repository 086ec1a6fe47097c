"""The parts of the training page: a scene with its choices, and what came of one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from ui.screens.training.shown import SceneShown, StepShown
from ui.widgets.card import Card
from ui.widgets.message import InlineMessage
from ui.widgets.played_page import numbered
from ui.widgets.text import label
from ui.wording import tr


class SceneCard(Card):
    """What happens, and a button for each thing to do; ``choices`` are they."""

    def __init__(self, shown: SceneShown, picked: Callable[[int], None]) -> None:
        super().__init__(shown.title)
        self.add(label(shown.text, selectable=True))
        self.add(label(tr("What do you do? Press its number, or choose it."), "muted"))
        self.choices = numbered(shown.choices, "choice", picked)
        for choice in self.choices:
            self.add(choice)


class StepCard(Card):
    """A scene with what was chosen, what followed and why. With a button to go on it is news: ``tell`` it once it is shown."""

    def __init__(self, shown: StepShown, onward: QPushButton | None = None) -> None:
        super().__init__(shown.scene)
        whole = " ".join(filter(None, (shown.rating, shown.why, shown.source)))
        self._shown, self._reason = shown, InlineMessage(shown.tone, "" if onward else whole)
        for text, kind in ((shown.text, "muted"), (shown.chosen, "strong"), (shown.follows, "body")):
            self.add(label(text, kind, selectable=kind != "muted"))
        self.add(self._reason)
        if onward is not None:
            self.add(onward)

    def tell(self) -> None:
        """Says how it is rated and why."""
        self._reason.say(self._shown.tone, self._shown.rating, self._shown.why, self._shown.source)
