"""Making a vault: whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rjdesk.errors import PassphraseTooWeak, VaultExists
from rjdesk.store.creation import Founding, NewVault, create
from rjdesk.store.keys.cost import FLOOR, STRICT
from rjdesk.store.lock import InstanceLock
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.vault import unlock
from tests.store.killed import killed
from tests.store.small_vault import CHEAP, CODE, PASSPHRASE, Place, fill, notes, write

if TYPE_CHECKING:
    from sqlalchemy.engine import Engine


def test_a_new_vault_is_open_and_keeps_what_is_written(place: Place) -> None:
    vault = place.create()
    write(vault, "first")
    vault.lock()
    again = place.unlock()
    assert notes(again) == ["first"]
    assert (again.member.name, again.member.kind, again.practice) == ("Aroha Ngata", "person", False)
    again.lock()


def test_a_practice_vault_says_so_in_its_header(place: Place) -> None:
    place.create(practice=True).lock()
    vault = place.unlock()
    assert vault.practice
    vault.lock()


def test_nothing_in_the_folder_tells_who_or_what(place: Place) -> None:
    vault = place.create()
    write(vault, "canary-of-the-conference")
    for file in place.folder.iterdir():
        held = file.read_bytes()
        assert b"Aroha" not in held
        assert b"canary" not in held
    vault.lock()


def test_only_its_owner_can_read_a_vault(place: Place) -> None:
    vault = place.create()
    write(vault, "in the log")
    by_others = stat.S_IRWXG | stat.S_IRWXO
    readable = {file.name for file in (place.folder, *place.folder.iterdir()) if file.stat().st_mode & by_others}
    vault.lock()
    assert sys.platform == "win32" or not readable


def test_what_fills_the_database_is_told_whose_vault_it_is(place: Place) -> None:
    told: list[Founding] = []

    def note(engine: Engine, founding: Founding) -> None:
        told.append(founding)
        fill(engine, founding)

    vault = create(NewVault(place.folder, "Aroha Ngata", PASSPHRASE, CODE), place.around(), note)
    (founding,) = told
    assert (founding.vault_id, founding.member, founding.made_at) == (vault.vault_id, vault.member, place.clock.now)
    assert founding.signing_key == vault.signing_key()
    vault.lock()


def test_a_vault_that_is_there_is_never_overwritten(place: Place) -> None:
    place.created()
    before = (place.folder / "header.json").read_bytes()
    with pytest.raises(VaultExists):
        place.create()
    assert (place.folder / "header.json").read_bytes() == before


def test_a_weak_passphrase_makes_no_vault(place: Place) -> None:
    with pytest.raises(PassphraseTooWeak) as refused:
        create(NewVault(place.folder, "Aroha Ngata", "password password", CODE), place.around(), fill)
    assert refused.value.facts == {"characters": 17}
    assert list(place.root.iterdir()) == []


def test_a_cost_below_the_floor_makes_no_vault(place: Place) -> None:
    strict = Surroundings(place.clock, os.urandom, cost=lambda: CHEAP, bounds=STRICT)
    with pytest.raises(ValueError, match="floor"):
        create(NewVault(place.folder, "Aroha Ngata", PASSPHRASE, CODE), strict, fill)
    assert list(place.root.iterdir()) == []


def test_a_vault_at_the_floor_opens_under_the_bounds_of_the_real_program(place: Place) -> None:
    real = Surroundings(place.clock, os.urandom, cost=lambda: FLOOR)
    create(NewVault(place.folder, "Aroha Ngata", PASSPHRASE, CODE), real, fill).lock()
    unlock(place.folder, PASSPHRASE, real).lock()


def test_a_creation_that_fails_leaves_nothing_behind(place: Place) -> None:
    def fails(engine: Engine, founding: Founding) -> None:
        raise LookupError(founding.vault_id)

    with pytest.raises(LookupError):
        create(NewVault(place.folder, "Aroha Ngata", PASSPHRASE, CODE), place.around(), fails)
    assert list(place.root.iterdir()) == []


def test_the_parent_folder_is_made_if_need_be(tmp_path: Path) -> None:
    deep = Place(tmp_path / "office" / "vaults [old]")
    deep.created()
    deep.unlock().lock()


def test_a_creation_killed_anywhere_leaves_no_vault_or_a_whole_one(place: Place) -> None:
    moment = 0
    for moment in range(1, 100):
        if killed("create", place.root, moment) == 0:
            break
        if place.folder.exists():
            place.unlock().lock()
            shutil.rmtree(place.folder)
    assert moment > 8, "the kills came at the moments between the writes"
    place.unlock().lock()


def test_what_a_killed_creation_left_is_gone_after_the_next(place: Place) -> None:
    killed("create", place.root, 4)
    (left,) = place.root.iterdir()
    assert ".making-" in left.name
    place.created()
    assert not left.exists()


def test_a_creation_going_on_in_another_window_is_left_alone(place: Place) -> None:
    other = place.root / ".Hilltop.rjvault.making-0a0b0c0d"
    other.mkdir()
    lock = InstanceLock.taken(other)
    place.created()
    assert other.exists()
    lock.release()
