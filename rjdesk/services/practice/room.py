"""The practice room: a practice vault of its own, with every shipped practice case referred and waiting to be walked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.process import catalogue
from rjdesk.process.law_files import text_of
from rjdesk.services import office
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


def enter(desk: PracticeDesk, home: Path, today: Callable[[], date]) -> tuple[Path, VaultSummary]:
    """Open the practice room, or make it first, which takes seconds; the vault that was open is locked.

    Its passphrase lies beside it: it guards nothing. That file is written last, so that a room that was not finished is made
    anew. Raises NotAPracticeFolder, FolderReadOnly, DiskFull, VaultInUse, and WrongPassphrase where somebody changed it.
    """
    folder = PracticeFolder(home / NAME)
    if folder.passphrase.is_file():
        passphrase = text_of(folder.passphrase).strip()
        return folder.vault, desk.vaults.unlock(folder.vault, passphrase)
    folder.clear()
    vaults, place = desk.vaults, _place(desk)
    passphrase = vaults.six_words()
    name, me = say("practice.office"), say("practice.you")
    request = NewVaultRequest(folder.vault, name, me, passphrase, practice=True, place=place)
    summary = vaults.confirm_recovery(vaults.create(request).recovery_code)
    for path in shipped_scripts():
        script = read_script(text_of(path), path.name, catalogue.shipped(), today())
        Walk(desk, script, lambda _: nullcontext()).refer()
    folder.keep_passphrase(passphrase)
    return folder.vault, summary


def _place(desk: PracticeDesk) -> str:
    """Where the office is whose vault is open: its people practise in the manner of the place."""
    if not desk.vaults.is_open:
        return ""
    with desk.vaults.session().units() as work:
        return office.place(work)
