"""Hands a paper out of the vault; a letter that is no longer what it was is held up, and whoever hands it out decides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.access import Action
from rjdesk.domain.ids import DocumentId, ParticipantId
from rjdesk.domain.since_written import Changed
from rjdesk.errors import Expected, LetterOutdated
from rjdesk.services.casework import OpenCase
from rjdesk.services.papers import Papers
from ui.errands import Sends
from ui.widgets.outdated_letter import OutdatedLetter, change_words


@dataclass(frozen=True, slots=True)
class _Asked:
    opened: OpenCase
    document: DocumentId
    target: Path


class PaperOut(QObject):
    """``given`` carries the place; ``held`` says that somebody has to decide; ``anew`` carries the people whose letter is to be
    written anew."""

    given = Signal(object)
    refused = Signal(object)
    held = Signal()
    anew = Signal(object)

    def __init__(self, offer: OutdatedLetter, papers: Papers, errands: Sends, parent: QObject) -> None:
        super().__init__(parent)
        self._offer, self._papers, self._errands = offer, papers, errands
        self._asked: _Asked | None = None
        self._about: frozenset[ParticipantId] = frozenset()
        offer.anew.connect(self._write_anew)
        offer.as_it_was.connect(self._all_the_same)

    def give(self, opened: OpenCase, document: DocumentId, target: Path) -> None:
        """Writes a paper of a case there."""
        self._asked = _Asked(opened, document, target)
        self._export(as_it_was=False)

    def _export(self, *, as_it_was: bool) -> None:
        if self._asked is not None:
            asked = self._asked
            give = partial(self._papers.export, asked.document, asked.target, as_it_was=as_it_was)
            self._errands.change(give, self._done, self._held_up)

    def _done(self, target: Path) -> None:
        self._asked = None
        self._offer.put_away()
        self.given.emit(target)

    def _held_up(self, error: Expected) -> None:
        if isinstance(error, LetterOutdated) and self._asked is not None:
            opened = self._asked.opened
            changes = [each for each in error.changed if isinstance(each, Changed)]
            self._about = frozenset(each.person for each in changes if each.person is not None)
            words = change_words(opened.case, opened.process, changes)
            self.held.emit()
            self._offer.hold_up(error, words, may_write=Action.WORK_ON_CASE in opened.may)
        else:
            self._offer.put_away()
            self.refused.emit(error)

    def _all_the_same(self) -> None:
        self._export(as_it_was=True)

    def _write_anew(self) -> None:
        self._asked = None
        self._offer.put_away()
        self.anew.emit(self._about)
