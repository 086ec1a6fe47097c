"""Work that a screen sends away, and whose answer comes back on the GUI thread, or not at all if the screen is gone.

Two workers exist and only this file names them: *vault* owns the database and everything that reads or writes it,
*press* renders, signs and verifies. Each is one lasting thread, because SQLite connections are bound to theirs and
``QThreadPool`` would swap an idle one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from rjdesk.errors import Expected

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
Refused = Callable[[Expected], None]
ToDo = Callable[[], object]
"""Work for the vault thread, put together where it is asked for."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake of ours, as far as it may be shown or logged: no message, since that could carry case text."""

    identity: str
    kind: str
    where: str


def fault_of(error: BaseException, identity: str) -> Fault:
    """What may be told of an unexpected exception: its class, and the file and line of the code."""
    import traceback  # with the first fault

    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename.replace(chr(92), '/').rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else "?"
    return Fault(identity, type(error).__name__, where)


def log_fault(fault: Fault) -> None:
    """Notes a fault where the computer keeps such things."""
    import logging  # with the first fault

    logging.getLogger(__name__).error("fault %s: %s at %s", fault.identity, fault.kind, fault.where)


class Sends(Protocol):
    """What presenters need of an errand runner; ``Errands`` in the program, ``ImmediateErrands`` in tests."""

    def ask(self, work: Callable[[], T], then: Callable[[T], None], failed: Refused | None = None) -> None:
        """Reads on the vault thread."""

    def change(self, work: Callable[[], T], then: Callable[[T], None], failed: Refused | None = None) -> None:
        """Changes on the vault thread; what came back is announced as well."""

    def press(self, work: Callable[[], T], then: Callable[[T], None], failed: Refused | None = None) -> None:
        """Renders, signs or verifies on the press thread."""


class _Ticket(QObject):
    """One errand: carries its outcome to the GUI thread, where it was made."""

    done = Signal(object)
    refused = Signal(object)
    settled = Signal(object)


class Outcomes(QObject):
    """What runners tell the window, whoever sent the errand."""

    changed = Signal(object)  # what a successful ``change`` returned
    refused = Signal(object)  # an Expected error that its sender did not take
    faulted = Signal(object)  # a Fault
    busy = Signal(bool)  # whether anything is under way

    def __init__(self, new_identity: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._new_identity = new_identity

    def _tell_fault(self, error: BaseException) -> None:
        fault = fault_of(error, self._new_identity())
        log_fault(fault)
        self.faulted.emit(fault)


class Errands(Outcomes):
    """Sends errands to the two workers.

    ``then`` and ``failed`` must be bound methods of a ``QObject`` (``TypeError`` otherwise): they die with their screen.
    An ``Expected`` error goes to ``failed``, or to ``refused`` when there is none; anything else is a fault.
    """

    def __init__(self, new_identity: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(new_identity, parent)
        self._out: set[_Ticket] = set()

    def ask(self, work: Callable[[], T], then: Callable[[T], None], failed: Refused | None = None) -> None:
        """Reads on the vault thread, in the order in which errands were sent."""
        self._send(self._vault, work, then, failed)

    def change(self, work: Callable[[], T], then: Callable[[T], None], failed: Refused | None = None) -> None:
        """Changes on the vault thread; what the service returned is announced by ``changed`` as well."""
        self._send(self._vault, work, then, failed, announce=True)

    def press(self, work: Callable[[], T], then: Callable[[T], None], failed: Refused | None = None) -> None:
        """Renders, signs or verifies on the press thread: values in, values out."""
        self._send(self._press, work, then, failed)

    def is_busy(self) -> bool:
        """Whether anything sent has not been answered yet."""
        return bool(self._out)

    def close(self) -> None:
        """Ends both threads: the vault's once everything sent to it is done, the press's after what it has in hand."""
        self._vault.shutdown(wait=True)
        self._press.shutdown(wait=True, cancel_futures=True)

    @cached_property
    def _vault(self) -> ThreadPoolExecutor:
        return _one_worker("vault")

    @cached_property
    def _press(self) -> ThreadPoolExecutor:
        return _one_worker("press")

    def _send(
        self,
        worker: ThreadPoolExecutor,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Refused | None,
        announce: bool = False,
    ) -> None:
        must_die_with_its_screen(then, failed)
        ticket = _Ticket()
        queued = Qt.ConnectionType.QueuedConnection
        ticket.done.connect(then, queued)
        if announce:
            ticket.done.connect(self.changed, queued)
        ticket.refused.connect(failed or self.refused, queued)
        ticket.settled.connect(self._settle, queued)
        self._out.add(ticket)
        self.busy.emit(True)
        worker.submit(work).add_done_callback(lambda future: self._report(ticket, future))

    def _report(self, ticket: _Ticket, future: Future[T]) -> None:
        """Runs on the worker, right after the work."""
        if future.cancelled():
            return
        error = future.exception()
        if error is None:
            ticket.done.emit(future.result())
        elif isinstance(error, Expected):
            ticket.refused.emit(error)
        else:
            self._tell_fault(error)
        ticket.settled.emit(ticket)

    def _settle(self, ticket: _Ticket) -> None:
        self._out.discard(ticket)
        if not self._out:
            self.busy.emit(False)


def _one_worker(name: str) -> ThreadPoolExecutor:
    from concurrent.futures import ThreadPoolExecutor  # with the first errand: the window is shown without one

    return ThreadPoolExecutor(1, name)


class ImmediateErrands(Outcomes):
    """The same errands, done at once in the caller's thread: for tests of presenters."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda: "test", parent)

    def ask(self, work: Callable[[], T], then: Callable[[T], None], failed: Refused | None = None) -> None:
        """Does the work now."""
        self._do(work, then, failed)

    def change(self, work: Callable[[], T], then: Callable[[T], None], failed: Refused | None = None) -> None:
        """Does the work now and announces what came back."""
        self._do(work, then, failed, announce=True)

    def press(self, work: Callable[[], T], then: Callable[[T], None], failed: Refused | None = None) -> None:
        """Does the work now."""
        self._do(work, then, failed)

    def _do(
        self, work: Callable[[], T], then: Callable[[T], None], failed: Refused | None, announce: bool = False
    ) -> None:
        must_die_with_its_screen(then, failed)
        try:
            result = work()
        except Expected as error:
            (failed or self.refused.emit)(error)
            return
        then(result)
        if announce:
            self.changed.emit(result)


def must_die_with_its_screen(*slots: Callable[..., object] | None) -> None:
    """Refuses callbacks that would outlive the screen that sent the errand: a lambda, or a plain function."""
    for slot in slots:
        if slot is not None and not isinstance(getattr(slot, "__self__", None), QObject):
            raise TypeError("then and failed must be bound methods of a QObject")


class Job(Protocol):
    """What the vault hands to the press."""

    def make(self) -> Any:  # each job makes a value that only its own ``keep`` understands
        """Does it."""


class Pressing(QObject):
    """Work in three steps: a job out of the vault, made on the press, kept in the vault.

    ``done`` carries what was kept; ``refused`` an expected error of any step.
    """

    done = Signal(object)
    refused = Signal(object)

    def __init__(self, errands: Sends, job: Callable[[], Job], keep: Callable[[Any], object], parent: QObject) -> None:
        super().__init__(parent)
        self._errands, self._job, self._keep = errands, job, keep

    def start(self) -> None:
        """Asks for the job; the rest follows."""
        self._errands.ask(self._job, self._make, self._refuse)

    def _make(self, job: Job) -> None:
        self._errands.press(job.make, self._store, self._refuse)

    def _store(self, made: object) -> None:
        self._errands.change(partial(self._keep, made), self._finish, self._refuse)

    def _finish(self, kept: object) -> None:
        self.done.emit(kept)
        self.deleteLater()

    def _refuse(self, error: Expected) -> None:
        self.refused.emit(error)
        self.deleteLater()
