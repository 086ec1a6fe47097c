"""Notices when nobody has touched the program for a while."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(QObject):
    """Sends ``idle`` once when so many milliseconds went by without a key, a mouse, a finger or a pen."""

    idle = Signal()

    def __init__(self, milliseconds: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.idle)
        self.wait(milliseconds)

    def begin(self, app: QCoreApplication) -> None:
        """Watches what reaches the program from now on."""
        app.installEventFilter(self)

    def wait(self, milliseconds: int) -> None:
        """Begins to wait anew, from now on so long."""
        self._clock.start(milliseconds)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._clock.start()
        return False
