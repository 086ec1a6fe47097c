"""Making a vault (stub: signatures hold, bodies are coming)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.store.vault import Member, Surroundings, Vault

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

    from rjdesk.store.keys import Cost
    from rjdesk.store.recovery import RecoveryCode


@dataclass(frozen=True, slots=True)
class NewVault:
    """What a new vault is made from; ``folder`` ends in ``.rjvault`` and doesn't exist yet."""

    folder: Path
    member_name: str
    passphrase: str = field(repr=False)
    recovery_code: RecoveryCode = field(repr=False)  # RecoveryCode.new(random), shown and typed back before
    practice: bool = False
    cost: Cost | None = None  # measured on this computer when None; tests use keys.FLOOR


@dataclass(frozen=True, slots=True)
class Founding:
    """What ``fill`` may need to know while it makes the schema and the first rows."""

    vault_id: str
    member: Member
    practice: bool
    made_at: datetime
    signing_key: bytes = field(repr=False)  # the member's P-256 private key, PKCS#8 DER


Fill = Callable[["Engine", Founding], None]


def create(new: NewVault, around: Surroundings, fill: Fill) -> Vault:
    """Make a vault whole and return it unlocked. Raises VaultExists, PassphraseTooWeak, FolderReadOnly, DiskFull."""
    raise NotImplementedError
