"""The parts of the backups page that list: the places backups are made in, and the backups."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.screens.backups.shown import BackupShown, PlaceShown
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.layout import column, empty, row
from ui.widgets.picture import Picture
from ui.widgets.text import label
from ui.wording import tr


class PlacesCard(Card):
    """Where backups are made; ``forgotten`` carries a folder that is to be used no more."""

    forgotten = Signal(object)

    def __init__(self) -> None:
        super().__init__(tr("Where they are made"))
        self._rows = column(spacing=12)
        self.add(self._rows)

    def show_places(self, places: Sequence[PlaceShown], may_forget: bool) -> None:
        """Shows these places."""
        empty(self._rows)
        for place in places:
            made = _line("circle-check" if place.now else "circle-dashed", place.title, place.details)
            self._rows.addWidget(made)
            if may_forget and place.folder is not None:
                forget = button(tr("Use it no more"), "link", name=tr("Use no more: {place}").format(place=place.title))
                forget.clicked.connect(partial(self.forgotten.emit, place.folder))
                self._rows.addWidget(forget)
                forget.show()  # at once, so that it can take the keyboard


class BackupsCard(Card):
    """The backups, newest first."""

    def __init__(self) -> None:
        super().__init__(tr("The backups"))
        self._rows = column(spacing=12)
        self.add(self._rows)

    def show_backups(self, backups: Sequence[BackupShown], older: str) -> None:
        """Shows these."""
        empty(self._rows)
        for backup in backups:
            icon = "circle-minus" if backup.gone else "file-check"
            self._rows.addWidget(_line(icon, backup.title, backup.details))
        if not backups:
            self._rows.addWidget(label(tr("There is none yet."), "muted"))
        if older:
            self._rows.addWidget(label(older, "small"))


def _line(icon: str, title: str, details: str) -> QWidget:
    made = QWidget()
    across = row(spacing=12, into=made)
    across.addWidget(Picture(icon, "muted", lines=1.2), 0, Qt.AlignmentFlag.AlignTop)
    across.addLayout(column(label(title, "strong"), label(details, "small", selectable=True), spacing=2), 1)
    return made
