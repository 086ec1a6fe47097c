"""Sleep, the screen's lock and user switching on Windows, as its messages to a window tell them.

Reference: WM_POWERBROADCAST and WM_WTSSESSION_CHANGE in the Windows documentation.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from ui.app.suspend import Away, SystemWatch

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK = 0x02B1, 0x0007
WTS_LEFT = (0x0002, 0x0004, 0x0006)  # console disconnected, remote disconnected, logged off


def meaning(message: int, parameter: int) -> Away | None:
    """What a window message says about whoever is at the computer; None for all others."""
    if (message, parameter) == (WM_POWERBROADCAST, PBT_APMSUSPEND):
        return Away.SLEEP
    if message != WM_WTSSESSION_CHANGE:
        return None
    if parameter == WTS_SESSION_LOCK:
        return Away.SCREEN_LOCKED
    return Away.SOMEONE_ELSE if parameter in WTS_LEFT else None


class _Messages(QAbstractNativeEventFilter):
    """Reads every message that Windows sends to the program, and holds none back."""

    def __init__(self, watch: SystemWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:
        if sys.platform == "win32" and bytes(kind) == b"windows_generic_MSG":
            from ctypes import wintypes

            read = wintypes.MSG.from_address(int(message))
            away = meaning(read.message, read.wParam)
            if away is not None:
                self._watch.away.emit(away)
        return False, 0


class SessionMessages(SystemWatch):
    """Asks Windows to tell of session changes, and listens."""

    def __init__(self) -> None:
        super().__init__()
        self._messages = _Messages(self)

    def begin(self, window: int) -> None:
        """Listens from now on."""
        if sys.platform == "win32":
            import ctypes

            this_session_only = 0
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window, this_session_only)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._messages)

    def end(self) -> None:
        """Stops listening."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self._messages)
