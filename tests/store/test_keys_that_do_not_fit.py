"""Headers and keys that don't belong together: refused as damage, and the header that was there before stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.engine import Engine

from rjdesk.domain.ids import MemberId
from rjdesk.errors import (
    DiskFull,
    FolderReadOnly,
    NoSuchMember,
    NoSuchVault,
    VaultDamaged,
    VaultExists,
    VaultLocked,
    WrongPassphrase,
)
from rjdesk.store.atomic import write_whole
from rjdesk.store.creation import Founding, NewVault, create
from rjdesk.store.engine import connected, open_engine
from rjdesk.store.history.anchor import Head
from rjdesk.store.keys import header_files
from rjdesk.store.keys.bundle import Bundle
from rjdesk.store.keys.header import Header
from rjdesk.store.keys.opening import opened_by_recovery
from rjdesk.store.keys.rekeying import rekey
from rjdesk.store.keys.replacing import Proof, by_keys, by_passphrase, replace_header
from rjdesk.store.keys.resealing import recovered
from rjdesk.store.keys.sealing import DoesNotOpen
from rjdesk.store.keys.ways import ByPassphrase
from rjdesk.store.vault import Vault, unlock
from tests.store.killed import THIRD
from tests.store.small_vault import ANOTHER, CHEAP, CODE, LOW_BOUNDS, PASSPHRASE, Place, fill, notes, write

Opened = Callable[[Vault], Vault]


def opens_nothing(_: Header) -> bytearray:
    raise DoesNotOpen


def opens_another(_: Header) -> bytearray:
    return bytearray(32)


@pytest.mark.parametrize("proof", [opens_nothing, opens_another])
def test_a_header_that_does_not_open_as_it_should_takes_nobodys_place(
    place: Place, opened: Opened, proof: Proof
) -> None:
    keys = opened(place.create()).keys
    before = (place.folder / "header.json").read_bytes()
    with pytest.raises(VaultDamaged):
        replace_header(place.folder, keys.changed(keys.header.slots, bytes), proof, LOW_BOUNDS)
    assert (place.folder / "header.json").read_bytes() == before


def test_a_header_without_the_member_is_no_proof(place: Place, opened: Opened) -> None:
    keys = opened(place.create()).keys
    nobody = replace(keys.header, slots=())
    for proof in (by_keys(keys), by_passphrase(keys.slot, PASSPHRASE)):
        with pytest.raises(DoesNotOpen):
            proof(nobody)


def test_under_another_vault_key_no_name_and_no_secret_of_the_vault_opens(place: Place, opened: Opened) -> None:
    keys = replace(opened(place.create()).keys, vault_key=bytearray(32))
    for ask in (keys.name, keys.history_key):
        with pytest.raises(VaultDamaged):
            ask()


def test_a_signing_key_that_was_sealed_to_somebody_else_is_damage(place: Place, opened: Opened) -> None:
    keys = opened(place.create()).keys
    stranger = replace(keys, bundle=Bundle(bytearray(b"\1" * 32), bytearray()), slot=keys.header.recovery)
    way = ByPassphrase.new(CHEAP, bytes)
    with pytest.raises(VaultDamaged):
        recovered(stranger, keys.slot.place.member_id, way, ANOTHER, bytes)


def test_the_code_itself_is_nobody_who_could_get_a_passphrase(place: Place) -> None:
    place.created()
    unproven = header_files.find_header(place.folder, LOW_BOUNDS).unproven
    recovery = opened_by_recovery(unproven, CODE.text())
    for nobody in (recovery.slot.place.member_id, "00" * 16):
        with pytest.raises(NoSuchMember):
            recovered(recovery, nobody, ByPassphrase.new(CHEAP, bytes), ANOTHER, bytes)


def test_keys_of_another_length_are_no_keys() -> None:
    with pytest.raises(DoesNotOpen):
        Bundle.of(bytearray(31))


def test_a_name_too_long_for_any_folder_is_no_vault(place: Place) -> None:
    with pytest.raises(NoSuchVault):
        unlock(place.root / ("a" * 300), PASSPHRASE, place.around())


def test_a_folder_where_the_header_should_be_is_no_header(place: Place, opened: Opened) -> None:
    place.created()
    (place.folder / "header.json").unlink()
    (place.folder / "header.json").mkdir()
    with pytest.raises(FolderReadOnly):
        opened(place.unlock()).change_passphrase(PASSPHRASE, ANOTHER)


def test_a_locked_vault_proves_and_notes_nothing(place: Place) -> None:
    vault = place.create()
    vault.lock()
    for ask in (lambda: vault.prove_recovery(CODE.text()), lambda: vault.note_commit(1, "", 1), vault.history_key):
        with pytest.raises(VaultLocked):
            ask()


def test_in_a_gap_no_commit_is_noted(place: Place, opened: Opened) -> None:
    vault = place.create()
    before = (place.folder / "cases.db").read_bytes()
    write(vault, "lost")
    vault.lock()
    (place.folder / "cases.db").write_bytes(before)
    vault = opened(place.unlock())
    assert vault.history_gap is not None
    mark = (place.folder / "mark.json").read_bytes()
    vault.note_commit(99, "00", 99)
    assert (place.folder / "mark.json").read_bytes() == mark


def test_a_header_whose_folder_was_not_brought_to_the_disk_is_in_place_all_the_same(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written_and_then_full(path: Path, content: bytes) -> None:
        write_whole(path, content)
        if path.name == "header.json":
            raise DiskFull

    vault = place.create()
    with monkeypatch.context() as patched:
        patched.setattr("rjdesk.store.keys.header_files.write_whole", written_and_then_full)
        vault.change_passphrase(PASSPHRASE, ANOTHER)
    vault.lock()
    place.unlock(ANOTHER).lock()
    with pytest.raises(WrongPassphrase):
        place.unlock(PASSPHRASE)


def test_a_database_that_can_not_be_written_keeps_its_key(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = place.create()
    write(vault, "kept")
    old = bytearray(vault.derive("database"))
    vault.lock()
    path, new = place.folder / "cases.db", bytearray(b"\1" * 32)
    engine = open_engine(path, old)
    times = iter(range(10))

    def second_time_read_only(path: Path, key: bytearray) -> object:
        if next(times) == 1:
            raise FolderReadOnly
        return connected(path, key)

    with monkeypatch.context() as patched:
        patched.setattr("rjdesk.store.keys.rekeying.connected", second_time_read_only)
        with pytest.raises(FolderReadOnly):
            rekey(engine, path, old, new)
    engine.dispose()
    vault = place.unlock()
    assert notes(vault) == ["kept"]
    vault.lock()


def test_a_vault_made_in_the_same_place_meanwhile_is_left_alone(place: Place) -> None:
    def meanwhile(engine: Engine, founding: Founding) -> None:
        fill(engine, founding)
        place.folder.mkdir()

    with pytest.raises(VaultExists):
        create(NewVault(place.folder, "Aroha", THIRD, CODE), place.around(), meanwhile)
    assert list(place.folder.iterdir()) == []


def test_a_vault_is_named_as_one(place: Place) -> None:
    with pytest.raises(ValueError, match="rjvault"):
        create(NewVault(place.root / "Hilltop", "Aroha", THIRD, CODE), place.around(), fill)


def test_nobody_is_there_of_an_identity_that_no_slot_has(place: Place, opened: Opened) -> None:
    place.created()
    vault = opened(place.unlock_with_recovery())
    with pytest.raises(NoSuchMember):
        vault.set_passphrase_with_recovery(CODE.text(), MemberId("00" * 16), ANOTHER)


def test_a_vault_whose_journal_can_not_be_read_is_let_go_of(place: Place) -> None:
    def fails(engine: Engine, seq: int | None) -> Head | None:
        raise LookupError

    place.created()
    with pytest.raises(LookupError):
        unlock(place.folder, PASSPHRASE, replace(place.around(), read_head=fails))
    place.unlock().lock()
