"""A log for oneself: written down while one types, and read by nobody else."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.training.sealed_note import Reflection
from rjdesk.errors import Expected
from rjdesk.process.template import Prompt, PromptKind
from rjdesk.services.training.reflecting import MyLog, Reflections
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.form import Form, Values
from ui.fields.kept_typing import KeptTyping
from ui.fields.text import LongTextField
from ui.screens.own_record.shown import EntryShown, PageShown, SectionShown
from ui.screens.own_record.view import RecordView
from ui.wording import day, number, tr


class ReflectingPresenter(QObject):
    """It holds the log that was read last, and the entry that is being written."""

    def __init__(
        self, view: RecordView, reflections: Reflections, errands: Sends, announcements: Announcements
    ) -> None:
        super().__init__(view)
        self._view, self._reflections, self._errands = view, reflections, errands
        self._log, self._entry = MyLog(()), Reflection("", date.min, "")
        self._typing = KeptTyping(self._keep, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        view.form_wanted.connect(self._begin)
        view.opened.connect(self._go_on)
        view.typed.connect(self._type)
        view.saved.connect(self._finish)
        view.acted.connect(self._drop)
        view.cancelled.connect(self._close)

    def open(self) -> None:
        """Looks again; an entry that is being written stays."""
        if self._view.form is None:
            self._look()

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _look(self) -> None:
        self._errands.ask(self._reflections.mine, self._show, self._refuse)

    def _show(self, log: MyLog) -> None:
        self._log = log
        self._view.show_page(log_shown(log))

    def _begin(self) -> None:
        self._errands.ask(self._reflections.begin, self._write, self._refuse)

    def _go_on(self, key: str) -> None:
        self._write(next(entry for entry in self._log.entries if entry.id == key))

    def _write(self, entry: Reflection) -> None:
        self._entry = entry
        form = log_form()
        form.show_values({"text": entry.text or None}, {})
        self._view.show_form(day(entry.on), tr("It is kept while you type. Nobody else can open it."), form)

    def _type(self, _field: str, text: str) -> None:
        self._typing.note(DraftPlace(None, self._entry.id, self._entry.on.isoformat()), text)

    def _keep(self, place: DraftPlace, text: str) -> None:
        """On the vault thread."""
        self._reflections.keep(Reflection(place.field, date.fromisoformat(place.about), text))

    def _finish(self, _values: Values) -> None:
        self._close()

    def _close(self) -> None:
        """What was typed is kept already, or is at once."""
        self._typing.leave()
        self._look()

    def _drop(self, key: str) -> None:
        self._errands.change(partial(self._reflections.drop, key), self._dropped, self._refuse)

    def _dropped(self, _nothing: None) -> None:
        self._look()

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
        self._view.to_top()


def log_form() -> Form:
    """One field for words; what helps to begin stands above it."""
    helps = tr("What happened? What did I feel and do? What would I do again, what otherwise? No names from a case.")
    words = LongTextField(Prompt("text", PromptKind.LONG_TEXT, tr("For yourself"), help=helps))
    return Form([words], tr("Done"), "log", cancels=False)


def log_shown(log: MyLog) -> PageShown:
    """The page."""
    readers = tr("Sealed to your own key: no colleague, supervisor or administrator can open it.")
    limit = tr("If the recovery code ever gives you new keys, what you wrote before can't be opened any more.")
    readers = f"{readers} {limit}"
    if log.lost:
        words = tr("{n} entries were sealed to keys that you no longer have, and can't be opened.")
        readers = f"{readers} {words.format(n=number(log.lost))}"
    return PageShown(
        tr("Reflective log"),
        tr("What you think about your own work, for yourself. The journal doesn't say that you wrote."),
        readers,
        (SectionShown(tr("Entries"), tuple(map(_entry, log.entries)), tr("You have written nothing yet.")),),
        tr("Write …"),
    )


def _entry(entry: Reflection) -> EntryShown:
    sure = tr("It is gone for good; a backup made before still holds it, sealed. Delete it?")
    return EntryShown(entry.id, day(entry.on), (entry.text,), act=tr("Delete"), sure=sure, opens=tr("Go on writing"))
