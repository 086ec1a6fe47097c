"""Sleep, the screen's lock and user switching on Linux, as systemd-logind tells them.

Reference: org.freedesktop.login1(5). A *delay inhibitor* is held, so that the computer waits with its sleep (logind's own
limit is 5 seconds) until nothing can be seen any more. Every call is sent without waiting for its answer: a bus that hangs
holds up nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

from ui.app.suspend import Away, SystemWatch

SERVICE = "org.freedesktop.login1"
MANAGER_PATH, MANAGER = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
SESSION, PROPERTIES = "org.freedesktop.login1.Session", "org.freedesktop.DBus.Properties"


class Logind(SystemWatch):
    """Listens to logind on the system bus, or on the bus that it is given."""

    looked = Signal()  # whether the session is in front of its seat was asked and answered

    def __init__(self, bus: QDBusConnection | None = None) -> None:
        super().__init__()
        self._bus = bus or QDBusConnection.systemBus()
        self._asked: dict[QDBusPendingCallWatcher, Callable[[object], None]] = {}
        self._inhibitor: QDBusUnixFileDescriptor | None = None
        self._session = ""

    def begin(self, window: int) -> None:
        """Asks for the session of this program and for the computer to wait for it before it sleeps."""
        if not self._bus.isConnected():
            return
        self._listen(MANAGER_PATH, MANAGER, "PrepareForSleep", "sleeping")
        self._inhibit()
        own = os.environ.get("XDG_SESSION_ID") or "auto"
        self._ask(MANAGER_PATH, MANAGER, "GetSession", [own], self._follow)

    def locked(self) -> None:
        """Lets the computer sleep."""
        self._inhibitor = None  # closes the descriptor

    def end(self) -> None:
        """Stops listening."""
        self._asked.clear()
        self.locked()

    def knows_its_session(self) -> bool:
        """Whether logind has said which session this is."""
        return bool(self._session)

    @Slot(QDBusMessage)
    def sleeping(self, message: QDBusMessage) -> None:
        """The computer is about to sleep, or has woken."""
        if message.arguments() == [True]:
            self.away.emit(Away.SLEEP)
        else:
            self._inhibit()

    @Slot(QDBusMessage)
    def screen_locked(self, _message: QDBusMessage) -> None:
        """The session's screen is being locked."""
        self.away.emit(Away.SCREEN_LOCKED)

    @Slot(QDBusMessage)
    def session_changed(self, _message: QDBusMessage) -> None:
        """Something about the session changed; whether it is still in front of its seat is asked."""
        self._ask(self._session, PROPERTIES, "Get", [SESSION, "Active"], self._weigh)

    def _follow(self, session: object) -> None:
        if isinstance(session, QDBusObjectPath):
            self._session = session.path()
            self._listen(self._session, SESSION, "Lock", "screen_locked")
            self._listen(self._session, PROPERTIES, "PropertiesChanged", "session_changed")

    def _weigh(self, active: object) -> None:
        if isinstance(active, QDBusVariant) and active.variant() is False:
            self.away.emit(Away.SOMEONE_ELSE)
        self.looked.emit()

    def _inhibit(self) -> None:
        words = ["sleep", "rjdesk", "Locking the vault", "delay"]
        self._ask(MANAGER_PATH, MANAGER, "Inhibit", words, self._hold)

    def _hold(self, descriptor: object) -> None:
        if isinstance(descriptor, QDBusUnixFileDescriptor):
            self._inhibitor = descriptor

    def _listen(self, path: str, interface: str, name: str, slot: str) -> None:
        self._bus.connect(SERVICE, path, interface, name, self, f"1{slot}(QDBusMessage)")  # type: ignore[call-overload]  # the stub asks for bytes, the binding for str

    def _ask(self, path: str, interface: str, name: str, arguments: list[str], then: Callable[[object], None]) -> None:
        message = QDBusMessage.createMethodCall(SERVICE, path, interface, name)
        message.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message))
        self._asked[watcher] = then
        watcher.finished.connect(self._answered)

    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        then = self._asked.pop(watcher, None)
        arguments = [] if watcher.isError() else watcher.reply().arguments()
        if then is not None and arguments:
            then(arguments[0])
