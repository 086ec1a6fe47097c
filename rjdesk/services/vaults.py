"""Making, unlocking and locking a vault. The one service that exists before anything is unlocked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class NewVaultRequest:
    """What a first run asks for; ``folder`` ends in ``.rjvault`` and doesn't exist yet."""

    folder: Path
    office: str
    member_name: str
    passphrase: str = field(repr=False)
    practice: bool = False


@dataclass(frozen=True, slots=True)
class VaultSummary:
    """An unlocked vault in words. ``read_only_reason`` is empty, or the name of the Expected error behind it."""

    name: str
    office: str
    member_name: str
    practice: bool
    read_only_reason: str = ""


@dataclass(frozen=True, slots=True)
class Created:
    """A vault about to be made: its recovery code, to be written down or printed and typed back."""

    recovery_code: str = field(repr=False)
    summary: VaultSummary


@dataclass(frozen=True, slots=True)
class Strength:
    """How good a passphrase would be: 0..4, whether it is accepted, and one sentence about it."""

    score: int
    good: bool
    words: str


class Vaults:
    """The vault of this running program: at most one, locked or unlocked."""

    def create(self, request: NewVaultRequest) -> Created:
        """Check a request and give the recovery code. Nothing is on disk until ``confirm_recovery``.

        Raises PassphraseTooWeak, VaultExists.
        """
        raise NotImplementedError

    def confirm_recovery(self, typed: str) -> VaultSummary:
        """Make the vault once its recovery code was typed back, and leave it unlocked. Takes seconds.

        Raises WrongRecoveryCode, VaultExists, FolderReadOnly, DiskFull.
        """
        raise NotImplementedError

    def recovery_sheet(self) -> bytes:
        """A PDF page with the recovery code, to print and lock away; only between ``create`` and ``lock``."""
        raise NotImplementedError

    def unlock(self, folder: Path, passphrase: str) -> VaultSummary:
        """Open a vault. Raises WrongPassphrase, NoSuchVault, VaultDamaged, VaultIsNewer, VaultInUse."""
        raise NotImplementedError

    def unlock_with_recovery(self, folder: Path, code: str, new_passphrase: str) -> VaultSummary:
        """Open a vault with its recovery code and set a new passphrase. Raises WrongRecoveryCode, PassphraseTooWeak."""
        raise NotImplementedError

    def lock(self) -> None:
        """Close the vault and forget its keys; nothing happens if it is locked already."""
        raise NotImplementedError

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the member's keys under a new passphrase. Raises WrongPassphrase, PassphraseTooWeak, VaultLocked."""
        raise NotImplementedError

    def settle_down(self) -> None:
        """Write what is in the write-ahead log into the database: a moment after the last change."""
        raise NotImplementedError

    @property
    def is_open(self) -> bool:
        """Whether a vault is unlocked."""
        raise NotImplementedError

    def estimate(self, passphrase: str) -> Strength:
        """How good a passphrase would be."""
        raise NotImplementedError

    def six_words(self) -> str:
        """A passphrase of six words that nobody has seen yet."""
        raise NotImplementedError
