"""No damaged backup is ever taken for a good one, and none makes the program fail, wait or fill its memory."""

from __future__ import annotations

import resource
import struct
from dataclasses import replace
from pathlib import Path
from random import Random
from time import process_time

import pytest

from rjdesk.errors import BackupDamaged, BackupIsNewer, BackupUnderOtherKeys, Expected
from rjdesk.store.backups import backup_frame
from rjdesk.store.backups.backup import make_backup
from rjdesk.store.backups.backup_frame import PROLOGUE_BYTES, Prologue
from rjdesk.store.backups.backup_manifest import BackupKeys
from rjdesk.store.backups.backup_proof import Secret
from rjdesk.store.backups.backup_reading import found_backup, vault_of
from rjdesk.store.backups.restoring import Restoring, restore
from tests.store.backing_up import checks, quietly, sealed_copy
from tests.store.small_vault import CODE, LOW_BOUNDS, Place

REFUSED = (BackupDamaged, BackupIsNewer)


@pytest.fixture
def good(place: Place) -> bytes:
    return sealed_copy(place).read_bytes()


def restored_from(content: bytes, place: Place, *, secret: Secret = Secret(CODE.text(), is_code=True)) -> Path:  # noqa: B008 - a frozen value
    file, folder = place.root / "changed.rjbackup", place.root / "restored.rjvault"
    file.write_bytes(content)
    restore(Restoring(file, folder, secret), checks(place), quietly)
    return folder


def refused(content: bytes, place: Place) -> bool:
    """Whether a file is refused, with nothing left of the attempt."""
    with pytest.raises(REFUSED):
        restored_from(content, place)
    return not [file for file in place.root.iterdir() if "restored" in file.name]


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_one_changed_bit_anywhere_is_refused(good: bytes, place: Place) -> None:
    random = Random(3)
    prologue = Prologue.read(good[:PROLOGUE_BYTES], len(good))
    starts = (0, PROLOGUE_BYTES, PROLOGUE_BYTES + prologue.header, len(good) - 32 - prologue.snapshot, len(good) - 32)
    ends = (*starts[1:], len(good))
    for start, end in zip(starts, ends, strict=True):
        assert all(refused(flipped(good, random.randrange(8 * start, 8 * end)), place) for _ in range(40))


def test_a_cut_file_is_refused(good: bytes, place: Place) -> None:
    random = Random(4)
    lengths = [0, 1, PROLOGUE_BYTES - 1, PROLOGUE_BYTES, len(good) - 32, len(good) - 1]
    assert all(refused(good[:length], place) for length in lengths + random.sample(range(len(good)), 20))


def test_a_file_with_something_behind_it_is_refused(good: bytes, place: Place) -> None:
    assert all(refused(good + more, place) for more in (b"\0", bytes(512), good))


def test_parts_of_two_backups_of_one_vault_dont_make_a_third(place: Place) -> None:
    one = sealed_copy(place).read_bytes()
    vault = place.unlock()
    try:
        other = make_backup(vault, place.root / "b.rjbackup", checks(place), quietly).file.read_bytes()
    finally:
        vault.lock()
    manifest = Prologue.read(one[:PROLOGUE_BYTES], len(one)).header + PROLOGUE_BYTES
    assert len(one) == len(other)
    assert refused(one[:manifest] + other[manifest:-32] + one[-32:], place)
    assert refused(one[:-4096] + other[-4096:], place)
    assert refused(one[:-32] + other[-32:], place)


def test_a_longer_length_than_the_file_is_refused_at_once(good: bytes, place: Place) -> None:
    prologue = Prologue.read(good[:PROLOGUE_BYTES], len(good))
    for lie in (
        replace(prologue, header=(1 << 32) - 1),
        replace(prologue, manifest=(1 << 32) - 1),
        replace(prologue, snapshot=(1 << 64) - 1),
        replace(prologue, snapshot=prologue.snapshot - 1),
        replace(prologue, header=0),
    ):
        assert refused(lie.written() + good[PROLOGUE_BYTES:], place)


def test_a_backup_of_a_newer_rjdesk_is_refused_by_name(
    good: bytes, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    prologue = replace(Prologue.read(good[:PROLOGUE_BYTES], len(good)), made_by="9.1")
    with monkeypatch.context() as future:
        future.setattr(backup_frame, "FORMAT", 2)
        newer = prologue.written() + good[PROLOGUE_BYTES:]
    with pytest.raises(BackupIsNewer) as refusal:
        restored_from(newer, place)
    assert refusal.value.facts == {"made_by": "9.1"}


def test_another_keys_name_in_the_prologue_opens_nothing(good: bytes, place: Place) -> None:
    prologue = replace(Prologue.read(good[:PROLOGUE_BYTES], len(good)), key_id=bytes(16))
    with pytest.raises(BackupUnderOtherKeys):
        restored_from(prologue.written() + good[PROLOGUE_BYTES:], place)


def test_the_untouched_file_is_restored(good: bytes, place: Place) -> None:
    assert restored_from(good, place).is_dir()
    assert vault_of(place.root / "changed.rjbackup", LOW_BOUNDS)


def test_thousands_of_senseless_files_are_refused_quickly_and_in_little_memory(good: bytes, place: Place) -> None:
    random, file, out = Random(5), place.root / "any.rjbackup", place.root / "out"
    vault = place.unlock()
    keys = BackupKeys.of(vault.derive("backup"))
    vault.lock()
    slowest, before = 0.0, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(3_000):
        file.write_bytes(senseless(good, random))
        began = process_time()
        with pytest.raises(Expected):
            read(file, keys, out)
        slowest = max(slowest, process_time() - began)
        out.unlink(missing_ok=True)
    assert slowest < 2
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before  # what ran before in this process is not ours
    assert more < 512 * 1024


def read(file: Path, keys: BackupKeys, into: Path) -> None:
    with found_backup(file) as found:
        found.unproven(LOW_BOUNDS)
        found.extract(keys, into, quietly)


def senseless(good: bytes, random: Random) -> bytes:
    """Noise, half a backup, or lengths that were made up, with a checksum that fits them."""
    made = good
    while made == good:  # a byte may by chance be put in the place of its like
        made = _senseless(good, random)
    return made


def _senseless(good: bytes, random: Random) -> bytes:
    match random.randrange(3):
        case 0:
            return random.randbytes(random.randrange(400))
        case 1:
            at, more, less = random.randrange(len(good)), random.randrange(1, 16), random.randrange(16)
            return good[:at] + random.randbytes(more) + good[at + less :]
    lengths = struct.unpack(">IIQ", random.randbytes(16))
    made_up = Prologue("0", random.randbytes(16), *(each >> random.randrange(64) for each in lengths))
    return made_up.written() + random.randbytes(min(made_up.size, 5000) - PROLOGUE_BYTES)
