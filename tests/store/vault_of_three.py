"""A vault of three people, for tests of what gives it another key."""

from __future__ import annotations

from rjdesk.errors import WrongPassphrase
from tests.store.killed import THIRD
from tests.store.small_vault import ANOTHER, Place, write

LONG = "what was agreed " * 2000


class Cancelled(Exception):
    """Somebody pressed the button."""


def opens(place: Place, passphrase: str) -> bool:
    """Whether a passphrase opens the vault."""
    try:
        place.unlock(passphrase).lock()
    except WrongPassphrase:
        return False
    return True


def fill_with_three(place: Place) -> Place:
    """A vault of Aroha's, Ben's and Chris's with half a megabyte in it."""
    vault = place.create()
    for _ in range(16):
        write(vault, LONG)
    vault.add_member("Ben", ANOTHER)
    vault.add_member("Chris", THIRD)
    vault.lock()
    return place


def assert_settled(place: Place) -> None:
    """The key before is forgotten, in both files."""
    raw = {(place.folder / name).read_bytes() for name in ("header.json", "header.copy.json")}
    assert len(raw) == 1
    assert b'"previous":null' in raw.pop()
