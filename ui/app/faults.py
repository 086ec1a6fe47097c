"""What is said when rjdesk itself made a mistake: one plain dialog, with a number and no case text."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.errands import Fault, fault_of, log_fault

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


class Faults(QObject):
    """Catches what nobody expected, anywhere in the program, and tells it once at a time."""

    _happened = Signal(object)  # carries a fault from any thread to the window's

    def __init__(self, window: QWidget, new_identity: Callable[[], str]) -> None:
        super().__init__(window)
        self._window, self._new_identity = window, new_identity
        self._box: QMessageBox | None = None
        self._happened.connect(self.tell)

    def catch_everything(self) -> None:
        """Takes over the last hooks of the interpreter. A slot that raises comes here too."""
        sys.excepthook = self._hook
        threading.excepthook = lambda args: self._catch(args.exc_value)

    def tell(self, fault: Fault) -> None:
        """Shows a fault, unless one is being shown already."""
        from PySide6.QtWidgets import QMessageBox  # with the first fault

        if self._box is not None and self._box.isVisible():
            return
        self._box = self._box or QMessageBox(self._window)
        self._box.setIcon(QMessageBox.Icon.Warning)
        self._box.setWindowTitle("rjdesk")
        self._box.setText(self.tr("rjdesk made a mistake and could not finish this."))
        told = self.tr(
            "What was saved before it is safe. Please try again; if it happens again, close rjdesk and open it anew, and "
            "pass this number on to whoever looks after it: {number} ({kind}, {where}). It says nothing about your cases."
        )
        self._box.setInformativeText(told.format(number=fault.identity, kind=fault.kind, where=fault.where))
        self._box.open()

    def _hook(self, _kind: type[BaseException], error: BaseException, _at: TracebackType | None) -> None:
        self._catch(error)

    def _catch(self, error: BaseException | None) -> None:
        if error is None or isinstance(error, KeyboardInterrupt):
            return
        fault = fault_of(error, self._new_identity())
        log_fault(fault)
        self._happened.emit(fault)
