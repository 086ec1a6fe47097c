"""Taking files of a vault away, putting older ones back, damaging them; and what is told then."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rjdesk.store.vault import Vault
from tests.store.small_vault import PASSPHRASE, Place

FRAME = 24 + 4096


def copied(place: Place, name: str = "copy") -> Path:
    """The whole folder as it is now; of an open vault, as a kill would leave it."""
    return Path(shutil.copytree(place.folder, place.root / name))


def put_back(place: Place, copy: Path) -> None:
    shutil.rmtree(place.folder)
    shutil.copytree(copy, place.folder)


def elsewhere(place: Place, name: str = "another computer") -> Place:
    """The vault on another computer, which never saw it; as it is now, if it is open by a kill."""
    other = Place(place.root / name)
    other.root.mkdir(exist_ok=True)
    shutil.rmtree(other.folder, ignore_errors=True)
    shutil.copytree(place.folder, other.folder)
    return other


def without_marks(place: Place) -> Place:
    (place.folder / "mark.json").unlink()
    return place


def log_of(place: Place) -> Path:
    return place.folder / "cases.db-wal"


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


@contextmanager
def unlocked(place: Place, passphrase: str = PASSPHRASE) -> Iterator[Vault]:
    vault = place.unlock(passphrase)
    yield vault
    vault.lock()


def told(place: Place) -> str:
    """What a person is told who unlocks: the name of the gap, or "" when all is well."""
    with unlocked(place) as vault:
        return type(vault.history_gap).__name__ if vault.history_gap else ""


@contextmanager
def unlocked_new(place: Place) -> Iterator[Vault]:
    vault = place.create()
    yield vault
    vault.lock()
