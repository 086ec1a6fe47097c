"""Keyrings to try with: they behave as a real one does, well or badly, and remember everything they were given."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, NoKeyringError, PasswordDeleteError, PasswordSetError

from rjdesk.store.quick.keychain import Keychain

KNOWN_HERE = frozenset({__name__})


class GoodKeyring(KeyringBackend):
    """Keeps what it is given in memory. ``given`` is everything it ever saw: names and values."""

    priority = 5

    def __init__(self) -> None:  # keyring's own only looks for settings in the environment
        self.kept: dict[tuple[str, str], str] = {}
        self.given: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.given += [service, username, password]
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("not found")
        del self.kept[service, username]


class AnotherKeyring(GoodKeyring):
    """What one finds after moving from one desktop to another: empty, and of another name."""


class FailingKeyring(GoodKeyring):
    """Raises ``error`` whatever it is asked."""

    error: BaseException = PasswordSetError("the service is gone")

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error

    def delete_password(self, service: str, username: str) -> None:
        raise self.error


class FaultyKeyring(FailingKeyring):
    """Has a fault that nobody foresaw."""

    error = ZeroDivisionError()


class QuittingKeyring(FailingKeyring):
    """Thinks the program is its own."""

    error = SystemExit()


class LockedKeyring(FailingKeyring):
    """Its owner has not unlocked it."""

    error = KeyringLocked("Failed to unlock the collection!")


class NoKeyring(FailingKeyring):
    """As ``keyring`` answers where there is none."""

    error = NoKeyringError("No recommended backend was available.")


class ForgetfulKeyring(GoodKeyring):
    """Takes everything and keeps nothing, like keyring's own null backend."""

    def set_password(self, service: str, username: str, password: str) -> None:
        self.given += [service, username, password]


class LyingKeyring(GoodKeyring):
    """Gives back another value than it was given."""

    def get_password(self, service: str, username: str) -> str | None:
        found = super().get_password(service, username)
        return found and found[::-1]


class HangingKeyring(GoodKeyring):
    """Waits behind a dialog that nobody sees, for half a minute or until ``answered`` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.answered.wait(30)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.answered.wait(30)
        super().set_password(service, username, password)


class Chain(GoodKeyring):
    """Stands for keyring's chain of several, which shows what is inside."""

    __module__ = "keyring.backends.chainer"

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()
        self.backends = backends


def chain_of(*backends: KeyringBackend) -> KeyringBackend:
    """A chain of keyrings."""
    return Chain(*backends)


def keychain(backend: KeyringBackend | Callable[[], KeyringBackend], wait: float = 3.0) -> Keychain:
    """The keychain of an account that has this keyring, or what a call gives for one."""
    find = (lambda: backend) if isinstance(backend, KeyringBackend) else backend
    return Keychain(find, KNOWN_HERE, wait)
