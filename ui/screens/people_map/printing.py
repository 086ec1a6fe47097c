"""Gives the people map out on paper: for the family, and so without any order."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from re import sub

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.access import Action
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.services.casework import OpenCase
from rjdesk.services.map_papers import MadeMap
from rjdesk.services.ties import TiesOfCases
from ui.errands import Pressing, Sends
from ui.screens.people_map.view import MapView
from ui.widgets.choose import Chooser
from ui.widgets.theme import Tone
from ui.wording import tr


class Printing(QObject):
    """Whoever may not hand out papers of the case isn't offered it."""

    def __init__(self, view: MapView, ties: TiesOfCases, errands: Sends, chooser: Chooser) -> None:
        super().__init__(view)
        self._view, self._ties, self._errands, self._chooser = view, ties, errands, chooser
        self._case: CaseId | None = None
        self._file = ""
        view.print_wanted.connect(self._print)

    def about(self, opened: OpenCase) -> None:
        """The case whose map is shown."""
        self._case, self._file = opened.case.id, sub(r"[^\w-]+", "-", opened.case.reference).strip("-")
        self._view.offer_paper(Action.EXPORT_PAPERS in opened.may)

    def _print(self) -> None:
        if self._case is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(folder) / f"{self._file}-people.pdf"
        target = self._chooser.file_to_write(self._view, tr("The people map, for the family"), suggested, "PDF (*.pdf)")
        if target is None:
            return
        pressing = Pressing(self._errands, partial(self._ties.on_paper, self._case), self._writing(target), self)
        pressing.done.connect(self._written)
        pressing.refused.connect(self._refuse)
        pressing.start()

    def _writing(self, target: Path) -> partial[Path]:
        return partial(_hand_out, self._ties, target)

    def _written(self, target: Path) -> None:
        outside = tr("No order is on it. It is outside the vault now, and no longer protected by it.")
        self._view.message.say(Tone.OK, tr("Written to {place}.").format(place=target), outside)
        self._view.to_top()

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
        self._view.to_top()


def _hand_out(ties: TiesOfCases, target: Path, made: MadeMap) -> Path:
    return ties.hand_out(made, target)
