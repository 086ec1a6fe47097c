"""The computer's keyring, for two small things at most: a random device secret, and a copy of the rollback anchor.

Never the vault key, a passphrase, a PIN, a recovery code or a private key: every program of the same account can read it.
A keyring is other people's code and may hang behind a dialog nobody sees, so each call is made on a thread of its own,
waits three seconds at most, and ends in an answer or in one of the reasons of ``Unusable``. Nothing here ever asks the
desktop to unlock a keyring.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from enum import StrEnum
from queue import SimpleQueue
from threading import Event, Thread
from types import TracebackType
from typing import TYPE_CHECKING

from rjdesk.errors import KeyringUnavailable
from rjdesk.wording import say

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "rjdesk"
LONGEST_WAIT = 3.0  # seconds
SECRET_SERVICE = ("keyring.backends.SecretService", "keyring.backends.libsecret")
KNOWN = frozenset({*SECRET_SERVICE, "keyring.backends.kwallet", "keyring.backends.macOS", "keyring.backends.Windows"})
CHAIN = "keyring.backends.chainer"


class Unusable(StrEnum):
    """Why the keyring can't be used; each is worded in ``[keyring]``."""

    NONE = "none"  # this computer has none
    REFUSED = "refused"  # one that keeps nothing, keeps it readable, or is unknown
    LOCKED = "locked"
    HANGING = "hanging"
    CHANGED = "changed"  # another one than when quick unlocking was switched on
    FORGETFUL = "forgetful"  # it gives back something else than was written
    FAILING = "failing"


class _Refused(Exception):
    """Raised on the keyring's thread only."""

    def __init__(self, why: Unusable) -> None:
        super().__init__(why)
        self.why = why


def unavailable(why: Unusable) -> KeyringUnavailable:
    """The error that tells a person why."""
    return KeyringUnavailable(why=say(f"keyring.{why}"))


class Asked:
    """One question to the keyring, answered on its thread."""

    def __init__(self, work: Callable[[], str | None], wait: float) -> None:
        self._work, self._wait = work, wait
        self._asked_at = time.monotonic()
        self._done = Event()
        self._found: str | None = None
        self._why: Unusable | None = None

    @property
    def overdue(self) -> bool:
        """Whether it should have been answered by now."""
        return not self._done.is_set() and time.monotonic() - self._asked_at > self._wait

    def settled(self, seconds: float) -> bool:
        """Whether it is answered, within so many seconds."""
        return self._done.wait(seconds)

    def answer(self, wait: float = LONGEST_WAIT) -> str | None:
        """What the keyring said, waited for until so many seconds after the question. Raises KeyringUnavailable (why)."""
        if not self.settled(max(0.0, self._asked_at + min(wait, self._wait) - time.monotonic())):
            raise unavailable(Unusable.HANGING)
        if self._why is not None:
            raise unavailable(self._why)
        return self._found

    def make(self) -> None:
        """Put the question; called on the keyring's thread."""
        with self:
            self._found = self._work()
        self._done.set()

    def __enter__(self) -> None:
        """What a backend raises is an answer too: see ``__exit__``."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: TracebackType | None) -> bool:
        """Turn whatever a backend raises into a reason: its faults are not ours, and keep nobody out of their vault."""
        self._why = _reason(error) if error is not None else None
        return True


class Keychain:
    """The keyring of this computer's account. ``find`` gives the backend that the ``keyring`` package chose."""

    def __init__(
        self,
        find: Callable[[], KeyringBackend] | None = None,
        known: frozenset[str] = KNOWN,
        wait: float = LONGEST_WAIT,
    ) -> None:
        self._find, self._known, self._wait = find or _chosen, known, wait
        self._questions: SimpleQueue[Asked] = SimpleQueue()
        self._thread: Thread | None = None
        self._newest: Asked | None = None

    def backend(self) -> str:
        """The keyring's name, the same as long as it is the same one. Raises KeyringUnavailable (why)."""
        return self.ask(name_of).answer() or ""

    def try_it(self) -> None:
        """Ask for something that isn't there. Raises KeyringUnavailable (why)."""
        self.read("nothing")

    def read(self, name: str) -> str | None:
        """What is kept under a name; None if nothing is. Raises KeyringUnavailable (why)."""
        return self.begin_to_read(name).answer()

    def write(self, name: str, value: str) -> None:
        """Keep something under a name; it was read back when this returns. Raises KeyringUnavailable (why)."""
        self.begin_to_write(name, value).answer()

    def delete(self, name: str) -> None:
        """Keep nothing under a name any longer. Raises KeyringUnavailable (why)."""
        self.begin_to_delete(name).answer()

    def begin_to_read(self, name: str) -> Asked:
        """As ``read``, for whoever has other things to do meanwhile."""
        return self.ask(lambda backend: backend.get_password(SERVICE, name))

    def begin_to_write(self, name: str, value: str) -> Asked:
        """As ``write``, without waiting."""
        return self.ask(lambda backend: write_and_read_back(backend, name, value))

    def begin_to_delete(self, name: str) -> Asked:
        """As ``delete``, without waiting."""
        return self.ask(lambda backend: _delete(backend, name))

    def ask(self, question: Callable[[KeyringBackend], str | None]) -> Asked:
        """Put a question without waiting; questions are answered one after the other.

        While the keyring hangs over an earlier one, that is the answer, at once: nobody waits for the same thing twice.
        """
        if self._newest is not None and self._newest.overdue:
            return Asked(lambda: None, wait=0)
        self._newest = Asked(lambda: question(self._usable()), self._wait)
        self._questions.put(self._newest)
        if self._thread is None:
            self._thread = Thread(target=self._answer_all, name="keyring", daemon=True)  # no hang outlives the program
            self._thread.start()
        return self._newest

    def _answer_all(self) -> None:
        while True:
            self._questions.get().make()

    def _usable(self) -> KeyringBackend:
        backend = self._find()
        module = type(backend).__module__
        if module == "keyring.backends.fail":
            raise _Refused(Unusable.NONE)
        if module == CHAIN:
            inside = list(getattr(backend, "backends", ()))
            if not inside or any(type(each).__module__ not in self._known for each in inside):
                raise _Refused(Unusable.REFUSED)
            backend = inside[0]
        elif module not in self._known:
            raise _Refused(Unusable.REFUSED)
        if type(backend).__module__ in SECRET_SERVICE:
            _see_that_it_is_unlocked()
        return backend


def _chosen() -> KeyringBackend:
    import keyring  # loads every backend there is: with the first question

    return keyring.get_keyring()


def name_of(backend: KeyringBackend) -> str:
    """A keyring's name."""
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def write_and_read_back(backend: KeyringBackend, name: str, value: str) -> str:
    """Keep something, and give the keyring's name; on the keyring's thread."""
    backend.set_password(SERVICE, name, value)
    if backend.get_password(SERVICE, name) != value:
        raise _Refused(Unusable.FORGETFUL)
    return name_of(backend)


def _delete(backend: KeyringBackend, name: str) -> str:
    if backend.get_password(SERVICE, name) is not None:
        backend.delete_password(SERVICE, name)
    if backend.get_password(SERVICE, name) is not None:
        raise _Refused(Unusable.FORGETFUL)
    return ""


def _see_that_it_is_unlocked() -> None:
    """A locked collection is told at once: the backend would put up a dialog to unlock it, or to make one."""
    from contextlib import closing

    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        try:
            locked = secretstorage.Collection(bus).is_locked()
        except secretstorage.ItemNotFoundException:
            raise _Refused(Unusable.NONE) from None
    if locked:
        raise _Refused(Unusable.LOCKED)


def _reason(error: BaseException) -> Unusable:
    if isinstance(error, _Refused):
        return error.why
    errors = sys.modules.get("keyring.errors")
    if errors is not None and isinstance(error, errors.KeyringLocked):
        return Unusable.LOCKED
    if errors is not None and isinstance(error, errors.NoKeyringError):
        return Unusable.NONE
    return Unusable.FAILING
