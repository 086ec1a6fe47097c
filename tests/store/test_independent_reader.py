"""A reader that shares no code with rjdesk opens our vaults, of every format, to the same bytes."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rjdesk.store.vault import unlock
from tests.store.small_vault import PASSPHRASE, Place, write
from tests.vaults import reader

VAULTS = Path(__file__).parents[1] / "vaults"


def everything(connection: Any) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every ordinary table, by any SQLite's connection."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    names = [name for (name,) in connection.execute(tables).fetchall()]
    return {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}  # noqa: S608 - names that SQLite itself gave


def ours(place: Place, folder: Path, passphrase: str) -> dict[str, list[tuple[Any, ...]]]:
    """The same by rjdesk."""
    vault = unlock(folder, passphrase, replace(place.around(), read_head=None))  # a look, without anchors
    held = vault.engine.raw_connection()
    try:
        return everything(held.driver_connection)
    finally:
        held.close()
        vault.lock()


@pytest.mark.parametrize("golden", sorted(VAULTS.glob("*.rjvault")), ids=lambda golden: golden.name)
def test_a_released_vault_reads_the_same(golden: Path, tmp_path: Path) -> None:
    passphrase = json.loads(golden.with_suffix(".json").read_text("utf-8"))["passphrase"]
    folder = tmp_path / golden.name
    shutil.copytree(golden, folder)

    read = everything(reader.database(golden, passphrase))

    assert len(read["journal"]) > 10
    assert read == ours(Place(tmp_path), folder, passphrase)


def test_a_vault_of_today_reads_the_same(tmp_path: Path) -> None:
    place = Place(tmp_path)
    vault = place.create()
    for number in range(40):
        write(vault, f"Kia ora {number}" * 40)
    vault.lock()

    read = everything(reader.database(place.folder, PASSPHRASE))

    assert len(read["note"]) == 40
    assert read == ours(place, place.folder, PASSPHRASE)


def test_another_passphrase_reads_nothing(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.created()

    with pytest.raises(ValueError, match="nobody"):
        reader.database(place.folder, PASSPHRASE + " ")
