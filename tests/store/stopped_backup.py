"""Backups and restorings that are stopped at a chosen moment: run as a program of their own by the tests."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from rjdesk.errors import Expected
from rjdesk.store.backup import make_backup
from rjdesk.store.backup_proof import Secret
from rjdesk.store.restoring import Restoring, restore
from tests.store.backing_up import checks, quietly
from tests.store.killed import KILL
from tests.store.small_vault import CODE, Place

TOUCHES = ("open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree")
WATCHED = ("stick", ".backup", "restored", ".making-")


def _kill_at(moment: int) -> None:
    touches = count(1)

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event in TOUCHES and any(each in str(arguments[0]) for each in WATCHED) and next(touches) == moment:
            os.kill(os.getpid(), KILL)

    sys.addaudithook(look)


def main(deed: str, root: str, moment: str) -> None:
    """Do a deed that is stopped."""
    place = Place(Path(root))
    target = place.root / "stick" / "stopped.rjbackup"
    match deed:
        case "back up":
            vault = place.unlock()
            _kill_at(int(moment))
            make_backup(vault, target, checks(place), quietly)
        case "restore":
            _kill_at(int(moment))
            wanted = Restoring(
                place.root / "a.rjbackup", place.root / "restored.rjvault", Secret(CODE.text(), is_code=True)
            )
            restore(wanted, checks(place), quietly)
        case "back up on a full disk":
            vault = place.unlock()
            _fill_up(int(moment))
            _told(lambda: make_backup(vault, target, checks(place), quietly))
        case "back up onto a full stick":
            vault = place.unlock()
            _told(lambda: make_backup(vault, target, checks(place), lambda done, total: _fill_up(int(moment))))


def _fill_up(kibibytes: int) -> None:
    """From here on no file can become larger than this."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (kibibytes * 1024, resource.RLIM_INFINITY))


def _told(deed: Callable[[], object]) -> None:
    try:
        deed()
    except Expected as error:
        print(type(error).__name__)  # noqa: T201 - how the test hears of it


if __name__ == "__main__":
    main(*sys.argv[1:])
