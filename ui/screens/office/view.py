"""The office page: a row for each of its parts, which says how it stands and leads there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal

from ui.screens.office.shown import RowShown
from ui.widgets.layout import column, empty
from ui.widgets.page import Page
from ui.widgets.row_button import RowButton
from ui.widgets.theme import Tone


class OfficeView(Page):
    """Intents out, ``show_rows`` in."""

    chosen = Signal(str)  # the place of a row

    def __init__(self) -> None:
        super().__init__(self.tr("Office"), self.tr("What belongs to everyone who works here."), width=760)
        self._list = column(spacing=10)
        self._rows: dict[str, RowButton] = {}
        self._shown: tuple[RowShown, ...] = ()
        self.add(self._list)
        self.body.addStretch(1)

    def show_rows(self, rows: Sequence[RowShown]) -> None:
        """Shows these parts; whoever stands on one with the keyboard stays on it."""
        if tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        standing = next((place for place, row in self._rows.items() if row.hasFocus()), "")
        empty(self._list)
        self._rows = {row.place: self._row(row) for row in rows}
        for made in self._rows.values():
            self._list.addWidget(made)
            made.show()  # at once, so that it can take the keyboard
        first = self._rows.get(standing) or next(iter(self._rows.values()), None)
        if first is not None:
            self.setFocusProxy(first)
            if standing or self.hasFocus():
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, shown: RowShown) -> RowButton:
        tone = "accent" if shown.tone is Tone.PLAIN else shown.tone.value
        made = RowButton(shown.icon, shown.title, shown.state, shown.due, tone)
        made.setObjectName(f"office-{shown.place}")
        made.clicked.connect(partial(self.chosen.emit, shown.place))
        return made
