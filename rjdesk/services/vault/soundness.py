"""Whether a vault is sound: everything that its files can tell."""

from __future__ import annotations

from pathlib import Path

from rjdesk.errors import VaultDamaged
from rjdesk.services.vault.admission import admitted
from rjdesk.store.surroundings import Surroundings


def findings(folder: Path, passphrase: str, around: Surroundings) -> tuple[str, ...]:
    """What is wrong with a vault and what to do, in sentences; nothing when it is sound. Takes up to a minute.

    It is unlocked as ever, so that one of an older rjdesk is backed up and brought up first.
    Raises VaultDamaged when it can't even be read, and whatever ``Vaults.unlock`` raises.
    """
    from rjdesk.store.checkup import check
    from rjdesk.store.history.chain_check import chain_check
    from rjdesk.store.vault import unlock

    vault, damage = unlock(folder, passphrase, around), None
    try:
        try:
            admitted(vault, around)
        except VaultDamaged as error:
            damage = error  # the check says more of it
        found = check(vault, chain_check)
    finally:
        vault.lock()
    if damage is not None and not found:
        raise damage
    return tuple(finding.sentence() for finding in found)
