"""What may be used now of people's own words, for one thing at a time, to be copied to where it is used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel

from rjdesk.domain.hearing.testimonials import Usable, Use
from rjdesk.wording import say
from ui.widgets.announce import announce
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty
from ui.widgets.text import label
from ui.wording import day, tr


class UsesCard(Card):
    """The words for the chosen use, each with how it is named and until when; one press copies them all."""

    def __init__(self) -> None:
        super().__init__(tr("Use what people said"))
        self._words: Mapping[Use, Sequence[Usable]] = {}
        self._use, self._lines = QComboBox(), column(spacing=10)
        for use in Use:
            self._use.addItem(say(f"hearing.use.{use}"), use.value)
        self._use.setObjectName("words-for")
        self._copy = button(tr("Copy these words"), "plain", "copy")
        self._copy.setObjectName("copy-words")
        self._said = label("", "small")
        self._said.hide()
        self._use.currentIndexChanged.connect(self._show)
        self._copy.clicked.connect(self._put_on_the_clipboard)
        self.add(label(tr("Only what is in this list today, only for this, and named as it stands here."), "muted"))
        self.add(Labelled(tr("For"), self._use))
        self.add(self._lines)
        self.add(self._copy)
        self.add(self._said)

    def show_words(self, words: Mapping[Use, Sequence[Usable]]) -> None:
        """Shows what may be used today, by what for."""
        self._words = words
        self._show()

    def _chosen(self) -> Sequence[Usable]:
        return self._words.get(Use(str(self._use.currentData())), ())

    def _show(self) -> None:
        empty(self._lines)
        self._said.hide()
        words = self._chosen()
        self._copy.setVisible(bool(words))
        if not words:
            self._add(label(tr("Nobody has agreed to this, or it is over.")))
        for each in words:
            self._add(label(as_told(each), selectable=True))
            self._add(label(tr("Until {day}").format(day=day(each.until)), "small"))

    def _add(self, made: QLabel) -> None:
        self._lines.addWidget(made)
        made.show()

    def _put_on_the_clipboard(self) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(map(as_told, self._chosen())))
        words = tr("Copied; in half a minute the clipboard is emptied. What is taken back has to come out there, too.")
        self._said.setText(words)
        self._said.show()
        announce(self, words)


def as_told(words: Usable) -> str:
    """Words with how they are named, as they are told to others."""
    return f"“{words.words}” – {words.named}" if words.named else f"“{words.words}”"
