"""A message bus of the test's own, with a small logind on it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from PySide6.QtCore import ClassInfo, Property, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusUnixFileDescriptor

from ui.app.logind import MANAGER, MANAGER_PATH, PROPERTIES, SERVICE, SESSION

T = TypeVar("T")
SESSION_PATH = "/org/freedesktop/login1/session/_31"


@contextmanager
def private_bus() -> Iterator[str]:
    """A bus that ends with the test; its address."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--print-address", "--nofork"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.kill()
        daemon.wait()
        daemon.stdout.close()


def _known_as(interface: str) -> Callable[[type[T]], type[T]]:
    decorator: Any = ClassInfo  # its stub doesn't say that it can be called
    made: Callable[[type[T]], type[T]] = decorator({"D-Bus Interface": interface})
    return made


@_known_as(MANAGER)
class _Manager(QObject):
    PrepareForSleep = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[int] = []  # our ends of the inhibitors that were given out

    @Slot(str, str, str, str, result=QDBusUnixFileDescriptor)
    def Inhibit(self, what: str, _who: str, _why: str, mode: str) -> QDBusUnixFileDescriptor:
        assert (what, mode) == ("sleep", "delay")
        ours, theirs = os.pipe()
        os.set_blocking(ours, False)
        self.waits.append(ours)
        given = QDBusUnixFileDescriptor(theirs)
        os.close(theirs)
        return given

    @Slot(str, result=QDBusObjectPath)
    def GetSession(self, _name: str) -> QDBusObjectPath:
        return QDBusObjectPath(SESSION_PATH)


@_known_as(SESSION)
class _Session(QObject):
    Lock = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.active = True

    def _is_active(self) -> bool:
        return self.active

    Active = Property(bool, _is_active)


class SmallLogind:
    """Says what logind says, and knows who makes a sleep wait."""

    def __init__(self, bus: QDBusConnection) -> None:
        self._bus, self._manager, self._session = bus, _Manager(), _Session()
        everything = QDBusConnection.RegisterOption.ExportAllContents
        assert bus.registerService(SERVICE)
        assert bus.registerObject(MANAGER_PATH, self._manager, everything)
        assert bus.registerObject(SESSION_PATH, self._session, everything)

    def suspend(self, begins: bool = True) -> None:
        self._manager.PrepareForSleep.emit(begins)

    def lock_screen(self) -> None:
        self._session.Lock.emit()

    def bring_forward(self, ours: bool) -> None:
        """Another session takes the seat, or ours is back."""
        self._session.active = ours
        changed = QDBusMessage.createSignal(SESSION_PATH, PROPERTIES, "PropertiesChanged")
        changed.setArguments([SESSION, {"Active": ours}, []])
        assert self._bus.send(changed)

    def waiting_for_us(self) -> list[bool]:
        """For each inhibitor that was ever asked for: whether it is still held."""
        return [_still_open(end) for end in self._manager.waits]

    def end(self) -> None:
        for end in self._manager.waits:
            os.close(end)


def _still_open(end: int) -> bool:
    try:
        return os.read(end, 1) != b""
    except BlockingIOError:
        return True
