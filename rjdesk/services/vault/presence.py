"""Proving that the member at work is the one who is at the keyboard again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rjdesk.errors import WrongPassphrase
from rjdesk.services.permission import open_to_all
from rjdesk.services.vault.vaults import Vaults

if TYPE_CHECKING:
    from rjdesk.store.vault import Vault

LONGEST_PIN = 14  # digits; from there on it is a passphrase
OWN = "proves who is here and changes nothing; while nobody is at work it raises VaultLocked"


class Presence:
    """Asked when the laptop comes back from somebody who was only to read or answer one thing on it."""

    def __init__(self, vaults: Vaults) -> None:
        self._vaults = vaults

    @open_to_all(OWN)
    def prove(self, secret: str) -> None:
        """Take the passphrase of the member at work, or their PIN where one opens this vault. Takes about a second.

        Raises WrongPassphrase (wait), WrongPin (left), QuickUnlockGone, KeyringUnavailable (why), VaultLocked.
        """
        from rjdesk.store.keys.opening import first_opened
        from rjdesk.store.quick.quick_unlock import is_on

        vault, around = self._vaults.vault(), self._vaults.around
        if secret.isdigit() and len(secret) <= LONGEST_PIN and is_on(vault.keys, around):
            self._prove_by_pin(vault, secret)
        else:
            first_opened((vault.keys.slot,), secret, around)[1].overwrite()

    def _prove_by_pin(self, vault: Vault, pin: str) -> None:
        from rjdesk.store.keys.header_files import find_header
        from rjdesk.store.quick.quick_unlock import opened_by_pin

        around = self._vaults.around
        opened = opened_by_pin(find_header(vault.folder, around.bounds).unproven, pin, around)
        same = opened.slot.place.member_id == vault.keys.slot.place.member_id
        opened.overwrite()
        if not same:
            raise WrongPassphrase(wait=0)
