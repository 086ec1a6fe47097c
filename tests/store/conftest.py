"""What the tests of the vault share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rjdesk.store.vault import Vault
from tests.store.small_vault import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Where a vault can be made."""
    return Place(tmp_path)


@pytest.fixture
def opened(place: Place) -> Iterator[Callable[[Vault], Vault]]:
    """Pass a vault through this and it is locked when the test ends."""
    vaults: list[Vault] = []

    def keep(vault: Vault) -> Vault:
        vaults.append(vault)
        return vault

    yield keep
    for vault in vaults:
        vault.lock()
