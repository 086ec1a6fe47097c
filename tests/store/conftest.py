"""What the tests of the vault share."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rjdesk.store.vault import Vault
from tests.store.small_vault import Place
from tests.store.vault_of_three import fill_with_three


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Where a vault can be made."""
    return Place(tmp_path)


@pytest.fixture
def three(place: Place) -> Place:
    """Aroha's, Ben's and Chris's vault, with half a megabyte in it."""
    return fill_with_three(place)


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
