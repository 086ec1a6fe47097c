"""The parts of a register's page: a section of lines, and one record with all that hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.community.shown import DeedShown, EntryShown, GroupShown, OfferShown, RecordShown, SectionShown
from ui.widgets.buttons import Kind, button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow import Flow
from ui.widgets.layout import column, row
from ui.widgets.message import InlineMessage
from ui.widgets.picture import Picture
from ui.widgets.row_button import RowButton
from ui.widgets.text import label
from ui.widgets.theme import Tone


class SectionPart(QWidget):
    """Records to choose from, under their heading, with what can be added."""

    chosen = Signal(str)
    form_asked = Signal(str)

    def __init__(self, shown: SectionShown, *, first: bool) -> None:
        super().__init__()
        lines = column(spacing=8, into=self)
        if shown.title:
            lines.addWidget(label(shown.title, "heading"))
        if shown.offers:
            lines.addLayout(offers_of(shown.offers, self.form_asked.emit, "primary" if first else "plain"))
        if not shown.lines and shown.empty:
            lines.addWidget(label(shown.empty, "muted") if shown.title else EmptyState(shown.icon, shown.empty))
        self.rows: list[RowButton] = []
        for each in shown.lines:
            made = RowButton(each.icon, each.title, each.note, each.end, each.tone)
            made.setObjectName(f"record-{each.key}")
            made.clicked.connect(partial(self.chosen.emit, each.key))
            self.rows.append(made)
            lines.addWidget(made)


class RecordPart(QWidget):
    """One record."""

    form_asked = Signal(str)
    done = Signal(str)

    def __init__(self, shown: RecordShown) -> None:
        super().__init__()
        self.shown = shown
        inside = column(spacing=16, into=self)
        if shown.warning:
            inside.addWidget(InlineMessage(Tone.WARN, shown.warning))
        inside.addWidget(self._known(shown))
        for group in shown.groups:
            inside.addWidget(self._group(group))
        if shown.deeds:
            inside.addLayout(self._deeds(shown.deeds))

    def _known(self, shown: RecordShown) -> Card:
        card = Card(margin=18)
        if shown.lead:
            card.add(label(shown.lead, "lead"))
        for name, words in shown.facts:
            card.add(column(label(name, "overline"), label(words, selectable=True), spacing=2))
        if shown.offers:
            card.add(offers_of(shown.offers, self.form_asked.emit, "plain"))
        return card

    def _group(self, group: GroupShown) -> Card:
        card = Card(group.title, margin=18)
        for each in group.entries:
            card.add(self._entry(each))
        if not group.entries and group.empty:
            card.add(label(group.empty, "muted"))
        return card

    def _entry(self, shown: EntryShown) -> QWidget:
        made = QWidget()
        words = column(label(shown.words, selectable=True), spacing=2)
        if shown.when:
            words.addWidget(label(shown.when, "small"))
        for offers in (shown.offers,) if shown.offers else ():
            words.addLayout(offers_of(offers, self.form_asked.emit, "link", about=shown.words))
        if shown.deeds:
            words.addLayout(self._deeds(shown.deeds, about=shown.words))
        across = row(spacing=12, into=made)
        across.addWidget(Picture(shown.icon, shown.tone), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return made

    def _deeds(self, deeds: Iterable[DeedShown], about: str = "") -> QVBoxLayout:
        lines = column(spacing=8)
        links = Flow(spacing=12)
        for each in deeds:
            if each.question:
                asked = Confirm(each.words, each.question, each.yes)
                asked.setObjectName(f"deed-{each.key}")
                asked.confirmed.connect(partial(self.done.emit, each.key))
                lines.addWidget(asked)
                continue
            made = button(each.words, "link" if about else "quiet", name=f"{each.words}: {about}" if about else None)
            made.setObjectName(f"deed-{each.key}")
            made.clicked.connect(partial(self.done.emit, each.key))
            links.addWidget(made)
        lines.addLayout(links)
        return lines


def offers_of(offers: Iterable[OfferShown], asked: Callable[[str], object], kind: Kind, about: str = "") -> Flow:
    """Buttons that open forms."""
    made = Flow(spacing=8)
    for each in offers:
        offer = button(each.words, kind, each.icon, name=f"{each.words}: {about}" if about else None)
        offer.setObjectName(f"form-{each.form}")
        offer.clicked.connect(partial(asked, each.form))
        made.addWidget(offer)
    return made
