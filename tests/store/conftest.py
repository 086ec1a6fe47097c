"""What the tests of the vault share."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rjdesk.store.vault import Vault
from tests.store.putting_back import copied, put_back
from tests.store.small_vault import Place, write
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


@pytest.fixture
def killed(place: Place) -> Place:
    """A vault whose program was killed after five notes, which were acknowledged and are in its log alone."""
    vault = place.create()
    for number in range(5):
        write(vault, f"note {number} " + "long " * 300 * number)
    copy = copied(place, "killed")
    anchors = shutil.copytree(place.anchors, place.root / "anchors then")
    vault.lock()
    put_back(place, copy)
    shutil.rmtree(place.anchors)
    anchors.rename(place.anchors)
    return place
