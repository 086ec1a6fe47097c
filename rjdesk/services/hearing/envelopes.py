"""Sealing answers to supervisors, and opening them with the key of the one at work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from rjdesk.domain.ids import MemberId
from rjdesk.services.vault.vaults import Vaults


class Envelopes(Protocol):
    """What seals and opens."""

    def seal(self, readers: Iterable[MemberId], content: bytes) -> Mapping[MemberId, bytes]:
        """The content sealed to each reader; whoever has no keys in the vault gets nothing."""

    def open(self, sealed: bytes) -> bytes | None:
        """What was sealed to the member at work; None for anything else."""


class VaultEnvelopes:
    """By the keys in the header of the vault that is open. Raises VaultLocked.

    What was sealed for one purpose opens for no other.
    """

    def __init__(self, vaults: Vaults, purpose: str = "survey answers") -> None:
        self._vaults, self._purpose = vaults, purpose

    def seal(self, readers: Iterable[MemberId], content: bytes) -> Mapping[MemberId, bytes]:
        """The content sealed to each reader."""
        from rjdesk.store.keys.readers import sealed_for  # loads cryptography

        return sealed_for(self._vaults.vault().keys, readers, content, self._purpose)

    def open(self, sealed: bytes) -> bytes | None:
        """What was sealed to the member at work."""
        from rjdesk.store.keys.readers import opened_by_me  # loads cryptography

        return opened_by_me(self._vaults.vault().keys, sealed, self._purpose)
