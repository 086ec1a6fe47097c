"""Writes what was asked for where the person says, and tells that it is outside now."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from re import sub

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.access import Action
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.services.casework import OpenCase
from rjdesk.services.exchange.exports import Exports, ListWritten
from ui.errands import Sends
from ui.widgets.case_file_offer import CaseFileOffer
from ui.widgets.choose import Chooser
from ui.widgets.list_offer import ListOffer
from ui.widgets.message import InlineMessage
from ui.widgets.theme import Tone
from ui.wording import number, tr


class CaseOut(QObject):
    """One case, whole."""

    def __init__(
        self, offer: CaseFileOffer, message: InlineMessage, exports: Exports, errands: Sends, chooser: Chooser
    ) -> None:
        super().__init__(offer)
        self._offer, self._message, self._exports = offer, message, exports
        self._errands, self._chooser = errands, chooser
        self._case: CaseId | None = None
        self._file = ""
        offer.wanted.connect(self._give)

    def about(self, opened: OpenCase) -> None:
        """A case is shown; whoever may not hand out its papers isn't offered it."""
        if opened.case.id != self._case:
            self._offer.fold()
        self._case, self._file = opened.case.id, sub(r"[^\w-]+", "-", opened.case.reference).strip("-") or "case"
        self._offer.setVisible(Action.EXPORT_PAPERS in opened.may)

    def _give(self, private: bool) -> None:
        suggested = _documents() / f"{self._file}.json"
        title, kinds = tr("Hand out the whole case"), tr("Data of a case") + " (*.json)"
        target = self._chooser.file_to_write(self._offer, title, suggested, kinds)
        if target is not None and self._case is not None:
            target = target if target.suffix else target.with_suffix(".json")
            write = partial(self._exports.case, self._case, target, private=private)
            self._errands.change(write, self._given, self._refuse)

    def _given(self, target: Path) -> None:
        self._offer.fold()
        self._message.say(Tone.OK, _written(target), _outside())

    def _refuse(self, error: Expected) -> None:
        self._message.show_error(error)


class ListOut(QObject):
    """The list of cases, as it is searched and sorted."""

    def __init__(
        self, offer: ListOffer, message: InlineMessage, exports: Exports, errands: Sends, chooser: Chooser
    ) -> None:
        super().__init__(offer)
        self._offer, self._message, self._exports = offer, message, exports
        self._errands, self._chooser = errands, chooser
        self._query = CaseQuery()
        offer.wanted.connect(self._give)

    def about(self, query: CaseQuery) -> None:
        """Other cases are listed."""
        self._query = query

    def _give(self, kind: str) -> None:
        kinds = tr("Workbook") + " (*.xlsx)" if kind == ".xlsx" else tr("Separated text") + " (*.csv)"
        suggested = _documents() / f"{tr('Cases')}{kind}"
        target = self._chooser.file_to_write(self._offer, tr("Hand out this list"), suggested, kinds)
        if target is not None:
            target = target if target.suffix else target.with_suffix(kind)
            self._errands.change(partial(self._exports.list, self._query, target), self._given, self._refuse)

    def _given(self, done: ListWritten) -> None:
        self._offer.fold()
        told = tr("Cases on it: {count}.").format(count=number(done.cases))
        if done.left_out:
            others = tr("Left out, for they are not yours to hand out: {count}.").format(count=number(done.left_out))
            told = f"{told} {others}"
        self._message.say(Tone.OK, _written(done.target), told, _outside())

    def _refuse(self, error: Expected) -> None:
        self._message.show_error(error)


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _written(target: Path) -> str:
    return tr("Written to {place}.").format(place=target)


def _outside() -> str:
    return tr("It is outside the vault now, and no longer protected by it.")
