"""How the desk is left, by a lock or by closing the window: covered at once, what is being typed is kept, then emptied.

Where something can't be kept, a person is asked first; an empty chair can't be.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ui.app.keeping import Keeping
from ui.app.veil import Notice, Veil
from ui.errands import Sends
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class Parting:
    """``note``: words for the locked door when nobody asked for it; ``closing``: the program ends too."""

    note: str = ""
    closing: bool = False


class Leaving(QObject):
    """``begin`` covers and keeps; what follows is told: the desk may be emptied, or it stays, and why."""

    ready = Signal(object, str)  # the Parting, words for the locked door
    stays = Signal(str, str)  # what happened, what to do

    def __init__(self, errands: Sends, keeping: Keeping, veil: Veil) -> None:
        super().__init__(keeping)
        self._errands, self._keeping, self._veil = errands, keeping, veil
        self._parting: Parting | None = None
        self._warned = False
        keeping.settled.connect(self._forget_warning)

    def begin(self, keep: Callable[[], None], parting: Parting) -> None:
        """Nothing can be seen from here on; ``keep`` hands over what is being typed."""
        under_way = self._parting
        self._parting = Parting(parting.note or (under_way.note if under_way else ""), parting.closing)
        self._veil.lay(Notice(tr("Locking"), tr("What you typed is being put into the vault."), by_hand=False))
        keep()
        self._errands.ask(_wait_for_those_before, self._decide)

    def _decide(self, _nothing: object) -> None:
        """What was being typed was kept or not by now."""
        parting, self._parting = self._parting, None
        if parting is None:
            return
        lost = self._keeping.owes()
        if lost and not (parting.note or self._warned):
            self._warned = True
            self._veil.lift()
            self.stays.emit(*_how_it_stands(parting))
            return
        self._warned = False
        words = tr("The vault is locked. What was typed last could not be saved; everything before it is in the vault.")
        everything = parting.note or tr("The vault is locked. Everything you typed is in it.")
        self.ready.emit(parting, words if lost else everything)

    def _forget_warning(self) -> None:
        self._warned = False


def dismiss_dialogs(app: QApplication) -> None:
    """Dialogs keep whatever waits for them waiting; a drag holds the mouse."""
    from PySide6.QtGui import QDrag  # neither before there is a vault to lock
    from PySide6.QtWidgets import QDialog

    QDrag.cancel()
    for dialog in app.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()


def _how_it_stands(parting: Parting) -> tuple[str, str]:
    if parting.closing:
        return (
            tr("rjdesk is still open: what was typed last could not be saved."),
            tr("Make room for it, then close. To close all the same and lose it, close once more."),
        )
    return (
        tr("The vault is still open: what was typed last could not be saved."),
        tr("Make room for it, then lock. To lock all the same and lose it, lock once more."),
    )


def _wait_for_those_before() -> None:
    """Nothing; the vault's errands are done in the order in which they were sent."""
