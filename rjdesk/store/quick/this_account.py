"""What this computer's account keeps for quick unlocking: small files in its application data, and the keyring.

An account counts as shared until somebody says that they alone use it: on a shared one nothing is ever kept.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from rjdesk.errors import KeyringUnavailable
from rjdesk.store.atomic import write_whole
from rjdesk.store.canonical import canonical, flag, parsed
from rjdesk.store.keys.cost import Bounds
from rjdesk.store.keys.members import Place
from rjdesk.store.quick.keychain import Asked, Keychain
from rjdesk.store.quick.quick_file import QuickSlot
from rjdesk.store.trouble import translated

ACCOUNT = "account.json"
ANCHOR_WAIT = 2.0  # seconds, most of which the passphrase takes anyway


class ThisAccount:
    """The folder ``quick`` of an account's application data, made when it is needed, and the account's keyring."""

    def __init__(self, folder: Path, keychain: Keychain, bounds: Bounds) -> None:
        self.keychain = keychain
        self._folder, self._bounds = folder, bounds
        self._asked: dict[str, Asked] = {}

    @property
    def is_mine(self) -> bool:
        """Whether somebody said that they alone use this account."""
        try:
            return flag(parsed((self._folder / ACCOUNT).read_bytes()), "mine")
        except (OSError, ValueError):
            return False

    def say_mine(self, mine: bool) -> None:
        """Keep what somebody said about that; on a shared account nothing else stays. Raises DiskFull, FolderReadOnly."""
        self._write(ACCOUNT, canonical({"mine": mine}))
        if not mine:
            for path in self._files_of("*"):
                self.forget(path.stem.partition("-")[0])

    def quick_slot(self, vault_id: str, now: datetime) -> QuickSlot | None:
        """How a vault is unlocked quickly here; None if it isn't. What can't be read is as good as not there."""
        for path in self._files_of(vault_id):
            with suppress(OSError, ValueError):
                slot = QuickSlot.read(path.read_bytes(), self._bounds, now)
                if _file_name(slot.place) == path.name:
                    return slot
        return None

    def keep(self, slot: QuickSlot) -> None:
        """Keep how a vault is unlocked; on the disk when this returns. Raises DiskFull, FolderReadOnly."""
        self._write(_file_name(slot.place), slot.written())

    def forget(self, vault_id: str) -> None:
        """Keep nothing for a vault any longer, neither here nor in the keyring as far as that answers."""
        for path in self._files_of(vault_id):
            with suppress(OSError):
                path.unlink()
            with suppress(KeyringUnavailable):
                self.keychain.delete(f"quick-{path.stem}")
        with suppress(KeyringUnavailable):
            self.keychain.delete(_anchor_name(vault_id))

    def ask_for_anchor(self, vault_id: str) -> None:
        """Begin to look for the copy of a vault's anchor, while the passphrase is being worked on."""
        if self._files_of(vault_id):
            self._asked[vault_id] = self.keychain.begin_to_read(_anchor_name(vault_id))

    def anchor(self, vault_id: str) -> bytes | None:
        """The copy that was asked for; waited for until two seconds after the question at most."""
        asked = self._asked.pop(vault_id, None)
        if asked is None:
            return None
        try:
            return (asked.answer(ANCHOR_WAIT) or "").encode() or None
        except KeyringUnavailable:  # as with an anchor that is missing: less is guarded, nobody is kept out
            return None

    def keep_anchor(self, vault_id: str, anchor: bytes) -> None:
        """Keep a copy of a vault's anchor, where it is unlocked quickly here; nobody waits for it."""
        if self._files_of(vault_id):
            self.keychain.begin_to_write(_anchor_name(vault_id), anchor.decode("ascii"))

    def _files_of(self, vault_id: str) -> list[Path]:
        return sorted(self._folder.glob(f"{vault_id}-*.json"))

    def _write(self, name: str, content: bytes) -> None:
        with translated():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(self._folder / name, content)


def secret_name(place: Place) -> str:
    """Under which name the keyring has the device secret of one member for one vault."""
    return f"quick-{place.vault_id}-{place.member_id}"


def _file_name(place: Place) -> str:
    return f"{place.vault_id}-{place.member_id}.json"


def _anchor_name(vault_id: str) -> str:
    return f"anchor-{vault_id}"
