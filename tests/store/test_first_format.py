"""A vault whose header is of the first format, made by rjdesk 0.1.0: opened as ever, brought up by one header more."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from rjdesk.bootstrap import surroundings
from rjdesk.errors import VaultDamaged
from rjdesk.store.atomic import write_whole
from rjdesk.store.history.anchor import Anchor, read_anchor, write_anchor
from rjdesk.store.keys.cost import STRICT
from rjdesk.store.keys.header import Header, read_header
from rjdesk.store.keys.opening import Opened, opened_by_passphrase
from rjdesk.store.keys.recovery import RecoveryCode
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.vault import unlock, unlock_with_recovery
from tests.store.golden import a_copy, means

NEW_WORDS = "river tundra basil anchor violin comet"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the vault."""
    return a_copy(tmp_path)


def around(folder: Path) -> Surroundings:
    """This computer."""
    return replace(surroundings(anchored=False), anchor_folder=folder.parent / "anchors")


def header_of(folder: Path) -> Header:
    """The header as the disk holds it."""
    return read_header((folder / "header.json").read_bytes(), STRICT).header


def as_opened(folder: Path) -> Opened:
    """Its keys, without anything being written."""
    unproven = read_header((folder / "header.json").read_bytes(), STRICT)
    return opened_by_passphrase(unproven, means()["passphrase"], around(folder))


def formats(folder: Path) -> list[int]:
    """Of both header files."""
    return [json.loads((folder / name).read_bytes())["body"]["format"] for name in ("header.json", "header.copy.json")]


def test_it_opens_and_is_of_the_second_format_afterwards(folder: Path) -> None:
    before = header_of(folder)
    assert (formats(folder), before.history) == ([1, 1], None)
    vault = unlock(folder, means()["passphrase"], around(folder))
    person = (vault.member.id, vault.people[0].name, vault.people[0].recoverable)
    vault.lock()
    after = header_of(folder)
    assert (formats(folder), after.generation) == ([2, 2], before.generation + 1)
    assert person == (before.people[0].place.member_id, vault.member.name, True)
    unlock(folder, means()["passphrase"], around(folder)).lock()
    assert header_of(folder) == after, "the next unlocking finds nothing to do"


def test_its_keys_stay_the_same_and_its_anchors_hold(folder: Path) -> None:
    old = as_opened(folder)
    anchor = Anchor(old.header.vault_id, 0, "", old.header.generation)
    write_anchor(folder.parent / "anchors", anchor, old.key_for("anchor"))
    vault = unlock(folder, means()["passphrase"], around(folder))
    assert vault.history_key() == bytes(old.key_for("anchor")) == bytes(old.history_key())
    assert vault.derive("database") == bytes(old.key_for("database"))
    assert read_anchor(folder.parent / "anchors", vault.vault_id, vault.history_key()) is not None
    vault.rotate()
    assert vault.history_key() == bytes(old.key_for("anchor"))
    vault.lock()


def test_its_recovery_code_keeps_its_persons_signature(folder: Path) -> None:
    vault = unlock_with_recovery(folder, means()["recovery_code"], around(folder))
    vault.set_passphrase_with_recovery(means()["recovery_code"], vault.people[0].id, NEW_WORDS)
    signs = vault.verifies
    vault.lock()
    assert formats(folder) == [2, 2]
    vault = unlock(folder, NEW_WORDS, around(folder))
    assert vault.verifies == signs == as_opened(a_copy(folder.parent / "again")).bundle.verifies()
    vault.reissue_recovery(RecoveryCode(bytes(20)))
    vault.lock()


def test_where_no_header_can_be_written_it_opens_all_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rjdesk.errors import DiskFull

    def full(path: Path, content: bytes) -> None:
        if path.name.startswith("header"):
            raise DiskFull
        write_whole(path, content)

    with monkeypatch.context() as patched:
        patched.setattr("rjdesk.store.keys.header_files.write_whole", full)
        unlock(folder, means()["passphrase"], around(folder)).lock()
    assert formats(folder) == [1, 1]


def test_no_flipped_bit_of_the_first_format_is_accepted(folder: Path) -> None:
    raw = (folder / "header.json").read_bytes()
    for bit in range(0, len(raw) * 8, 7):
        flipped = bytearray(raw)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(VaultDamaged):
            read_header(bytes(flipped), STRICT)


def test_an_unfinished_upgrade_opens_from_either_file(folder: Path) -> None:
    old = (folder / "header.json").read_bytes()
    unlock(folder, means()["passphrase"], around(folder)).lock()
    (folder / "header.json").write_bytes(old)  # killed between the two writes
    shutil.rmtree(folder.parent / "anchors")
    (folder / "mark.json").unlink(missing_ok=True)
    unlock(folder, means()["passphrase"], around(folder)).lock()
    assert formats(folder) == [2, 2]
