"""The encrypted database: what is refused, what is set, what arrives under its name when the disk says no."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from rjdesk.errors import DiskFull, FolderReadOnly, VaultDamaged, VaultInUse
from rjdesk.store.engine import MUST_HOLD, READING, driver, forbid_writing, open_engine, translated
from rjdesk.store.vault import Vault
from tests.store.small_vault import Place, notes, write

Opened = Callable[[Vault], Vault]
KEY = bytes(range(32))


@pytest.fixture
def engine(place: Place) -> Iterator[Engine]:
    """A database of its own, with one table of one column."""
    made = open_engine(place.root / "cases.db", bytearray(KEY), new=True)
    with made.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE note (text TEXT)")
    yield made
    made.dispose()


def insert(engine: Engine, text: str) -> None:
    """Save one note."""
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO note VALUES (?)", (text,))


def test_an_empty_file_is_never_opened_as_a_new_vault(place: Place) -> None:
    place.created()
    (place.folder / "cases.db").write_bytes(b"")
    with pytest.raises(VaultDamaged):
        place.unlock()
    assert (place.folder / "cases.db").read_bytes() == b""


def test_a_plain_database_is_refused(place: Place) -> None:
    place.created()
    (place.folder / "cases.db").unlink()
    plain = sqlite3.connect(place.folder / "cases.db")
    plain.execute("CREATE TABLE vault_identity (vault_id TEXT)")
    plain.close()
    with pytest.raises(VaultDamaged) as refused:
        place.unlock()
    assert refused.value.facts == {"part": "cases.db"}


def test_a_missing_database_is_damage_and_none_is_made(place: Place) -> None:
    place.created()
    (place.folder / "cases.db").unlink()
    with pytest.raises(VaultDamaged):
        place.unlock()
    assert not (place.folder / "cases.db").exists()


def test_another_vaults_database_is_refused(place: Place) -> None:
    other = Place(place.root / "other")
    for each in (place, other):
        each.created()
    (place.folder / "cases.db").write_bytes((other.folder / "cases.db").read_bytes())
    with pytest.raises(VaultDamaged):
        place.unlock()


def test_a_database_that_does_not_say_whose_it_is_is_refused(place: Place) -> None:
    vault = place.create()
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE vault_identity SET vault_id = 'another'")
    vault.lock()
    with pytest.raises(VaultDamaged):
        place.unlock()


@pytest.mark.parametrize("length", [0, 16, 31, 33, 64])
def test_a_key_of_another_length_is_refused_rather_than_hashed(place: Place, length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_engine(place.root / "cases.db", bytearray(length), new=True)


def test_every_setting_is_in_force(engine: Engine) -> None:
    with driver(engine) as connection:
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in MUST_HOLD}
        assert found == MUST_HOLD
        assert connection.execute("PRAGMA cache_size").fetchone() == (-65536,)
        assert connection.execute("PRAGMA temp_store").fetchone() == (2,)


def test_a_transaction_holds_the_right_to_write_from_its_beginning(engine: Engine, place: Place) -> None:
    other = open_engine(place.root / "cases.db", bytearray(KEY))
    with driver(other) as connection:
        connection.execute("PRAGMA busy_timeout=0")
    with engine.begin():
        with pytest.raises(VaultInUse), translated():
            insert(other, "elsewhere")
        with other.connect().execution_options(**READING) as reader:
            assert reader.exec_driver_sql("SELECT count(*) FROM note").scalar_one() == 0
    other.dispose()


def test_what_is_written_is_undone_if_the_work_fails(engine: Engine) -> None:
    def half(engine: Engine) -> None:
        with engine.begin() as connection:
            connection.exec_driver_sql("INSERT INTO note VALUES ('half')")
            raise LookupError

    with pytest.raises(LookupError):
        half(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar_one() == 0


def test_a_full_disk_arrives_as_a_full_disk_and_what_was_saved_stays(engine: Engine) -> None:
    insert(engine, "saved")
    with driver(engine) as connection:
        connection.execute("PRAGMA max_page_count=4")
    with pytest.raises(DiskFull), translated():
        insert(engine, "x" * 100_000)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT text FROM note").scalars().all() == ["saved"]


def test_a_database_that_is_only_read_refuses_to_write(engine: Engine) -> None:
    forbid_writing(engine)
    with pytest.raises(FolderReadOnly), translated():
        insert(engine, "late")


def test_an_error_of_ours_stays_an_error_of_ours_and_quotes_nothing(engine: Engine) -> None:
    with pytest.raises(DBAPIError) as fault, translated(), engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (?)", ("what somebody said",))
    assert "what somebody said" not in str(fault.value)


def test_a_deleted_note_is_nowhere_in_the_files(place: Place, opened: Opened) -> None:
    vault = opened(place.create())
    write(vault, "taken back")
    with vault.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM note")
    vault.checkpoint()
    assert notes(vault) == []
    assert (place.folder / "cases.db-wal").stat().st_size == 0
