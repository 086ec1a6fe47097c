"""A use of a vault in which one call of the system fails, or several in a row; run as a program of its own, under strace.

strace lets the LAST-th call of a kind fail. Each try is a fork that first makes LAST-N harmless calls of that kind, so that
one strace serves all N up to LAST. What a try says goes out by a call of another kind, which never fails.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from rjdesk.errors import DiskFull, DiskNotAnswering, Expected, FolderReadOnly
from rjdesk.wording import of_error
from tests.faults.office import Office, answer, type_on
from tests.store.small_vault import ANOTHER, PASSPHRASE

ANSWERS = 4
WARM = "warm"
PATIENCE = 12
MAY_BE_SAID = (DiskFull, DiskNotAnswering, FolderReadOnly)


class Person:
    """Somebody who reads what is said, and tries again: what was acknowledged, and what was said."""

    def __init__(self) -> None:
        self.acknowledged: dict[str, int] = {}
        self.refused: list[str] = []
        self.faults: list[str] = []

    def insists(self, what: str, number: int, deed: Callable[[], object]) -> None:
        """Do something until it works."""
        for _ in range(PATIENCE):
            try:
                deed()
            except Expected as refused:
                self._reads(refused)
            else:
                self.acknowledged[what] = number
                return
        self.faults.append(f"{what} never worked again")

    def _reads(self, refused: Expected) -> None:
        self.refused.append(type(refused).__name__)
        if not isinstance(refused, MAY_BE_SAID) or not of_error(refused).happened:
            self.faults.append(f"{type(refused).__name__} was said")

    def uses(self, office: Office) -> None:
        """Unlock, answer and type, settle down, change the passphrase, answer once more, lock."""
        here = office.desk()
        self.insists("unlocked", 1, lambda: here.vaults.unlock(office.folder, PASSPHRASE))
        for number in range(1, ANSWERS + 1):
            self.insists("answer", number, lambda number=number: answer(here, number))  # type: ignore[misc] # a default binds
            self.insists("draft", number, lambda number=number: type_on(here, number))  # type: ignore[misc] # a default binds
            if number == ANSWERS // 2:
                self.insists("settled", 1, here.vaults.settle_down)
                self.insists("passphrase", 1, lambda: here.vaults.change_passphrase(PASSPHRASE, ANOTHER))
        here.vaults.lock()


def pad(call: str, times: int) -> None:
    """Make harmless calls of a kind."""
    opened = os.open(os.devnull, os.O_WRONLY)
    for _ in range(times):
        match call:
            case "write":
                os.write(opened, b".")
            case "pwrite64":
                os.pwrite(opened, b".", 0)
            case _:
                _fail_to_sync(call, opened)
    os.close(opened)


def _fail_to_sync(call: str, opened: int) -> None:
    try:
        os.fsync(opened) if call == "fsync" else os.fdatasync(opened)
    except OSError:  # the null device can't be synced, but the call was made
        return


def tried(office: Office, call: str, harmless: int) -> dict[str, object]:
    """One try in a fork: what its person says in the end; an empty one if it never came to its end."""
    hears, says = socket.socketpair()
    if not os.fork():
        person = Person()
        try:
            pad(call, harmless)
            person.uses(office)
        except Exception as error:  # noqa: BLE001 - the program would have ended here, and that is what is looked for
            person.faults.append(type(error).__name__)
        says.sendall(json.dumps(vars(person)).encode())
        os._exit(0)
    says.close()
    parts = list(iter(lambda: hears.recv(1 << 16), b""))
    os.wait()
    said: dict[str, object] = json.loads(b"".join(parts) or "{}")
    return said


def main(root: str, call: str, last: str, out: str) -> None:
    """For each number up to the last: the prepared office of that number, with the call of that number failing."""
    Person().uses(Office(Path(root) / WARM))  # loads, before the first fork, all that has to be loaded
    numbers = range(1, int(last) + 1)
    said = {number: tried(Office(Path(root) / str(number)), call, int(last) - number) for number in numbers}
    Path(out).write_text(json.dumps(said), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
