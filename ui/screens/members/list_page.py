"""The list of everyone in the vault."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.screens.members.shown import PeopleShown, PersonShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import column, empty, row
from ui.widgets.page import Page
from ui.widgets.picture import Picture
from ui.widgets.row_button import RowButton
from ui.widgets.text import label
from ui.wording import tr


class ListPage(Page):
    """Whoever may manage members presses a person to change them; for the others it is a list to read."""

    chosen = Signal(object)  # a member's identity
    add_wanted = Signal()
    office_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("People"), tr("Who has a passphrase to this vault, and what they are here for."), width=760)
        back = button(tr("Office"), "quiet", "arrow-left", name=tr("Back to the office"))
        back.clicked.connect(self.office_wanted)
        self.add_header_action(back)
        self._add = button(tr("&Add a person"), "primary", "user-plus")
        self._add.setObjectName("add-person")
        self._add.clicked.connect(self.add_wanted)
        self.add_action(self._add)
        self._list = column(spacing=10)
        self.add(self._list)
        self.body.addStretch(1)
        self.setFocusProxy(self._add)

    def show_people(self, shown: PeopleShown) -> None:
        """Shows everyone."""
        empty(self._list)
        self._add.setVisible(shown.may_manage)
        for person in shown.people:
            made = self._pressable(person) if shown.may_manage and not person.left else _line(person)
            self._list.addWidget(made)
            made.show()

    def _pressable(self, person: PersonShown) -> QWidget:
        made = RowButton("user", _name(person), person.details, tone="accent")
        made.setObjectName(f"member-{person.name}")
        made.clicked.connect(partial(self.chosen.emit, person.id))
        return made


def _line(person: PersonShown) -> QWidget:
    made = Card(margin=14)
    words = column(
        label(_name(person), "muted" if person.left else "strong"), label(person.details, "small"), spacing=2
    )
    across = row(Picture("user", "muted", lines=1.3), spacing=14)
    across.addLayout(words, 1)
    made.add(across)
    return made


def _name(person: PersonShown) -> str:
    if person.left:
        return tr("{name} (has left)").format(name=person.name)
    return tr("{name} (you)").format(name=person.name) if person.me else person.name
