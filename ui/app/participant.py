"""Hands the laptop to a participant: one page over everything, no menus, keys or drags that lead elsewhere.

What it can't hold is the system's own keys (switching programs, switching off), so the vault's other protections stay as they
are: it locks when nobody is there, when the screen locks, and at once with Ctrl+L. Locking is the only way out for
whoever doesn't know the passphrase.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from rjdesk.errors import Expected
from rjdesk.wording import of_error
from ui.app.veil import PRIVACY_KEY
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.screens.participant.view import ParticipantView
from ui.widgets.handed import Handed

_NEVER = frozenset(
    {
        QEvent.Type.Shortcut,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
        QEvent.Type.WhatsThisClicked,
    }
)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier  # as Windows tells it
_LEADS_ELSEWHERE = frozenset({Qt.Key.Key_Menu, Qt.Key.Key_Help, Qt.Key.Key_Back, Qt.Key.Key_Forward})


class ParticipantMode(QObject):
    """``hand_over`` begins it, the facilitator's passphrase ends it; so does a lock."""

    lock_asked = Signal()
    handed_back = Signal()

    def __init__(self, window: MainWindow, errands: Sends, prove: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._errands, self._prove = window, errands, prove
        self._view: ParticipantView | None = None

    def is_on(self) -> bool:
        """Whether a participant has the laptop."""
        return self._view is not None

    def hand_over(self, handed: Handed) -> None:
        """Shows one thing and nothing else."""
        self.end()
        self._view = view = ParticipantView(handed)
        view.secret_given.connect(self._try)
        self._window.hold(view)
        self._listen(True)

    def end(self) -> None:
        """Takes the page away; what lay beneath is there again. Also before a lock."""
        if self._view is None:
            return
        view, self._view = self._view, None
        self._listen(False)
        self._window.let_go()
        view.hide()
        view.deleteLater()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _NEVER:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and _is_command(event):
            if kind == QEvent.Type.KeyPress and _is_lock(event):
                self.lock_asked.emit()
            event.accept()
            return True
        return False

    def _listen(self, on: bool) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            (app.installEventFilter if on else app.removeEventFilter)(self)

    def _try(self, secret: str) -> None:
        if self._view is not None:
            self._view.wait()
            self._errands.ask(partial(self._prove, secret), self._proven, self._refused)

    def _proven(self, _nothing: None) -> None:
        self.end()
        self.handed_back.emit()

    def _refused(self, error: Expected) -> None:
        if self._view is not None:
            wait = error.facts.get("wait", 0)
            self._view.refuse(of_error(error).happened, int(wait) if isinstance(wait, int | float) else 0)


def _is_command(event: QKeyEvent) -> bool:
    """Keys that ask for something, rather than writing or moving about. A letter made with AltGr writes."""
    key = event.key()
    if key == PRIVACY_KEY:
        return False
    if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35 or key in _LEADS_ELSEWHERE:
        return True
    held = event.modifiers() & _COMMANDS
    writes = held == _ALT_GR and bool(event.text()) and event.text().isprintable()
    return bool(held) and not writes


def _is_lock(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier
