"""Words in place about what went wrong or went well: what happened, what is safe, what to do. Never colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from rjdesk.errors import Expected
from ui.widgets.announce import announce
from ui.widgets.layout import row
from ui.widgets.picture import Picture
from ui.widgets.restyle import restyle
from ui.widgets.text import label
from ui.widgets.theme import Tone

if TYPE_CHECKING:
    from rjdesk.wording import Words

ICONS = {
    Tone.PLAIN: "info",
    Tone.INFO: "info",
    Tone.OK: "circle-check",
    Tone.WARN: "triangle-alert",
    Tone.DANGER: "octagon-alert",
}


class InlineMessage(QFrame):
    """A message that stands in the page and can be read again; hidden while there is nothing to say."""

    def __init__(self, tone: Tone = Tone.INFO, words: str = "") -> None:
        super().__init__()
        self.setObjectName("message")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._icon = Picture("info", "info", lines=1.2)
        self._happened, self._safe, self._do = label(kind="strong"), label(), label()
        sentences = QVBoxLayout()
        sentences.setSpacing(4)
        for part in (self._happened, self._safe, self._do):
            sentences.addWidget(part)
        across = row(spacing=12, into=self)
        across.setContentsMargins(16, 13, 16, 13)
        across.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(sentences, 1)
        if words:
            self._put(tone, words)  # shown with whatever holds it; shown alone it would be a window of its own
        else:
            self.clear()

    def say(self, tone: Tone, happened: str, safe: str = "", do: str = "") -> None:
        """Shows up to three sentences."""
        self._put(tone, happened, safe, do)
        self.show()
        announce(self, self.accessibleName())

    def show_words(self, words: Words, tone: Tone = Tone.DANGER) -> None:
        """Shows an error's three sentences."""
        self.say(tone, words.happened, words.safe, words.do)

    def show_error(self, error: Expected, tone: Tone = Tone.DANGER) -> None:
        """Shows an expected error in its own words."""
        from rjdesk.wording import of_error  # with the first error

        self.show_words(of_error(error), tone)

    def words(self) -> str:
        """What is being said, in one string; empty when nothing is."""
        return "" if self.isHidden() else self.accessibleName()

    def clear(self) -> None:
        """Takes the message away."""
        self.hide()
        self.setAccessibleName("")

    def _put(self, tone: Tone, happened: str, safe: str = "", do: str = "") -> None:
        for at, words in ((self._happened, happened), (self._safe, safe), (self._do, do)):
            at.setText(words)
            at.setVisible(bool(words))
        restyle(self._happened, "kind", "strong" if safe or do else "body")
        self._icon.show_icon(ICONS[tone], "muted" if tone is Tone.PLAIN else tone.value)
        restyle(self, "tone", tone.value)
        spoken = " ".join(filter(None, (happened, safe, do)))
        self.setAccessibleName(spoken)
