"""Making a vault: built whole in a hidden folder beside its place, then renamed. A ``.rjvault`` that exists is whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk import __version__
from rjdesk.errors import Expected, VaultExists
from rjdesk.store.atomic import settle
from rjdesk.store.history.signatures import entry_content
from rjdesk.store.keys.bundle import Bundle
from rjdesk.store.keys.header import Header, read_header
from rjdesk.store.keys.header_files import write_header
from rjdesk.store.keys.members import ID_BYTES, Joining, Kind, Place, slot_for
from rjdesk.store.keys.opening import Opened, held, opened_by_passphrase, opened_by_recovery
from rjdesk.store.keys.passphrases import strong_enough
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.keys.sealing import KEY_BYTES, Random, overwrite
from rjdesk.store.keys.ways import ByPassphrase, ByRecoveryCode
from rjdesk.store.lock import InstanceLock
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.trouble import DATABASE, translated
from rjdesk.store.vault import Member, Vault, entered

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine

SUFFIX = ".rjvault"


@dataclass(frozen=True, slots=True)
class NewVault:
    """What a vault is made from. ``folder`` ends in ``.rjvault`` and isn't there yet; the code was typed back already."""

    folder: Path
    member_name: str
    passphrase: str = field(repr=False)
    recovery_code: RecoveryCode = field(repr=False)
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Founding:
    """What ``fill`` may need while it makes the schema and the first rows.

    ``signing_key`` is P-256 as PKCS#8 DER, ``verifies`` the public one as SPKI DER; ``sign`` signs a journal entry's hash.
    """

    vault_id: str
    member: Member
    practice: bool
    made_at: datetime
    verifies: bytes
    signing_key: bytes = field(repr=False)
    sign: Callable[[bytes], bytes] = field(repr=False)


Fill = Callable[["Engine", Founding], None]


def create(new: NewVault, around: Surroundings, fill: Fill) -> Vault:
    """Make a vault and return it unlocked; takes some seconds.

    Raises VaultExists, PassphraseTooWeak, FolderReadOnly, DiskFull: then nothing is left behind.
    """
    if new.folder.suffix != SUFFIX:
        raise ValueError(f"a vault's folder ends in {SUFFIX}")
    strong_enough(new.passphrase)
    if new.folder.exists():
        raise VaultExists
    with making(new.folder, around.random) as hidden:
        opened = _founded(new, around)
        _fill(hidden, opened, fill, around)
        write_header(hidden, opened.header.written(opened.vault_key), lambda raw: _prove(raw, new, around))
    with held(new.folder) as lock:
        return entered(new.folder, opened, lock, around, aligned=True)


@contextmanager
def making(folder: Path, random: Random) -> Iterator[Path]:
    """A hidden folder that becomes ``folder`` if all goes well, and is gone if not."""
    with translated():
        _remove_leftovers(folder)
    hidden = folder.with_name(f".{folder.name}.making-{random(4).hex()}")
    with translated():
        hidden.mkdir(mode=0o700, parents=True)
    try:
        with translated():
            lock = InstanceLock.taken(hidden)
            try:
                yield hidden
            finally:
                lock.release()
            settle(hidden)
            _take_place(hidden, folder)
    except BaseException:
        shutil.rmtree(hidden, ignore_errors=True)
        raise


def _take_place(making: Path, folder: Path) -> None:
    if folder.exists():
        raise VaultExists
    making.rename(folder)
    settle(folder.parent)


def _remove_leftovers(folder: Path) -> None:
    """What a killed creation left; one that is going on in another window holds its lock and stays."""
    if not folder.parent.is_dir():
        return
    for left in [each for each in folder.parent.iterdir() if each.name.startswith(f".{folder.name}.making-")]:
        with suppress(Expected, OSError):
            InstanceLock.taken(left).release()
            shutil.rmtree(left, ignore_errors=True)


def _founded(new: NewVault, around: Surroundings) -> Opened:
    """Fresh keys for the vault, its first person and its recovery code."""
    random = around.random
    cost = around.cost()
    if not around.bounds.allow(cost):
        raise ValueError("the cost of a passphrase is below the floor")
    vault_id, vault_key = random(ID_BYTES).hex(), bytearray(random(KEY_BYTES))
    bundle, of_code = Bundle.new(random), Bundle.new(random, signs=False)

    def place(kind: Kind) -> Place:
        return Place(vault_id, random(ID_BYTES).hex(), kind)

    founder = Joining(place("person"), new.member_name, ByPassphrase.new(cost, random), new.passphrase, bundle)
    code = Joining(place("recovery"), "", ByRecoveryCode.new(random), new.recovery_code, of_code)
    recovery = slot_for(code, vault_key, random)
    person = slot_for(founder, vault_key, random).escrowed(bundle, recovery)
    of_code.overwrite()
    before = Header(vault_id, 0, new.practice, __version__, (), None)
    return Opened(before, person, bundle, vault_key).changed((person, recovery), random)


def _fill(making: Path, opened: Opened, fill: Fill, around: Surroundings) -> None:
    from rjdesk.store.engine import empty_the_log, open_engine, write_identity

    header, keys = opened.header, opened.bundle
    founding = Founding(
        vault_id=header.vault_id,
        member=Member.of(opened),
        practice=header.practice,
        made_at=around.clock(),
        verifies=keys.verifies(),
        signing_key=keys.signing_key(),
        sign=lambda digest: keys.sign(entry_content(digest)),
    )
    key = opened.key_for("database")
    (making / DATABASE).touch(mode=0o600)  # its log takes after it
    engine = open_engine(making / DATABASE, key, new=True)
    try:
        write_identity(engine, header.vault_id)
        fill(engine, founding)
        empty_the_log(engine)
    finally:
        engine.dispose()
        overwrite(key)


def _prove(raw: bytes, new: NewVault, around: Surroundings) -> None:
    """Open what was written by both ways, before the vault is said to exist."""
    unproven = read_header(raw, around.bounds)
    opened_by_passphrase(unproven, new.passphrase, around).overwrite()
    opened_by_recovery(unproven, new.recovery_code.text()).overwrite()
