"""In the hands of whoever said it: their words, what would be done with them, in their language, and yes or no."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.hearing.consent_words import ConsentWords
from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.hearing.testimonials import Terms
from ui.widgets.announce import announce
from ui.widgets.flow import Flow
from ui.widgets.handed import FrameWords, InOwnLanguage
from ui.widgets.languages import Languages
from ui.widgets.large_page import large, sheet
from ui.widgets.layout import column, empty
from ui.widgets.message import InlineMessage
from ui.widgets.read_aloud import ReadAloud
from ui.widgets.text import label
from ui.widgets.theme import Tone


class ConsentForm(InOwnLanguage):
    """``agreed`` (with the language in which it was read) or ``refused``, once. Then ``thank``, or ``not_kept``."""

    agreed = Signal(object)
    refused = Signal()

    def __init__(self, words: str, terms: Terms, name: str, offered: Sequence[ConsentWords]) -> None:
        super().__init__()
        self.setObjectName("consent-form")
        self._words, self._terms, self._name = words, terms, name
        self._offered, self._told = tuple(offered), offered[0]
        self._message, self._page = InlineMessage(), column(spacing=0)
        inside = column(self._message, spacing=0, into=self)
        inside.addLayout(self._page, 1)
        self._put()

    def thank(self) -> None:
        """It is kept, or nothing is: asks for the laptop back."""
        empty(self._page)
        end = sheet(self._told.thanks, label(self._told.give_back, "handed"))
        self._page.addWidget(end)
        end.show()
        announce(self, self._told.give_back)

    def not_kept(self) -> None:
        """It could not be kept; it can be tried again."""
        self._let_answer(True)
        self._message.say(Tone.WARN, self._told.not_kept)

    def _put(self) -> None:
        told, quoted = self._told, f"“{self._words}”"
        lines, free, back = told.terms(self._terms, self._name), label(told.free), label(told.back)
        aloud = ReadAloud("\n".join((told.title, quoted, *lines, told.free, told.back)), told.language, fingers=True)
        aloud.name_ways(told.read_aloud, told.stop_reading)
        parts = [
            aloud,
            *self._languages(),
            label(quoted, "handed"),
            *(label(each, "strong") for each in lines),
            free,
            back,
        ]
        empty(self._page)
        page = sheet(told.title, *parts, self._answers())
        self._page.addWidget(page)
        page.show()
        self.setFocusProxy(self._no)  # the safe answer

    def _languages(self) -> list[QWidget]:
        """A choice where there is one, and a word about a translation that nobody has read."""
        found: list[QWidget] = []
        if len(self._offered) > 1:
            choices = Languages({each.language: each.name for each in self._offered}, self._told.language)
            choices.chosen.connect(self._speak)
            found.append(choices)
        return found if self._told.checked else [*found, label(self._told.unread, "small")]

    def _answers(self) -> QWidget:
        answers = QWidget()
        self._yes, self._no = large(self._told.yes, "primary", "check"), large(self._told.no)
        self._yes.clicked.connect(self._agree)
        self._no.clicked.connect(self._refuse)
        across = Flow(answers, spacing=16)
        for choice in (self._yes, self._no):
            across.addWidget(choice)
        return answers

    def _speak(self, language: Language) -> None:
        self._told = next(each for each in self._offered if each.language is language)
        self._message.clear()
        self._put()
        self.framed.emit(FrameWords(self._told.handed, self._told.hand_back, self._told.go_on))
        self._no.setFocus()

    def _agree(self) -> None:
        self._let_answer(False)
        self.agreed.emit(self._told.language)

    def _refuse(self) -> None:
        self._let_answer(False)
        self.refused.emit()

    def _let_answer(self, allowed: bool) -> None:
        for each in (self._yes, self._no):
            each.setEnabled(allowed)
