"""Hands days for a calendar out of the vault, where a screen offers it: of one case, or of all of one's own."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from re import sub

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.access import Action
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.services.casework import OpenCase
from rjdesk.services.timeliness import Timeliness
from ui.errands import Sends
from ui.widgets.calendar_offer import CalendarOffer
from ui.widgets.choose import Chooser
from ui.widgets.message import InlineMessage
from ui.widgets.theme import Tone
from ui.wording import tr


class CalendarPresenter(QObject):
    """Without a case it gives out those of all cases of whoever is at work."""

    def __init__(
        self, offer: CalendarOffer, message: InlineMessage, timeliness: Timeliness, errands: Sends, chooser: Chooser
    ) -> None:
        super().__init__(offer)
        self._offer, self._message, self._timeliness = offer, message, timeliness
        self._errands, self._chooser = errands, chooser
        self._case: CaseId | None = None
        self._file = "rjdesk"
        offer.wanted.connect(self._give)

    def about(self, opened: OpenCase) -> None:
        """A case is shown; whoever may not hand out its papers isn't offered its days."""
        if opened.case.id != self._case:
            self._offer.fold()
        self._case, self._file = opened.case.id, sub(r"[^\w-]+", "-", opened.case.reference).strip("-")
        self._offer.setVisible(Action.EXPORT_PAPERS in opened.may)

    def _give(self, names: bool) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(folder) / f"{self._file}.ics"
        target = self._chooser.file_to_write(
            self._offer, tr("Days for a calendar"), suggested, tr("Calendar") + " (*.ics)"
        )
        if target is None:
            return
        given = self._timeliness.calendar_of_mine
        write = partial(given if self._case is None else partial(self._timeliness.calendar, self._case), target)
        self._errands.change(partial(write, names=names), self._given, self._refuse)

    def _given(self, target: Path) -> None:
        self._offer.fold()
        outside = tr("It is outside the vault now, and no longer protected by it.")
        self._message.say(Tone.OK, tr("Written to {place}.").format(place=target), outside)

    def _refuse(self, error: Expected) -> None:
        self._message.show_error(error)
