"""The one form that is open, with what an order says to it while it is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from ui.fields.form import Form, Values
from ui.screens.people_map.forms import form_of, title_of
from ui.screens.people_map.shown import MapShown
from ui.widgets.broken_orders import BrokenOrders
from ui.widgets.card import Card
from ui.widgets.layout import column, empty


class FormSheet(Card):
    """``considered`` carries the values as far as they can be understood, after each choice; keys are those of ``forms``."""

    saved = Signal(str, object)
    typed = Signal(str, str, str)
    cancelled = Signal(str)
    considered = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(" ")
        self._held, self._warning = column(), BrokenOrders()
        self.form: Form | None = None
        self.key = ""
        self.add(self._warning)
        self.add(self._held)
        self.hide()

    def open(self, key: str, shown: MapShown) -> None:
        """Shows a form; one that was open is put away, what was typed in it is kept."""
        self.close_form()
        self.key = key
        self.form = form = form_of(key, shown)
        self.set_title(title_of(key, shown))
        self._held.addWidget(form)
        form.show()
        form.saved.connect(partial(self.saved.emit, key))
        form.typed.connect(partial(self.typed.emit, key))
        form.cancelled.connect(partial(self.cancelled.emit, key))
        for field in form.fields.values():
            field.answered.connect(self._consider)
        self.show()
        self._consider()

    def close_form(self) -> None:
        """Puts the form away."""
        self.form, self.key = None, ""
        empty(self._held)
        self._warning.show_reasons(())
        self.hide()

    def warn(self, words: Sequence[str]) -> None:
        """Says at once which orders this would break; nothing is refused."""
        self._warning.show_reasons(words)

    def explain(self, message: str) -> None:
        """Says in the form why it could not be kept."""
        if self.form is not None:
            next(iter(self.form.fields.values())).explain(message)

    def _consider(self, _answer: object = None) -> None:
        if self.form is None:
            return
        values: Values = {}
        for name, field in self.form.fields.items():
            try:
                values[name] = field.value()
            except ValueError:
                values[name] = None  # said beneath the field
        self.considered.emit(self.key, values)
