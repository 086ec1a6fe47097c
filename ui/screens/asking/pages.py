"""The pages of a survey on the screen: large, one thing on each, in the language that was chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from rjdesk.domain.hearing.answers import MOST_WORDS
from rjdesk.domain.hearing.survey import DEGREES, RATHER_NOT, Chrome, Item
from ui.widgets import theme
from ui.widgets.languages import Languages, choice
from ui.widgets.large_page import large, sheet
from ui.widgets.layout import column, row
from ui.widgets.message import InlineMessage
from ui.widgets.text import label
from ui.widgets.theme import Tone

LINES = 160  # px that the place for own words is high at least


class Beginning(QWidget):
    """What this is, what becomes of it, and in which language."""

    language_chosen = Signal(object)

    def __init__(self, title: str, chrome: Chrome, offered: Sequence[Chrome], note: str) -> None:
        super().__init__()
        parts: list[QWidget] = [InlineMessage(Tone.INFO, note)] if note else []
        parts += [label(words, "handed") for words in chrome.about]
        if not chrome.checked:
            parts.append(label(chrome.unread, "small"))
        if len(offered) > 1:
            languages = Languages({each.language: each.name for each in offered}, chrome.language)
            languages.chosen.connect(self.language_chosen)
            parts.append(languages)
        column(sheet(title, *parts), spacing=0, into=self)


class ItemPage(QWidget):
    """One sentence, and how far somebody agrees with it."""

    chosen = Signal(int)

    def __init__(self, item: Item, chrome: Chrome, said: int | None) -> None:
        super().__init__()
        self._choices = {
            degree: choice(words)
            for degree, words in zip((*DEGREES, RATHER_NOT), (*chrome.degrees, chrome.rather_not), strict=True)
        }
        for degree, made in self._choices.items():
            made.clicked.connect(partial(self._choose, degree))
        self._mark(said)
        column(sheet(item.texts[chrome.language], *self._choices.values()), spacing=0, into=self)
        self.setFocusProxy(self._choices[said if said is not None else DEGREES[0]])

    def _choose(self, degree: int) -> None:
        self._mark(degree)
        self.chosen.emit(degree)

    def _mark(self, said: int | None) -> None:
        for degree, made in self._choices.items():
            made.setChecked(degree == said)
            made.setIcon(theme.icon("circle-check" if degree == said else "circle", "accent", beside_words=True))


class WordsPage(QWidget):
    """Room for their own words, and a warning that they may show who they are."""

    changed = Signal(str)

    def __init__(self, question: str, chrome: Chrome, words: str) -> None:
        super().__init__()
        self._edit = QPlainTextEdit(words)
        self._edit.setAccessibleName(question)
        self._edit.setTabChangesFocus(True)
        self._edit.setMinimumHeight(LINES)
        self._edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._edit.setAcceptDrops(False)
        self._edit.textChanged.connect(self._tell)
        parts = InlineMessage(Tone.WARN, chrome.warning), self._edit, label(chrome.skip, "muted")
        column(sheet(question, *parts), spacing=0, into=self)
        self.setFocusProxy(self._edit)

    def _tell(self) -> None:
        self.changed.emit(self._edit.toPlainText()[:MOST_WORDS])


class Review(QWidget):
    """Everything once more, before it is sent."""

    change_wanted = Signal(int)  # the number of an item

    def __init__(self, items: Sequence[Item], said: Mapping[str, int], words: str, chrome: Chrome) -> None:
        super().__init__()
        in_words = dict(zip((*DEGREES, RATHER_NOT), (*chrome.degrees, chrome.rather_not), strict=True))
        parts: list[QWidget] = [label(chrome.review_about, "handed")]
        for number, item in enumerate(items):
            line, change = QWidget(), large(chrome.change)
            change.setAccessibleName(f"{chrome.change}: {item.texts[chrome.language]}")
            change.clicked.connect(partial(self.change_wanted.emit, number))
            texts = column(
                label(item.texts[chrome.language]), label(in_words[said.get(item.id, 0)], "strong"), spacing=2
            )
            across = row(spacing=16, into=line)
            across.addLayout(texts, 1)
            across.addWidget(change)
            parts.append(line)
        if words:
            parts.append(label(words, "lead"))
        column(sheet(chrome.review, *parts), spacing=0, into=self)
