"""A page of a record: who can read it, its entries, and the form that is open; never both."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.fields.form import Form
from ui.screens.own_record.shown import EntryShown, PageShown, SectionShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.flow import Flow
from ui.widgets.layout import column, empty, rule
from ui.widgets.message import InlineMessage
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class RecordView(Page):
    """Intents out; ``show_page`` and ``show_form`` in."""

    training_wanted = Signal()
    form_wanted = Signal()
    paper_wanted = Signal()
    opened = Signal(str)
    acted = Signal(str)
    saved = Signal(object)
    typed = Signal(str, str)
    cancelled = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(width=760)
        self.setObjectName(name)
        self.form: Form | None = None
        self._content = column()
        back = button(tr("Training"), "quiet", "arrow-left", name=tr("Back to training"))
        back.setObjectName("back-to-training")
        back.clicked.connect(self.training_wanted)
        self._paper = button(tr("Paper form …"), "quiet", "printer", name=tr("Save an empty form to fill in on paper"))
        self._paper.setObjectName("paper-form")
        self._paper.clicked.connect(self.paper_wanted)
        self._paper.hide()
        self.add_header_action(back)
        paper = Flow()
        paper.addWidget(self._paper)
        self.add(paper)
        self.add(self._content)
        self.body.addStretch(1)

    def show_page(self, shown: PageShown) -> None:
        """Shows the entries; a form that was open is gone."""
        self._begin(shown.title, shown.about)
        self._put(InlineMessage(Tone.INFO, shown.readers))
        add = None
        if shown.adds:
            add = button(shown.adds, "primary", "plus")
            add.setObjectName("record-add")
            add.clicked.connect(self.form_wanted)
            self._put(add, Qt.AlignmentFlag.AlignLeft)
        for section in shown.sections:
            self._put(self._section(section))
        if add is not None:
            self.setFocusProxy(add)
            add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.to_top()

    def show_form(self, title: str, about: str, form: Form, *, heading: str = "", paper: bool = False) -> None:
        """Opens a form; ``paper`` where it can be had on paper, too."""
        self._begin(title, about)
        self._paper.setVisible(paper)
        self.form = form
        form.saved.connect(self.saved)
        form.typed.connect(self.typed)
        form.cancelled.connect(self.cancelled)
        card = Card(heading)
        card.add(form)
        self._put(card)
        self.setFocusProxy(form)
        form.begin()
        self.to_top()

    def _begin(self, title: str, about: str) -> None:
        self.form = None
        self.message.clear()
        self.set_title(title, about)
        self._paper.hide()
        empty(self._content)

    def _put(self, part: QWidget, where: Qt.AlignmentFlag | None = None) -> None:
        if where is None:
            self._content.addWidget(part)
        else:
            self._content.addWidget(part, 0, where)
        part.show()  # at once, so that it can take the keyboard

    def _section(self, shown: SectionShown) -> Card:
        made = Card(shown.title)
        if not shown.entries:
            made.add(label(shown.nothing, "muted"))
        for number, entry in enumerate(shown.entries):
            if number:
                made.add(rule())
            self._entry(made, entry)
        return made

    def _entry(self, into: Card, shown: EntryShown) -> None:
        into.add(label(shown.title, "strong", selectable=True))
        if shown.status:
            into.add(InlineMessage(shown.tone, shown.status))
        for words in shown.lines:
            into.add(label(words, selectable=True))
        if shown.opens:
            again = button(shown.opens, "quiet", "pencil", name=f"{shown.opens}: {shown.title}")
            again.clicked.connect(partial(self.opened.emit, shown.key))
            into.body.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        if shown.act:
            sure = Confirm(shown.act, shown.sure, shown.act, "quiet")
            sure.confirmed.connect(partial(self.acted.emit, shown.key))
            into.add(sure)
