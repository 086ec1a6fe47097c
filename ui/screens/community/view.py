"""A page of records: a list that is found in as one types, one record, or the form that is open; never two of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ui.fields.form import Form
from ui.screens.community.parts import RecordPart, SectionPart
from ui.screens.community.shown import RecordShown, SectionShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.labelled import Labelled
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.text import label
from ui.widgets.theme import Tone
from ui.wording import tr


class RegisterView(Page):
    """Intents out; ``show_list``, ``show_record`` and ``show_form`` in. ``subjects`` are lists that one turns between."""

    back_wanted = Signal()
    subject_chosen = Signal(str)
    sought = Signal(str)
    record_chosen = Signal(str)
    list_wanted = Signal()
    form_asked = Signal(str)
    done = Signal(str)
    saved = Signal(object)
    typed = Signal(str, str)
    cancelled = Signal()
    left = Signal()

    def __init__(self, name: str, back: str, subjects: Mapping[str, str]) -> None:
        super().__init__(width=820)
        self.setObjectName(name)
        self.form: Form | None = None
        self._subjects: dict[str, QPushButton] = {}
        back_button = button(back, "quiet", "arrow-left", name=tr("Back: {where}").format(where=back))
        back_button.clicked.connect(self.back_wanted)
        self.add_header_action(back_button)
        self._tabs, self._list, self._one, self._filling = QWidget(), QWidget(), QWidget(), Card()
        self._lay_out_tabs(subjects)
        self._lay_out_list(searched=bool(subjects))
        self._lay_out_record()
        self._form_place = column()
        self._filling.add(self._form_place)
        for part in (self._tabs, self._list, self._one, self._filling):
            self.add(part)
        self.body.addStretch(1)
        self._one.hide()
        self._filling.hide()

    def name_page(self, title: str, words: str, subject: str = "") -> None:
        """Says what the page is about, and which of its lists is shown."""
        self.set_title(title, words)
        for key, tab in self._subjects.items():
            tab.setChecked(key == subject)

    def show_list(self, sections: Sequence[SectionShown]) -> None:
        """Shows the list; whoever comes back from a record or a form has the keyboard in it."""
        leads_back = self.isVisible() and not self._list.isVisible()
        self._put_form_away()
        self._show_only(self._list)
        self.refill(sections)
        if leads_back:
            reached = (self._sought, *self._list.findChildren(QPushButton), *self.findChildren(QPushButton))
            next(each for each in reached if each.isVisible()).setFocus(Qt.FocusReason.OtherFocusReason)

    def refill(self, sections: Sequence[SectionShown]) -> None:
        """Shows other lines in the list, while somebody types what they seek."""
        empty(self._sections)
        for at, each in enumerate(sections):
            part = SectionPart(each, first=at == 0)
            part.chosen.connect(self.record_chosen)
            part.form_asked.connect(self.form_asked)
            self._sections.addWidget(part)
            part.show()

    def show_record(self, shown: RecordShown) -> None:
        """Shows one record."""
        self._put_form_away()
        empty(self._record)
        self._name.setText(shown.title)
        part = RecordPart(shown)
        part.form_asked.connect(self.form_asked)
        part.done.connect(self.done)
        self._record.addWidget(part)
        part.show()
        self._show_only(self._one)
        self.to_top()
        self._all.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_form(self, title: str, form: Form) -> None:
        """Opens a form, and takes the person to it."""
        self._put_form_away()
        self.message.clear()
        self.form = form
        self._filling.set_title(title)
        form.saved.connect(self.saved)
        form.typed.connect(self.typed)
        form.cancelled.connect(self.cancelled)
        self._form_place.addWidget(form)
        form.show()
        self._show_only(self._filling)
        self.to_top()
        form.begin()

    def explain(self, words: str) -> None:
        """Says why a form could not be kept; what was typed stands as it was."""
        self.message.say(Tone.DANGER, words)
        self.to_top()

    def seek(self) -> str:
        """What is sought."""
        return self._sought.text()

    def forget_search(self) -> None:
        """Another list begins with everything."""
        self._sought.clear()

    def hideEvent(self, event: QHideEvent) -> None:
        self.left.emit()
        super().hideEvent(event)

    def _lay_out_tabs(self, subjects: Mapping[str, str]) -> None:
        across = Flow(into=self._tabs, spacing=8)
        for key, words in subjects.items():
            tab = button(words, "quiet")
            tab.setCheckable(True)
            tab.setObjectName(f"subject-{key}")
            tab.clicked.connect(partial(self._choose, key))
            self._subjects[key] = tab
            across.addWidget(tab)
        if not subjects:
            self._tabs.hide()

    def _lay_out_list(self, *, searched: bool) -> None:
        self._sought, self._sections = QLineEdit(), column(spacing=20)
        self._sought.setObjectName("seek")
        self._sought.setClearButtonEnabled(True)
        self._sought.textChanged.connect(self.sought)
        inside = column(spacing=16, into=self._list)
        field = Labelled(tr("Find"), self._sought)
        inside.addWidget(field)
        inside.addLayout(self._sections)
        if not searched:
            field.hide()

    def _lay_out_record(self) -> None:
        self._name, self._record = label("", "heading"), column()
        self._all = button(tr("The whole list"), "quiet", "arrow-left")
        self._all.setObjectName("whole-list")
        self._all.clicked.connect(self.list_wanted)
        inside = column(spacing=12, into=self._one)
        inside.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(self._name)
        inside.addLayout(self._record)

    def _choose(self, key: str) -> None:
        for each, tab in self._subjects.items():
            tab.setChecked(each == key)
        self.subject_chosen.emit(key)

    def _show_only(self, part: QWidget) -> None:
        for each in (self._list, self._one, self._filling):
            each.setVisible(each is part)
        self._tabs.setVisible(part is self._list and bool(self._subjects))

    def _put_form_away(self) -> None:
        self.form = None
        empty(self._form_place)
