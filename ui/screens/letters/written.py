"""What was written of a letter: looking at it, handing it out, and noting that it was sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from rjdesk.domain.dispatch import SentBy
from rjdesk.domain.ids import DocumentId
from rjdesk.process.template import Choice, Prompt, PromptKind
from rjdesk.wording import say
from ui.fields.choices import Option, of_choice
from ui.fields.moments import DateField
from ui.screens.letters.shown import WAYS, WrittenShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.layout import column, empty, row
from ui.widgets.text import label
from ui.widgets.unfolding import Unfolding
from ui.wording import tr


class Written(Card):
    """The papers made from a letter, newest first. ``sent`` carries documents, day and way; ``not_sent`` a document."""

    look_wanted = Signal(object)
    handed_out = Signal(object)
    sent = Signal(object, object, object)
    not_sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Written"))
        self._lines, self._sending = column(spacing=14), _Sending()
        self._note = Unfolding(
            tr("&Was sent …"),
            tr("Once you note it, it stays on the record."),
            self._sending,
            tr("Note it"),
            kind="plain",
            icon="check",
        )
        self._note.name_parts("note-sent")
        self._note.agreed.connect(self._ask)
        self.add(self._lines)
        self.add(self._note)

    def show_written(self, papers: Sequence[WrittenShown], today: date, held_back: str) -> None:
        """Shows these papers; those that were not sent yet are ticked to be noted together."""
        empty(self._lines)
        for each in papers:
            self._lines.addWidget(self._line(each, held_back))
        waiting = [paper for paper in papers if not paper.batch and not paper.sent]
        self._sending.show_papers(waiting, today)
        self._note.setVisible(bool(waiting) and not held_back)
        if not waiting:
            self._note.fold()
        self.setVisible(bool(papers))

    def _line(self, shown: WrittenShown, held_back: str) -> QWidget:
        made = QWidget()
        state = shown.sent or ("" if shown.batch else tr("Not sent yet"))
        inside = column(label(shown.title, "strong"), spacing=2, into=made)
        inside.addWidget(label(" · ".join(filter(None, (shown.details, state))), "small"))
        links = row(spacing=14)
        for words, signal, offered in (
            (tr("Look"), self.look_wanted, True),
            (tr("Hand out the PDF …"), self.handed_out, not held_back),
        ):
            if offered:
                link = button(words, "link", name=f"{words}: {shown.title}")
                link.clicked.connect(partial(signal.emit, shown.document))
                links.addWidget(link)
        links.addStretch(1)
        inside.addLayout(links)
        if shown.may_take_back:
            inside.addWidget(self._taking_back(shown))
        return made

    def _taking_back(self, shown: WrittenShown) -> Confirm:
        ask = Confirm(
            tr("Not sent after all …"),
            tr("Was it noted by mistake? Both notes stay in the journal; the register counts this paper as not sent."),
            tr("It was not sent"),
            kind="plain",
        )
        ask.name_parts(tr("Not sent after all: {title}").format(title=shown.title), "take-back-sent")
        ask.confirmed.connect(partial(self.not_sent.emit, shown.document))
        return ask

    def _ask(self) -> None:
        asked = self._sending.asked()
        if asked is not None:
            self.sent.emit(*asked)


class _Sending(QWidget):
    """Which papers, on which day, how."""

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[DocumentId, QCheckBox] = {}
        self._lines = column(spacing=8)
        choices = tuple(Choice(str(way), say(f"letters.sent_by.{way}")) for way in WAYS)
        self._day = DateField(Prompt("sent-on", PromptKind.DATE, tr("On which day?")))
        self._way = of_choice(Prompt("sent-by", PromptKind.CHOICE, tr("How?"), choices=choices))
        inside = column(spacing=12, into=self)
        inside.addLayout(self._lines)
        inside.addWidget(self._day)
        inside.addWidget(self._way)
        self.setFocusProxy(self._day.control())

    def show_papers(self, papers: Sequence[WrittenShown], today: date) -> None:
        """Offers these papers, all ticked, as sent today; how, nobody but the sender knows."""
        empty(self._lines)
        self._ticks = {paper.document: QCheckBox() for paper in papers}
        for paper in papers:
            tick = self._ticks[paper.document]
            tick.setChecked(True)
            self._lines.addWidget(Option(tick, paper.title))
        for field, value in ((self._day, today), (self._way, None)):
            field.forget_typing()
            field.show_value(value)

    def asked(self) -> tuple[tuple[DocumentId, ...], date, SentBy] | None:
        """What is to be noted; None, with a word at the field, while something is missing."""
        papers = tuple(document for document, tick in self._ticks.items() if tick.isChecked())
        try:
            day = self._day.value()
        except ValueError as misread:
            self._day.explain(str(misread))
            return None
        way = self._way.value()
        self._day.explain("" if day else tr("Say on which day."))
        self._way.explain("" if way else tr("Say how they were sent."))
        if not (papers and day and way):
            return None
        return papers, day, SentBy(str(way))
