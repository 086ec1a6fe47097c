"""Whether a vault is sound: everything that its files can tell."""

from __future__ import annotations

from pathlib import Path

from rjdesk.store.surroundings import Surroundings


def findings(folder: Path, passphrase: str, around: Surroundings) -> tuple[str, ...]:
    """What is wrong with a vault and what to do, in sentences; nothing when it is sound. Takes up to a minute.

    Raises VaultDamaged when it can't even be read, and whatever ``unlock`` raises.
    """
    from rjdesk.store.chain_check import chain_check
    from rjdesk.store.checkup import check
    from rjdesk.store.vault import unlock

    vault = unlock(folder, passphrase, around)
    try:
        found = check(vault, chain_check)
    finally:
        vault.lock()
    return tuple(finding.sentence() for finding in found)
