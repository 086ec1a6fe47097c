"""The check of a vault as ``rjdesk check`` makes it: also of one that another rjdesk made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rjdesk.bootstrap import surroundings
from rjdesk.errors import VaultIsNewer
from rjdesk.services.vault.soundness import findings
from rjdesk.store.engine import driver
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.vault import unlock
from tests.store.golden import a_copy, means

PASSPHRASE = str(means()["passphrase"])


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    return replace(surroundings(anchored=False), anchor_folder=tmp_path / "app data" / "anchors")


def test_a_vault_of_the_first_rjdesk_is_brought_up_and_found_sound(tmp_path: Path, around: Surroundings) -> None:
    folder = a_copy(tmp_path)
    assert findings(folder, PASSPHRASE, around) == ()
    assert list((tmp_path / "app data" / "backups").rglob("*.rjbackup")), "it was backed up before"


def test_a_vault_of_a_newer_rjdesk_is_refused_in_words(tmp_path: Path, around: Surroundings) -> None:
    folder = a_copy(tmp_path)
    vault = unlock(folder, PASSPHRASE, around)
    with driver(vault.engine) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    vault.lock()
    with pytest.raises(VaultIsNewer):
        findings(folder, PASSPHRASE, around)


def test_a_damaged_vault_of_the_first_rjdesk_is_told_as_damaged_and_stays_as_it_is(
    tmp_path: Path, around: Surroundings
) -> None:
    folder = a_copy(tmp_path)
    database = folder / "cases.db"
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    assert findings(folder, PASSPHRASE, around)
    assert database.read_bytes() == content
