"""Another header in the place of the one before: the old one is given up once the new one was opened, as the disk holds it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rjdesk.errors import VaultDamaged
from rjdesk.store.keys.cost import Bounds
from rjdesk.store.keys.header import HEADER, Header, read_header
from rjdesk.store.keys.header_files import write_header
from rjdesk.store.keys.members import Slot
from rjdesk.store.keys.opening import Opened
from rjdesk.store.keys.sealing import DoesNotOpen

Proof = Callable[[Header], bytearray]
"""The vault key, got out of a header; raises DoesNotOpen."""

Begins = Callable[[], None]
"""Notes that the header is about to be replaced, once nothing else can be in the way. What it raises leaves the old one."""


def unnoted() -> None:
    """Nobody notes it."""


def replace_header(folder: Path, changed: Opened, proof: Proof, bounds: Bounds) -> None:
    """Write the next header. Raises DiskFull, FolderReadOnly, DiskNotAnswering, VaultDamaged: then the one before holds."""

    def prove(raw: bytes) -> None:
        written = read_header(raw, bounds).proven(changed.vault_key)
        try:
            proven = proof(written) == changed.vault_key
        except DoesNotOpen:
            proven = False
        if not proven:
            raise VaultDamaged(part=HEADER)

    write_header(folder, changed.header.written(changed.vault_key), prove)


def by_passphrase(of: Slot, passphrase: str) -> Proof:
    """The way from a member's passphrase; about a second."""

    def proof(written: Header) -> bytearray:
        slot = _in(written, of)
        bundle = slot.opened(passphrase)
        try:
            return slot.vault_key_with(bundle)
        finally:
            bundle.overwrite()

    return proof


def by_keys(of: Opened) -> Proof:
    """The way from the keys of the member as whom the vault is open."""
    return lambda written: _in(written, of.slot).vault_key_with(of.bundle)


def _in(written: Header, of: Slot) -> Slot:
    slot = written.slot(of.place.member_id)
    if slot is None:
        raise DoesNotOpen
    return slot
