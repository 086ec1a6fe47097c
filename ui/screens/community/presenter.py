"""Stands between a page of records and the services: looks, opens, keeps, and has what is typed kept meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.wording import of_error
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.form import Values
from ui.fields.kept_typing import KeptDrafts
from ui.screens.community.looked import KeepsTyping, Looked
from ui.screens.community.view import RegisterView


@dataclass(frozen=True, slots=True)
class Subject:
    """A list of records: its words and its key, how it is looked at on the vault thread, and the case it is about, if any."""

    title: str
    words: str
    key: str
    look: Callable[[], Looked]
    case: CaseId | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look found, and what was typed and never kept, by field, each with a line that says so."""

    looked: Looked
    typed: Mapping[str, tuple[str, str]]


class RegisterPresenter(QObject):
    """It holds what was seen last, which record is open, and which form."""

    changed = Signal()

    def __init__(self, view: RegisterView, errands: Sends, announcements: Announcements, keeps: KeepsTyping) -> None:
        super().__init__(view)
        self._view, self._errands, self._announcements, self._keeps = view, errands, announcements, keeps
        self._subject: Subject | None = None
        self._seen: Seen | None = None
        self._key, self._form = "", ""
        self._typing = KeptDrafts(keeps, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        view.sought.connect(self._seek)
        view.record_chosen.connect(self._open_record)
        view.list_wanted.connect(self._show_list)
        view.form_asked.connect(self._open_form)
        view.saved.connect(self._save)
        view.typed.connect(self._type)
        view.cancelled.connect(self._give_up)
        view.done.connect(self._do)
        view.left.connect(self.leave)

    def show(self, subject: Subject) -> None:
        """Shows a list as it is now; another one than before begins at its beginning."""
        self.leave()
        if self._subject is None or self._subject.key != subject.key:
            self._key, self._form = "", ""
            self._view.forget_search()
        self._subject = subject
        self._view.message.clear()
        self._view.name_page(subject.title, subject.words, subject.key)
        self._look()

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _look(self) -> None:
        if self._subject is not None:
            self._errands.ask(partial(_see, self._subject, self._keeps), self._show, self._refuse)

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        begun = next(iter(seen.typed), "").rpartition("/")[0]
        if self._form and self._view.form is not None:
            return  # what is being filled in stays as it is
        if begun:
            self._open_form(begun)
            if self._form:
                return
        self._show_what_is_open()

    def _show_what_is_open(self) -> None:
        if self._seen is None:
            return
        record = self._seen.looked.record(self._key) if self._key else None
        if record is not None:
            self._view.show_record(record)
        else:
            self._show_list()

    def _show_list(self) -> None:
        self._key = ""
        if self._seen is not None:
            self._view.show_list(self._seen.looked.sections(self._view.seek()))

    def _seek(self, text: str) -> None:
        if self._seen is not None:
            self._view.refill(self._seen.looked.sections(text))

    def _open_record(self, key: str) -> None:
        self._key = key
        self._show_what_is_open()

    def _open_form(self, key: str) -> None:
        found = self._seen.looked.form(key) if self._seen is not None else None
        if found is None or self._seen is None:
            return
        self._form = key
        title, form = found
        for name, field in form.fields.items():
            text, line = self._seen.typed.get(f"{key}/{name}", ("", ""))
            if text:
                field.show_draft(text, line)
        self._view.show_form(title, form)

    def _save(self, values: Values) -> None:
        if self._seen is not None and self._subject is not None:
            work = self._seen.looked.work(self._form, values)
            self._errands.change(self._typing.counted_by(work, *self._places()), self._saved, self._not)

    def _saved(self, made: object) -> None:
        form, self._form = self._form, ""
        self._announcements.kept.emit()
        self._view.message.clear()
        if isinstance(made, str) and made and form.endswith("/new"):
            self._key = made
        self._again()

    def _not(self, error: Expected) -> None:
        self._view.explain(str(of_error(error)))

    def _give_up(self) -> None:
        """The form was given up on purpose: what was typed in it goes."""
        if self._subject is not None:
            self._typing.let_go(*self._places())
            self._form = ""
            self._view.message.clear()
            self._again()

    def _do(self, key: str) -> None:
        if self._seen is not None:
            self._errands.change(self._seen.looked.deed(key), self._done, self._refuse)

    def _done(self, _made: object) -> None:
        self._announcements.kept.emit()
        self._again()

    def _again(self) -> None:
        self._look()
        self.changed.emit()

    def _type(self, name: str, text: str) -> None:
        if self._subject is not None and self._form:
            self._typing.note(DraftPlace(self._subject.case, f"{self._form}/{name}"), text)

    def _places(self) -> list[DraftPlace]:
        """Where what is typed into the form that is open is kept."""
        if self._subject is None or self._view.form is None:
            return []
        return [DraftPlace(self._subject.case, f"{self._form}/{name}") for name in self._view.form.fields]

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
        self._view.to_top()


def _see(subject: Subject, keeps: KeepsTyping) -> Seen:
    return Seen(subject.look(), keeps.typed(subject.case))
