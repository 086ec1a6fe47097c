"""An unlocked vault as the services see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from rjdesk.store.unit_of_work import UnitsOfWork


@dataclass(frozen=True, slots=True)
class Session:
    """From unlock to lock: how to work on the vault, who does, and the key they sign with (PKCS #8 DER, asked for each use)."""

    units: UnitsOfWork
    member_id: str
    member_name: str
    practice: bool
    signing_key: Callable[[], bytes] = field(repr=False)


Current = Callable[[], Session]
"""The session under way. Raises VaultLocked while there is none."""
