"""Backups and restorings that are stopped at a chosen moment: run as a program of their own by the tests."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from rjdesk.errors import Expected
from rjdesk.store.backups.backup import make_backup
from rjdesk.store.backups.backup_proof import Secret
from rjdesk.store.backups.restoring import Restoring, restore
from tests.store.apart import Ended, Say, apart
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


def stopped(deed: str, place: Place, moment: int) -> Ended:
    """Do a deed that is killed just before its n-th touch, or finds a disk with room for so many KiB; what it said."""
    return apart(_do, deed, place.root, moment)


def _do(say: Say, deed: str, root: Path, moment: int) -> None:
    place = Place(root)
    target = root / "stick" / "stopped.rjbackup"
    match deed:
        case "back up":
            vault = place.unlock()
            _kill_at(moment)
            make_backup(vault, target, checks(place), quietly)
        case "restore":
            _kill_at(moment)
            wanted = Restoring(root / "a.rjbackup", root / "restored.rjvault", Secret(CODE.text(), is_code=True))
            restore(wanted, checks(place), quietly)
        case "back up on a full disk":
            vault = place.unlock()
            _fill_up(moment)
            _told(say, lambda: make_backup(vault, target, checks(place), quietly))
        case "back up onto a full stick":
            vault = place.unlock()
            _told(say, lambda: make_backup(vault, target, checks(place), lambda done, total: _fill_up(moment)))


def _fill_up(kibibytes: int) -> None:
    """From here on no file can become larger than this."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (kibibytes * 1024, resource.RLIM_INFINITY))


def _told(say: Say, deed: Callable[[], object]) -> None:
    try:
        deed()
    except Expected as error:
        say(type(error).__name__)
