"""In the hands of whoever said it: their words, what would be done with them, and yes or no."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.announce import announce
from ui.widgets.flow import Flow
from ui.widgets.large_page import large, sheet
from ui.widgets.layout import column, empty
from ui.widgets.message import InlineMessage
from ui.widgets.read_aloud import ReadAloud
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class ConsentForm(QWidget):
    """``agreed`` or ``refused``, once. Then ``thank``, or ``not_kept`` if it could not be kept."""

    agreed = Signal()
    refused = Signal()

    def __init__(self, words: str, terms: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("consent-form")
        self._message, self._page = InlineMessage(), column(spacing=0)
        inside = column(self._message, spacing=0, into=self)
        inside.addLayout(self._page, 1)
        self._answers = QWidget()
        self._yes, self._no = large(tr("I agree"), "primary", "check"), large(tr("I'd rather not"))
        self._yes.clicked.connect(self._agree)
        self._no.clicked.connect(self._refuse)
        across = Flow(self._answers, spacing=16)
        for choice in (self._yes, self._no):
            across.addWidget(choice)
        self._put(tr("May we use your words?"), words, terms)
        self.setFocusProxy(self._no)  # the safe answer

    def thank(self) -> None:
        """It is kept, or nothing is: asks for the laptop back."""
        empty(self._page)
        words = tr("Please give the laptop back.")
        end = sheet(tr("Thank you."), label(words, "handed"))
        self._page.addWidget(end)
        end.show()
        announce(self, words)

    def not_kept(self) -> None:
        """It could not be kept; it can be tried again."""
        self._let_answer(True)
        self._message.say(
            Tone.WARN, tr("Your answer could not be kept. Please try again, or tell whoever gave you this.")
        )

    def _put(self, title: str, words: str, terms: Sequence[str]) -> None:
        free = tr("You needn't agree: nothing else depends on it.")
        back = tr(
            "You can take it back at any time, without a reason: tell anybody of this office. "
            "What was printed before that can't be called back."
        )
        quoted = f"“{words}”"
        parts = [label(quoted, "handed"), *(label(each, "strong") for each in terms), label(free), label(back)]
        aloud = ReadAloud("\n".join((title, quoted, *terms, free, back)), fingers=True)
        page = sheet(title, aloud, *parts, self._answers)
        self._page.addWidget(page)
        page.show()

    def _agree(self) -> None:
        self._let_answer(False)
        self.agreed.emit()

    def _refuse(self) -> None:
        self._let_answer(False)
        self.refused.emit()

    def _let_answer(self, allowed: bool) -> None:
        for each in (self._yes, self._no):
            each.setEnabled(allowed)
