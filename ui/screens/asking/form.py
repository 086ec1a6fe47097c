"""A survey in somebody's hands: page by page, forward and back, and nothing is kept before it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.hearing.survey import Chrome, Language, Survey, Wave
from ui.screens.asking.pages import Beginning, ItemPage, Review, WordsPage
from ui.widgets.announce import announce
from ui.widgets.handed import FrameWords, InOwnLanguage
from ui.widgets.large_page import large, sheet
from ui.widgets.layout import column, empty, row
from ui.widgets.message import InlineMessage
from ui.widgets.read_aloud import ReadAloud
from ui.widgets.text import label, line
from ui.widgets.theme import Tone

IDLE = 5 * 60  # seconds without an answer after which everything is cleared


class SurveyForm(InOwnLanguage):
    """``sent`` carries the answers by item, and the free text. Then ``thank``, or ``refuse`` if they could not be kept.

    Pages: the beginning, one for each item, own words, the review, and the end.
    """

    sent = Signal(object, str)

    def __init__(self, survey: Survey, wave: Wave, offered: Sequence[Chrome]) -> None:
        super().__init__()
        self.setObjectName("survey-form")
        self._survey, self._items, self._offered = survey, survey.asked_at(wave), tuple(offered)
        self._chrome = self._offered[0]
        self._said: dict[str, int] = {}
        self._words, self._at, self._note, self._over = "", 0, "", False
        self._message = InlineMessage()
        self._page, self._progress = column(spacing=0), line(kind="muted")
        self._aloud = ReadAloud(fingers=True)
        self._back, self._next = large("", icon="arrow-left"), large("", "primary")
        self._back.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE * 1000)
        self._idle.timeout.connect(self.clear)
        self._compose()
        self._turn_to(0)

    def thank(self) -> None:
        """They are kept: asks for the laptop back."""
        self._forget()
        self._over = True
        self._put(sheet(self._chrome.thanks, label(self._chrome.give_back, "handed")))
        for part in (self._back, self._next, self._progress):
            part.hide()
        self._aloud.set_words(f"{self._chrome.thanks} {self._chrome.give_back}", self._chrome.language)
        announce(self, self._chrome.give_back)

    def refuse(self) -> None:
        """They could not be kept; they are still here."""
        self._next.setEnabled(True)
        self._message.say(Tone.WARN, self._chrome.not_kept)

    def clear(self) -> None:
        """Forgets everything, and begins again: whoever answered has gone."""
        if not self._over:
            begun = self._at > 0
            self._forget()
            self._note = self._chrome.cleared if begun else ""
            self._turn_to(0)

    def _forget(self) -> None:
        self._idle.stop()
        self._said, self._words = {}, ""

    @property
    def _last(self) -> int:
        return len(self._items) + 2

    def _turn_to(self, at: int) -> None:
        self._at = at
        self._message.clear()
        page = self._made(at)
        self._put(page)
        self._aloud.set_words(self._spoken(at), self._chrome.language)
        self._aloud.name_ways(self._chrome.read_aloud, self._chrome.stop_reading)
        chrome, asked = self._chrome, 0 < at <= len(self._items)
        progress = chrome.progress.format(at=at, all=len(self._items)) if asked else ""
        self._progress.setText(progress)
        self._back.setText(chrome.back)
        self._back.setVisible(at > 0)
        words = {0: chrome.begin, self._last: chrome.send}.get(at, chrome.next)
        self._next.setText(words)
        for part in (self._back, self._next):
            part.setAccessibleName(part.text())
        self._next.setEnabled(not asked or self._items[at - 1].id in self._said)
        (page if page.focusProxy() else self._next).setFocus()
        announce(self, progress or words)
        self._alive()

    def _spoken(self, at: int) -> str:
        """What is read aloud of a page: the question with its answers, and never what was chosen."""
        chrome = self._chrome
        if at == 0:
            return "\n".join((self._survey.titles[chrome.language], *chrome.about))
        if at <= len(self._items):
            return "\n".join((self._items[at - 1].texts[chrome.language], *chrome.degrees, chrome.rather_not))
        if at < self._last:
            return "\n".join((self._survey.open_question[chrome.language], chrome.warning, chrome.skip))
        return "\n".join((chrome.review, chrome.review_about))

    def _made(self, at: int) -> QWidget:
        chrome = self._chrome
        if at == 0:
            first = Beginning(self._survey.titles[chrome.language], chrome, self._offered, self._note)
            first.language_chosen.connect(self._speak)
            return first
        if at <= len(self._items):
            item = self._items[at - 1]
            asked = ItemPage(item, chrome, self._said.get(item.id))
            asked.chosen.connect(self._choose)
            return asked
        if at < self._last:
            words = WordsPage(self._survey.open_question[chrome.language], chrome, self._words)
            words.changed.connect(self._write)
            return words
        review = Review(self._items, self._said, self._words, chrome)
        review.change_wanted.connect(self._change)
        return review

    def _choose(self, degree: int) -> None:
        self._said[self._items[self._at - 1].id] = degree
        self._next.setEnabled(True)
        self._alive()

    def _write(self, words: str) -> None:
        self._words = words
        self._alive()

    def _speak(self, language: Language) -> None:
        self._chrome = next(each for each in self._offered if each.language is language)
        self.framed.emit(FrameWords(self._chrome.handed, self._chrome.hand_back, self._chrome.go_on))
        self._turn_to(0)

    def _change(self, number: int) -> None:
        self._turn_to(number + 1)

    def _go_back(self) -> None:
        self._turn_to(max(0, self._at - 1))

    def _go_on(self) -> None:
        if self._at < self._last:
            self._note = ""
            self._turn_to(self._at + 1)
        else:
            self._next.setEnabled(False)
            announce(self, self._chrome.sending)
            self.sent.emit(dict(self._said), self._words)

    def _alive(self) -> None:
        """Somebody is there."""
        self._idle.start()

    def _put(self, page: QWidget) -> None:
        empty(self._page)
        self._page.addWidget(page)
        page.show()

    def _compose(self) -> None:
        foot = row(self._back, spacing=16)
        foot.setContentsMargins(28, 8, 28, 18)
        foot.addStretch(1)
        foot.addWidget(self._aloud)
        foot.addWidget(self._progress)
        foot.addStretch(1)
        foot.addWidget(self._next)
        inside = column(self._message, spacing=0, into=self)
        inside.addLayout(self._page, 1)
        inside.addLayout(foot)
        self.setFocusProxy(self._next)
