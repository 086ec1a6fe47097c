"""While a person is typed: who it may be, asked quietly beneath the form, and what is answered kept until it is saved."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.case import Case
from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.likeness import Traits
from rjdesk.domain.person import Entry, Known
from rjdesk.errors import Expected
from rjdesk.services.acquaintances import Possibly
from rjdesk.services.casework import OpenCase
from rjdesk.services.persons import Details, Persons
from ui.errands import Sends
from ui.fields.field import Field
from ui.fields.form import Form
from ui.screens.case.candidates import Candidates
from ui.screens.case.entries import NEW, Entries
from ui.widgets.layout import column, empty
from ui.widgets.text import label
from ui.wording import day, tr

PAUSE_MS = 400
"""A name is looked for once the person has stopped typing for a moment."""

ASKED = ("name", "born")


class Recognising(QObject):
    """One form at a time. ``said`` carries who is meant, as the case has them, the other entry, and whether they are one."""

    said = Signal(object, object, bool)
    case_wanted = Signal(object)
    refused = Signal(object)

    def __init__(self, entries: Entries, persons: Persons, errands: Sends) -> None:
        super().__init__(entries)
        self._persons, self._errands = persons, errands
        self._case: Case | None = None
        self._form: Form | None = None
        self._key = ""
        self._found = Possibly()
        self._answered: dict[Entry, bool] = {}
        self._place, self._lines = QWidget(), column()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        entries.form_opened.connect(self._begin)
        entries.form_closed.connect(self._end)
        entries.typed.connect(self._typed)

    def about(self, opened: OpenCase, *, deciding: bool) -> None:
        """A case is shown; a form may be open already, with what was typed earlier."""
        if self._case is None or self._case.id != opened.case.id:
            self._answered = {}
        self._case = opened.case if deciding else None
        self.look()

    def added(self, person: object) -> None:
        """Whoever was typed is in the case now: what was answered about them counts."""
        answered, self._answered = self._answered, {}
        for entry, same in answered.items():
            self.said.emit(person, entry, same)

    def look(self) -> None:
        """Asks who it may be that is typed."""
        self._pause.stop()
        if self._case is None or self._form is None:
            return
        name, born = (_value(self._form.fields[asked]) for asked in ASKED)
        sought = Traits(str(name or ""), born if isinstance(born, date) else None)
        person = None if self._key == NEW else ParticipantId(self._key)
        self._errands.ask(partial(self._persons.possibly, self._case.id, sought, person), self._show, self._refuse)

    def _begin(self, key: str, form: Form) -> None:
        self._form, self._key = form, key
        self._place = QWidget()
        self._lines = column(spacing=6, into=self._place)
        self._place.hide()
        form.put_beneath("name", self._place)
        self.look()

    def _end(self) -> None:
        self._form, self._answered, self._found = None, {}, Possibly()
        self._pause.stop()

    def _typed(self, _key: str, name: str, _text: str) -> None:
        if name in ASKED:
            self._pause.start()

    def _show(self, found: Possibly) -> None:
        if self._form is None or self._case is None:
            return
        self._found = found
        held = self._place.isAncestorOf(self._form.focusWidget())
        empty(self._lines)
        open_ones = [each for each in found.likely if self._answered.get(each.known.entry) is not False]
        self._place.setVisible(bool(open_ones))
        if open_ones:
            candidates = Candidates(found, self._case.id, self._answered)
            candidates.said.connect(self._answer)
            candidates.withdrawn.connect(self._withdraw)
            candidates.wanted.connect(self.case_wanted)
            candidates.details_wanted.connect(self._ask_details)
            self._lines.addWidget(label(tr("Possibly somebody you know already"), "label"))
            self._lines.addWidget(candidates)
        if held:
            self._form.begin()

    def _answer(self, entry: Entry, same: bool) -> None:
        if self._key == NEW:
            self._answered[entry] = same
            self._show(self._found)
        else:
            self.said.emit(ParticipantId(self._key), entry, same)

    def _withdraw(self, entry: Entry) -> None:
        self._answered.pop(entry, None)
        self._show(self._found)

    def _ask_details(self, known: Known) -> None:
        if self._case is not None:
            asked = partial(_details, self._persons, self._case, known)
            self._errands.ask(asked, self._take_over, self._refuse)

    def _take_over(self, found: tuple[Known, Details]) -> None:
        """Fills what is empty; it counts as typed, so that it is kept, and seen, before it is saved."""
        known, details = found
        if self._form is None:
            return
        texts = {
            "born": day(details.born) if details.born else "",
            "language": details.language,
            "address": details.contact.address,
            "phone": details.contact.phone,
            "email": details.contact.email,
        }
        said = tr("Taken over from {reference}").format(reference=known.reference)
        for name, text in texts.items():
            if text and _value(self._form.fields[name]) is None:
                self._form.fields[name].show_draft(text, said)
                self._form.typed.emit(name, text)

    def _refuse(self, error: Expected) -> None:
        self.refused.emit(error)


def _details(persons: Persons, case: Case, known: Known) -> tuple[Known, Details]:
    """For the vault thread."""
    return known, persons.details(case.id, known.entry)


def _value(field: Field) -> object:
    """What stands in a field, as far as it can be understood yet."""
    try:
        return field.value()
    except ValueError:
        return None
