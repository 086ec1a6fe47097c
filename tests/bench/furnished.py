"""Makes the vault that the start is measured with: 500 cases."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from rjdesk.bootstrap import desk, surroundings
from rjdesk.services.referrals import NewReferral
from rjdesk.services.vault.vaults import NewVaultRequest
from rjdesk.store.keys.cost import FLOOR

PASSPHRASE = "harbour kettle mossy ladder violet"
CASES = 500


def furnish(folder: Path) -> None:
    """A vault of referrals."""
    here = desk(replace(surroundings(anchored=False), cost=lambda: FLOOR))
    request = NewVaultRequest(folder, "Office", "Aroha Ngātai", PASSPHRASE, practice=False)
    here.vaults.confirm_recovery(here.vaults.create(request).recovery_code)
    for number in range(CASES):
        here.referrals.take(NewReferral("nz-youth-justice-fgc", "s247b", f"FGC-{number:04d}", date(2026, 11, 2)))
    here.vaults.lock()


if __name__ == "__main__":
    furnish(Path(sys.argv[1]) / "Office.rjvault")
