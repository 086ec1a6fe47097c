"""A sheet with what was entered, line by line, each of which can be changed in its place; and a way to add one more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.fields.form import Form, Values
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.confirm import Confirm
from ui.widgets.layout import column, empty, row, rule
from ui.widgets.text import label
from ui.wording import tr

NEW = "new"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: its name, what stands beneath it, what is shown only when asked for, and its values in the form."""

    key: str
    name: str
    lines: tuple[str, ...]
    values: Values
    private: tuple[str, ...] = ()


class Entries(Card):
    """Lines and one form at a time. Keys are identities, or ``NEW``."""

    saved = Signal(str, object)  # key, values
    removed = Signal(str)
    typed = Signal(str, str, str)  # key, field, text
    cancelled = Signal(str)
    form_opened = Signal(str, object)  # key, form
    form_closed = Signal()

    def __init__(self, title: str, add: str, nothing: str, new_form: Callable[[], Form]) -> None:
        super().__init__(title)
        self._nothing, self.new_form = nothing, new_form
        self._entries: tuple[Entry, ...] = ()
        self._drafts: Mapping[str, Mapping[str, tuple[str, str]]] = {}
        self._open = ""
        self._form_shown: Form | None = None
        self.beneath: Callable[[str], QWidget | None] = _nothing
        self._slots: dict[str, tuple[QVBoxLayout, QPushButton]] = {}
        self._lines = QWidget()
        self._column = column(spacing=12, into=self._lines)
        self._add = button(add, "plain", "plus")
        self._add.clicked.connect(partial(self.edit, NEW))
        self.setFocusProxy(self._add)
        self.add(self._lines)
        self.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_entries(
        self, entries: Sequence[Entry], drafts: Mapping[str, Mapping[str, tuple[str, str]]], fixed: bool
    ) -> None:
        """Shows these lines. A form that is open stays as it is; one that was left while typing is open again."""
        self._drafts = drafts
        self._add.setEnabled(not fixed)
        was_open, self._open = self._open, "" if fixed else self._open or next(iter(drafts), "")
        same = tuple(entries) == self._entries and self._column.count() and self._open == was_open
        self._entries = tuple(entries)
        if not same and not (was_open and self._open):
            self._build()

    def call(self, title: str, add: str) -> None:
        """Gives the sheet and its button the words that the case has for what is entered here."""
        self.set_title(title)
        self._add.setText(add)
        self._add.setAccessibleName(add)

    def add_name(self, name: str) -> None:
        """Names the button that adds, for those who look for it."""
        self._add.setObjectName(name)

    def edit(self, key: str) -> None:
        """Opens the form in the place of a line, or for a new one beneath them."""
        self._open = key
        self._build()
        if self._form_shown is not None:
            self._form_shown.begin()

    def fill_beneath(self) -> None:
        """Puts anew what stands beneath each line; a form that is open stays as it is."""
        for key, (slot, change) in self._slots.items():
            held = any(part.isAncestorOf(self.focusWidget()) for part in _widgets(slot))
            empty(slot)
            found = self.beneath(key)
            if found is not None:
                slot.addWidget(found)
            if held:
                change.setFocus()

    def close_form(self) -> None:
        """Puts the form away: it was saved, or given up."""
        self._open = ""
        self.form_closed.emit()
        self._build()
        self._add.setFocus()

    def explain(self, message: str) -> None:
        """Says in the open form why it could not be saved."""
        if self._form_shown is not None:
            next(iter(self._form_shown.fields.values())).explain(message)

    def _build(self) -> None:
        empty(self._column)
        self._form_shown = None
        self._slots = {}
        self._add.setVisible(self._open != NEW)
        for number, entry in enumerate(self._entries):
            if number:
                self._column.addWidget(rule())
            self._column.addWidget(self._form(entry.key, entry) if entry.key == self._open else self._line(entry))
        if self._open == NEW:
            self._column.addWidget(rule())
            self._column.addWidget(self._form(NEW, None))
        elif not self._entries:
            self._column.addWidget(label(self._nothing, "muted"))
        self.fill_beneath()

    def _line(self, entry: Entry) -> QWidget:
        made, slot = QWidget(), column(spacing=0)
        words = column(label(entry.name, "strong"), *(label(line, "small") for line in entry.lines), spacing=1)
        across = row(spacing=6)
        across.addLayout(words, 1)
        if any(entry.private):
            hidden = label("\n".join(filter(None, entry.private)), "body", selectable=True)
            hidden.hide()
            words.addWidget(hidden)
            show = button(tr("Contact"), "quiet", "eye", name=tr("Contact details of {who}").format(who=entry.name))
            show.setCheckable(True)
            show.toggled.connect(hidden.setVisible)
            across.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        change = button(tr("Change"), "quiet", "pencil", name=tr("Change {who}").format(who=entry.name))
        change.setEnabled(self._add.isEnabled())
        change.clicked.connect(partial(self.edit, entry.key))
        across.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        whole = column(spacing=2, into=made)
        whole.addLayout(across)
        whole.addLayout(slot)
        self._slots[entry.key] = slot, change
        return made

    def _form(self, key: str, entry: Entry | None) -> Form:
        form = self.new_form()
        form.show_values(entry.values if entry else {}, self._drafts.get(key, {}))
        form.saved.connect(partial(self.saved.emit, key))
        form.typed.connect(partial(self.typed.emit, key))
        form.cancelled.connect(partial(self._give_up, key))
        if entry is not None:
            question = tr("Remove {who}, and the answers about them?").format(who=entry.name)
            remove = Confirm(tr("Remove"), question, tr("Yes, remove"), icon="trash-2")
            remove.confirmed.connect(partial(self.removed.emit, key))
            form.add_action(remove)
        self._form_shown = form
        self.form_opened.emit(key, form)
        return form

    def _give_up(self, key: str) -> None:
        self._drafts = {held: typed for held, typed in self._drafts.items() if held != key}
        self.cancelled.emit(key)
        self.close_form()


def _nothing(_key: str) -> QWidget | None:
    """Nothing stands beneath a line unless somebody has something to say about it."""
    return None


def _widgets(slot: QVBoxLayout) -> Iterator[QWidget]:
    items = (slot.itemAt(place) for place in range(slot.count()))
    return (widget for item in items if item is not None and (widget := item.widget()) is not None)
