"""What is missing from the vault, since when, where a newer one may be, and going on without it, on the record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.domain.access import LEAST_REASON, Action
from rjdesk.domain.journal import Deed
from rjdesk.errors import HistoryGap, ReasonTooShort
from rjdesk.services.backups.backup_files import internal_folder
from rjdesk.services.backups.newer_backups import NewerBackup, newer_backups
from rjdesk.services.permission import Guard, needs, open_to_all
from rjdesk.services.typed import whole
from rjdesk.services.vault.vaults import Vaults

if TYPE_CHECKING:
    from rjdesk.store.vault import Vault

REASON = "history_gap_accepted/"  # and how many entries there were: that many are there once only


@dataclass(frozen=True, slots=True)
class Missing:
    """What the gap's words say, when this computer last saw more (None if it never did), and the backups that hold more."""

    gap: HistoryGap
    last_seen: datetime | None
    newer: tuple[NewerBackup, ...]


class History:
    """The history of the open vault, as far as it is not whole."""

    def __init__(self, vaults: Vaults, clock: Callable[[], datetime]) -> None:
        self._vaults = vaults
        self._guard = Guard(vaults.session, clock)

    @open_to_all("whoever works on a vault has to know that something is missing from it")
    def gap(self) -> Missing | None:
        """What is missing; None if nothing is. Looks for backups, which may take seconds. Raises VaultLocked."""
        vault = self._vaults.vault()
        if vault.history_gap is None:
            return None
        newer = newer_backups(vault, self._vaults.around, self._folders(vault), vault.history_gap.have)
        return Missing(vault.history_gap, vault.watch.last_seen(vault.vault_id), newer)

    @needs(Action.READ_JOURNAL)
    def reason(self, have: int) -> str:
        """Why a gap was accepted, by the fact ``have`` of the deed that tells of it; "" where there was none."""
        with self._vaults.session().units() as work:
            return work.settings.get(f"{REASON}{have}") or ""

    @needs(Action.ACCEPT_GAP)
    def accept(self, reason: str) -> None:
        """Go on without what is missing: the vault can be written to again, and says who decided that, and why.

        Raises ReasonTooShort, DiskFull, FolderReadOnly: then it stays as it is.
        """
        if len(whole(reason)) < LEAST_REASON:
            raise ReasonTooShort(least=LEAST_REASON)
        vault = self._vaults.vault()
        gap = vault.history_gap
        if gap is None:
            return
        counted = {name: str(fact) for name, fact in gap.facts.items()}
        vault.accept_gap()
        try:
            self._vaults.renew()
            with self._vaults.session().units() as work:
                work.settings.put(f"{REASON}{gap.have}", whole(reason))  # a deed holds nothing that was typed
                work.journal.write(Deed("history_gap_accepted", facts=counted))
                work.commit()
        except BaseException:
            vault.close_for(gap)
            self._vaults.renew()
            raise
        vault.checkpoint()

    def _folders(self, vault: Vault) -> set[Path]:
        """Where backups may lie: this computer's own, beside the vault, and wherever any was made before."""
        with self._vaults.session().units() as work:
            known = {Path(backup.file).parent for backup in work.backups.all()}
        return known | {internal_folder(vault, self._vaults.around), vault.folder.parent}
