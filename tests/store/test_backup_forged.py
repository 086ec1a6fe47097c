"""Backups by somebody who has the vault's keys, and what only a fault of the program or the disk would make of one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rjdesk.errors import BackupDamaged, FileUnreadable
from rjdesk.store.backups.backup_frame import MAGIC, PROLOGUE_BYTES, Prologue, damaged
from rjdesk.store.backups.backup_manifest import BackupKeys, Manifest, mac_of
from rjdesk.store.backups.backup_reading import found_backup, vault_of
from rjdesk.store.keys.sealing import NONCE_BYTES, seal
from tests.store.backing_up import quietly, sealed_copy
from tests.store.small_vault import LOW_BOUNDS, Place

Manifested = Callable[[Manifest, BackupKeys], bytes]


@pytest.fixture
def file(place: Place) -> Path:
    return sealed_copy(place)


@pytest.fixture
def keys(file: Path, place: Place) -> BackupKeys:
    vault = place.unlock()
    made = BackupKeys.of(vault.derive("backup"))
    vault.lock()
    return made


def forged(file: Path, keys: BackupKeys, manifested: Manifested) -> None:
    """Put another manifest into a backup, and make the rest agree with it."""
    with found_backup(file) as found:
        true = Manifest.opened(found.sealed_manifest, keys)
        manifest = manifested(true, keys)
        whole = replace(found.prologue, manifest=len(manifest)).written() + found.header + manifest
        found.file.seek(PROLOGUE_BYTES + found.prologue.header + found.prologue.manifest)
        whole += found.file.read(found.prologue.snapshot)
    mac = mac_of(keys)
    mac.update(whole)
    file.write_bytes(whole + mac.digest())


def part_refused(file: Path, keys: BackupKeys) -> str:
    """Which part is said to be damaged when the database is taken out."""
    with pytest.raises(BackupDamaged) as refused, found_backup(file) as found:
        found.extract(keys, file.with_name("taken out"), quietly)
    return str(refused.value.facts["part"])


def said(part: str) -> str:
    return str(damaged(part).facts["part"])


def random(size: int) -> bytes:
    return bytes(size)


@pytest.mark.parametrize(
    "manifested",
    [
        lambda true, keys: b"short",
        lambda true, keys: bytes(NONCE_BYTES) + seal(keys.manifest, b"{no canon}", keys.id, random).ciphertext,
        lambda true, keys: replace(true, seq=-1).sealed(keys, random)[:-1],
    ],
    ids=["too short", "no canonical JSON", "cut"],
)
def test_a_manifest_that_says_nothing_is_refused(file: Path, keys: BackupKeys, manifested: Manifested) -> None:
    forged(file, keys, manifested)
    assert part_refused(file, keys) == said("manifest")


@pytest.mark.parametrize(
    "other", [lambda true: replace(true, size=1), lambda true: replace(true, sha256="0" * 64)], ids=["size", "hash"]
)
def test_a_manifest_of_another_database_is_refused(
    file: Path, keys: BackupKeys, other: Callable[[Manifest], Manifest]
) -> None:
    forged(file, keys, lambda true, keys: other(true).sealed(keys, random))
    assert part_refused(file, keys) == said("database")


def test_a_file_that_shrinks_while_it_is_read_is_refused(file: Path, keys: BackupKeys) -> None:
    with found_backup(file) as found:
        file.write_bytes(file.read_bytes()[: PROLOGUE_BYTES + found.prologue.header + found.prologue.manifest])
        with pytest.raises(BackupDamaged) as refused:
            found.extract(keys, file.with_name("taken out"), quietly)
    assert refused.value.facts["part"] == said("length")


def test_another_kind_of_file_with_a_checksum_like_ours_is_refused(file: Path) -> None:
    fixed = file.read_bytes()[: PROLOGUE_BYTES - 32].replace(MAGIC, b"ourcakes")
    with pytest.raises(BackupDamaged) as refused:
        Prologue.read(fixed + hashlib.sha256(fixed).digest(), 10_000)
    assert refused.value.facts["part"] == said("beginning")


def test_a_file_that_the_system_does_not_open_is_unreadable(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(path, mode)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", refuse)
        with pytest.raises(FileUnreadable), found_backup(file):
            pass
        assert vault_of(file, LOW_BOUNDS) is None
