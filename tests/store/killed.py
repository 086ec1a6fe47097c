"""Deeds on a vault that are killed, as by a power cut, at a chosen moment: run as a program of their own by the tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.vault import Vault
from tests.store.apart import Say, apart
from tests.store.small_vault import ANOTHER, PASSPHRASE, Place, write

REPOSITORY = Path(__file__).parents[2]
TOUCHES = ("open", "os.rename", "os.mkdir", "os.remove")
NEW_CODE = RecoveryCode(bytes(20))
THIRD = "copper meadow lantern ferry"
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # on Windows, os.kill with it ends a process just as suddenly


def killed(deed: str, root: Path, moment: int) -> int:
    """Run a deed that is killed just before its n-th touch of the vault; 0 if it came to its end first."""
    return apart(_do, deed, root, partial(_kill_at, moment)).code


def killed_in_the_log(deed: str, root: Path, size: int) -> int:
    """Run a deed that is killed as soon as one of its files grows beyond a size, in bytes: inside SQLCipher, too."""
    return apart(_do, deed, root, partial(_kill_beyond, size)).code


def writing(root: Path) -> subprocess.Popen[str]:
    """A program that writes notes without end and prints the number of each one once it is saved."""
    command = [sys.executable, "-m", "tests.store.killed", str(root)]
    return subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)


def _kill_at(moment: int) -> None:
    touches = count(1)

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event in TOUCHES and ".rjvault" in str(arguments[0]) and next(touches) == moment:
            os.kill(os.getpid(), KILL)

    sys.addaudithook(look)


def _kill_beyond(size: int) -> None:
    import resource  # not on Windows

    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # Python ignores it, and the write would be refused as on a full disk
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


DEEDS: dict[str, Callable[[Vault], object]] = {
    "change": lambda vault: vault.change_passphrase(PASSPHRASE, ANOTHER),
    "add": lambda vault: vault.add_member("Chris", THIRD),
    "remove": lambda vault: vault.remove_member(vault.people[1].id),
    "rotate": lambda vault: vault.rotate(),
    "reissue": lambda vault: vault.reissue_recovery(NEW_CODE),
}
BEGINNINGS: dict[str, Callable[[Place], None]] = {
    "create": lambda place: place.created(),
    "unlock": lambda place: place.unlock().lock(),
}


def _do(_say: Say, deed: str, root: Path, deadly: Callable[[], None]) -> None:
    """Do a deed in the vault of a test, from where on it is in danger."""
    place = Place(root)
    if deed in DEEDS:
        vault = place.unlock()
        deadly()
        DEEDS[deed](vault)
    else:
        deadly()
        BEGINNINGS[deed](place)


def _write_without_end(place: Place) -> None:
    vault = place.unlock()
    while True:
        print(write(vault, "acknowledged" * 50), flush=True)  # noqa: T201 - how the test hears of it


if __name__ == "__main__":
    _write_without_end(Place(Path(sys.argv[1])))
