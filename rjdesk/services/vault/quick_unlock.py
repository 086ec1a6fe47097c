"""Unlocking with a PIN instead of the passphrase, on a computer account that one person alone uses."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rjdesk.domain.access import Action
from rjdesk.domain.journal import Deed
from rjdesk.errors import Expected, KeyringUnavailable
from rjdesk.services.permission import Guard, needs, open_to_all
from rjdesk.services.session import Current
from rjdesk.services.vault.vaults import Vaults, VaultSummary

BEFORE_ANYBODY = "asked before anybody is at work; a vault's own files and keyring decide"


@dataclass(frozen=True, slots=True)
class QuickState:
    """Whether a PIN opens this vault here, and until when it does without the passphrase.

    ``why_not`` is a sentence about the keyring if that can't be used now; ``account_is_mine`` is what somebody said.
    """

    on: bool
    until: datetime | None
    account_is_mine: bool
    why_not: str = ""


class QuickUnlock:
    """Off until a member switches it on for themselves; the passphrase opens the vault as always, whatever is wrong here."""

    def __init__(self, vaults: Vaults, current: Current, clock: Callable[[], datetime]) -> None:
        self._vaults = vaults
        self._current = current
        self._guard = Guard(current, clock)

    @open_to_all(BEFORE_ANYBODY)
    def asks_for_pin(self, folder: Path) -> bool:
        """Whether a PIN would be taken for a vault now. Quick: asks nothing of the keyring."""
        from rjdesk.store.quick.quick_unlock import ready_for

        return ready_for(folder, self._vaults.around) is not None

    @open_to_all(BEFORE_ANYBODY)
    def unlock(self, folder: Path, pin: str) -> VaultSummary:
        """Open a vault with the PIN. Raises WrongPin (left), QuickUnlockGone, KeyringUnavailable (why), MemberEnded."""
        return self._vaults.unlock_quickly(folder, pin)

    @needs(Action.KEEP_OWN_KEYS)
    def state(self) -> QuickState:
        """How things are for the member at work; waits three seconds for the keyring at most."""
        from rjdesk.store.quick.quick_unlock import account_of, is_on, ready_for

        vault, around = self._vaults.vault(), self._vaults.around
        mine, why_not = around.account is not None and around.account.is_mine, ""
        try:
            account_of(around).keychain.try_it()
        except KeyringUnavailable as error:
            why_not = str(error.facts["why"])
        on = is_on(vault.keys, around)
        return QuickState(on, ready_for(vault.folder, around) if on else None, mine, why_not)

    @needs(Action.KEEP_OWN_KEYS)
    def switch_on(self, pin: str, account_is_mine: bool) -> QuickState:
        """Let a PIN open this vault here. ``account_is_mine``: the member says that nobody else uses this account.

        Without that the account is marked as shared, and nothing is kept on it for anybody any longer.
        Takes some seconds. Raises PinTooShort, KeyringUnavailable (why), DiskFull, FolderReadOnly.
        """
        from rjdesk.store.quick.quick_unlock import account_of, switch_on

        vault, around = self._vaults.vault(), self._vaults.around
        account_of(around).say_mine(account_is_mine)
        switch_on(vault.keys, pin, around)
        self._note("quick_unlock_on")
        return self.state()

    @needs(Action.KEEP_OWN_KEYS)
    def switch_off(self) -> QuickState:
        """Let only the passphrase open this vault here."""
        from rjdesk.store.quick.quick_unlock import switch_off

        switch_off(self._vaults.vault().vault_id, self._vaults.around)
        self._note("quick_unlock_off")
        return self.state()

    def _note(self, what: str) -> None:
        """Into the journal; what is switched already stays so, even where there is no room for the note."""
        with suppress(Expected), self._current().units() as work:
            work.journal.write(Deed(what))
            work.commit()
