"""Who may be the same person, each with why it seems so, and the two answers to it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rjdesk.domain.ids import CaseId
from rjdesk.domain.person import Entry, Known
from rjdesk.services.acquaintances import Likely, Possibly
from ui.widgets.buttons import button
from ui.widgets.flow import Flow
from ui.widgets.known import place_of, why_alike
from ui.widgets.layout import column
from ui.widgets.text import label
from ui.wording import tr


class Candidates(QWidget):
    """Intents out. ``answered`` is what was said of somebody who is still being entered: nothing is kept of it yet."""

    said = Signal(object, bool)  # entry, whether it is the same person
    withdrawn = Signal(object)  # entry: neither any more
    wanted = Signal(object)  # the case of an entry, to be opened
    details_wanted = Signal(object)  # the likely entry whose details are to be taken over

    def __init__(self, found: Possibly, case: CaseId, answered: Mapping[Entry, bool]) -> None:
        super().__init__()
        self._case = case
        lines = column(spacing=12, into=self)
        for each in found.likely:
            if answered.get(each.known.entry) is not False:
                lines.addWidget(self._line(each, chosen=answered.get(each.known.entry) is True))
        if found.more:
            more = tr("{count} more are not listed. A date of birth makes them fewer.").format(count=found.more)
            lines.addWidget(label(more, "small"))

    def _line(self, likely: Likely, *, chosen: bool) -> QWidget:
        known, made, choices = likely.known, QWidget(), Flow(spacing=6)
        where = place_of(known, self._case)
        if likely.others:
            where = tr("{where} and {count} more").format(where=where, count=likely.others)
        inside = column(
            label(f"{known.name}, {where}"), label(why_alike(likely.reasons), "small"), spacing=4, into=made
        )
        if chosen:
            inside.addWidget(label(tr("It will be the same person once this is saved."), "strong"))
        for choice in self._chosen(likely) if chosen else self._open(likely):
            choices.addWidget(choice)
        inside.addLayout(choices)
        return made

    def _open(self, likely: Likely) -> tuple[QWidget, ...]:
        entry, of = likely.known.entry, place_of(likely.known, self._case)
        same = button(
            tr("It is the same person"), "plain", "check", tr("It is the same person as in {where}").format(where=of)
        )
        other = button(tr("Somebody else"), "quiet", "x", tr("Somebody else than in {where}").format(where=of))
        same.clicked.connect(partial(self.said.emit, entry, True))
        other.clicked.connect(partial(self.said.emit, entry, False))
        return (same, other, *self._look(likely.known))

    def _chosen(self, likely: Likely) -> tuple[QWidget, ...]:
        of = place_of(likely.known, self._case)
        details = button(
            tr("Take over what is empty here"), "plain", "copy", tr("Take over from {where}").format(where=of)
        )
        back = button(tr("Not after all"), "quiet", "undo-2", tr("Not the same person as in {where}").format(where=of))
        details.clicked.connect(partial(self.details_wanted.emit, likely.known))
        back.clicked.connect(partial(self.withdrawn.emit, likely.known.entry))
        return (details, back)

    def _look(self, known: Known) -> tuple[QWidget, ...]:
        if known.entry.case == self._case:
            return ()
        look = button(tr("Open"), "link", name=tr("Open {reference}").format(reference=known.reference))
        look.clicked.connect(partial(self.wanted.emit, known.entry.case))
        return (look,)
