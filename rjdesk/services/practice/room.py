"""The practice room: a practice vault of its own, with every shipped practice case referred and waiting to be walked.

It begins some months ago, and whoever practises lets the days go by: a case is walked in an hour over as many days as it takes.
"""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.errors import Expected
from rjdesk.process import catalogue
from rjdesk.process.law_files import text_of
from rjdesk.services.practice.clock import RoomClock
from rjdesk.services.practice.days import Spread
from rjdesk.services.practice.folder import PracticeFolder
from rjdesk.services.practice.practice import PracticeDesk
from rjdesk.services.practice.reading import read_script
from rjdesk.services.practice.script import shipped_scripts
from rjdesk.services.practice.walk import Walk
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.services.vault.vaults import VaultSummary

NAME = "practice-room"
"""Its folder beside the vaults, where no list of vaults finds it."""


BEGINS = 140
"""So many days ago: long enough for a plan to be kept to its end."""


def enter(desk: PracticeDesk, home: Path, clock: RoomClock, *, anew: bool = False) -> tuple[Path, VaultSummary]:
    """Open the practice room, or make it first, which takes seconds; the vault that was open is locked.

    ``clock`` is the one that the desk goes by: it is set to the time in there. ``anew`` throws away what was practised.
    Its passphrase lies beside it: it guards nothing. That file is written last, so that a room that was not finished is made
    anew. Raises NotAPracticeFolder, FolderReadOnly, DiskFull, VaultInUse, and WrongPassphrase where somebody changed it.
    """
    folder = PracticeFolder(home / NAME)
    try:
        if folder.passphrase.is_file() and not anew:
            clock.stand_behind(folder.days_behind())
            return folder.vault, desk.vaults.unlock(folder.vault, text_of(folder.passphrase).strip())
        return folder.vault, _made(desk, folder, clock)
    except Expected:
        clock.stand_behind(0)
        raise


def let_days_pass(vault: Path, clock: RoomClock, days: int) -> date:
    """Let some days go by in the practice room, at most until today. Gives the day that it is there then."""
    clock.stand_behind(max(0, clock.days_behind - days))
    PracticeFolder(vault.parent).keep_days_behind(clock.days_behind)
    return clock().date()


def _made(desk: PracticeDesk, folder: PracticeFolder, clock: RoomClock) -> VaultSummary:
    """A room made, on a day some months ago, with everything referred on it."""
    vaults, place = desk.vaults, desk.vaults.last_place
    vaults.lock()
    folder.clear()
    clock.stand_behind(BEGINS)
    passphrase = vaults.six_words()
    name, me = say("practice.office"), say("practice.you")
    request = NewVaultRequest(folder.vault, name, me, passphrase, practice=True, place=place)
    summary = vaults.confirm_recovery(vaults.create(request).recovery_code)
    for path in shipped_scripts():
        script = read_script(text_of(path), path.name, catalogue.shipped(), clock().date(), Spread.BEGINS_TODAY)
        Walk(desk, script, lambda _: nullcontext()).refer()
    folder.keep_days_behind(clock.days_behind)
    folder.keep_passphrase(passphrase)
    return summary
