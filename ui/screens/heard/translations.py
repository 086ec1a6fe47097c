"""Which translations of what people are asked were read by somebody who speaks the language; and noting that one was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rjdesk.services.hearing.translations import Translation
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.date_edit import DateEdit
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.widgets.unfolding import Unfolding
from ui.wording import day, tr


class TranslationsCard(Card):
    """``read`` carries a language, who read it and when; ``not_read`` a language."""

    read = Signal(object, str, object)
    not_read = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Languages of the surveys and of consent"))
        about = tr(
            "People are told of a translation that nobody has read who speaks the language. Ask somebody outside your "
            "cases to read the paper forms and the consent; then note it here. It holds for these texts only."
        )
        self.add(label(about, "muted"))
        self._lines = column(spacing=14)
        self.add(self._lines)

    def show_translations(self, held: Sequence[Translation], today: date) -> None:
        """Shows each language, and whether it was read."""
        empty(self._lines)
        for each in held:
            self._lines.addWidget(self._line(each, today))

    def _line(self, held: Translation, today: date) -> QWidget:
        made, tone = QWidget(), "ok" if held.is_read else "warn"
        words = column(label(held.name, "strong"), label(state_words(held), "small"), spacing=2)
        if not held.checked:
            words.addWidget(self._taking_back(held) if held.is_read else self._noting(held, today))
        mark = Picture("circle-check" if held.is_read else "triangle-alert", tone)
        across = row(spacing=10, into=made)
        across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return made

    def _noting(self, held: Translation, today: date) -> QWidget:
        fields = _Reader(today)
        noting = Unfolding(
            tr("Somebody has read it …"),
            tr("Somebody who speaks the language, and read every text that people see in it."),
            fields,
            tr("Note it"),
            icon="check",
        )
        noting.name_parts(f"read-{held.language}")
        noting.agreed.connect(partial(self._note, held, fields))
        return noting

    def _note(self, held: Translation, fields: _Reader) -> None:
        said = fields.said()
        if said is not None:
            self.read.emit(held.language, *said)

    def _taking_back(self, held: Translation) -> QWidget:
        made = button(
            tr("Was a mistake"), "link", name=tr("{language} was not read after all").format(language=held.name)
        )
        made.setObjectName(f"not-read-{held.language}")
        made.clicked.connect(partial(self.not_read.emit, held.language))
        holder = QWidget()
        row(made, into=holder).addStretch(1)
        return holder


class _Reader(QWidget):
    """Who, and when."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._by, self._on = QLineEdit(), DateEdit()
        self._on.set_day(today)
        self._who = Labelled(tr("Who read it"), self._by, tr("And how they know the language."))
        self._day = Labelled(tr("On"), self._on)
        column(self._who, self._day, spacing=12, into=self)
        self.setFocusProxy(self._by)

    def said(self) -> tuple[str, date] | None:
        """What was entered; None, with a word at the field, while something is missing."""
        by, on = self._by.text().strip(), self._on.day()
        self._who.complain("" if by else tr("Say who it was."))
        self._day.complain(tr("Enter a day.") if on is None else "")
        return (by, on) if by and on is not None else None


def state_words(held: Translation) -> str:
    """How it stands with a translation."""
    if held.checked:
        return tr("Read by somebody who speaks it, before it came to you.")
    if held.on is None:
        return tr("Not read yet by anybody who speaks it as their own language. People see that on the first page.")
    words = tr("Read by {by} on {day}.").format(by=held.by, day=day(held.on))
    return f"{words} {tr('The texts have changed since: it counts as unread.')}" if held.changed else words
