"""The write-ahead log's plain headers: where commits end, and how many lie behind what SQLite recovers of it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from rjdesk.errors import FolderReadOnly
from rjdesk.store.engine import open_engine, recovered_frames, translated, write_from_here
from rjdesk.store.history.log_reading import Log, holds_something, log_of, read_log

KEY = bytearray(range(32))
COMMITS = 6
FRAME = 24 + 4096


def insert(engine: Engine, text: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO note VALUES (?)", (text,))


def count(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM note").scalar_one())


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """A database as a killed program leaves it: six notes, each of them in the log alone."""
    path = tmp_path / "open" / "cases.db"
    path.parent.mkdir()
    path.touch()
    engine = open_engine(path, KEY, new=True)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE note (text TEXT)")
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    for number in range(COMMITS):
        insert(engine, f"{number} " + "note " * 200 * number)
    shutil.copytree(path.parent, tmp_path / "left")
    engine.dispose()
    return tmp_path / "left" / "cases.db"


@pytest.fixture
def looked_at(left: Path) -> Iterator[Engine]:
    """The database opened for looking only."""
    engine = open_engine(left, KEY, to_read=True)
    yield engine
    engine.dispose()


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def test_every_commit_of_a_whole_log_is_found_and_none_lies_beyond(left: Path, looked_at: Engine) -> None:
    log = read_log(log_of(left))
    assert len(log.commits) == COMMITS
    assert log.commits[-1] == recovered_frames(looked_at)
    assert log.beyond(recovered_frames(looked_at)) == 0


def test_behind_a_flipped_byte_the_commits_that_sqlite_drops_are_counted(left: Path) -> None:
    frames = (log_of(left).stat().st_size - 32) // FRAME
    for frame in range(frames):
        flip(log_of(left), 32 + frame * FRAME + 1000)
        engine = open_engine(left, KEY, to_read=True)
        assert count(engine) + read_log(log_of(left)).beyond(recovered_frames(engine)) == COMMITS
        engine.dispose()
        flip(log_of(left), 32 + frame * FRAME + 1000)


@pytest.mark.parametrize("at", range(32))
def test_behind_a_flipped_byte_of_the_logs_own_header_every_commit_is_counted(left: Path, at: int) -> None:
    flip(log_of(left), at)
    engine = open_engine(left, KEY, to_read=True)
    assert (count(engine), recovered_frames(engine)) == (0, 0)
    assert read_log(log_of(left)).beyond(0) == COMMITS
    engine.dispose()


def test_what_the_log_held_before_it_began_again_does_not_count(tmp_path: Path) -> None:
    path = tmp_path / "cases.db"
    path.touch()
    engine = open_engine(path, KEY, new=True)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE note (text TEXT)")
    for number in range(9):
        insert(engine, f"{number}")
    with engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(RESTART)")
        connection.exec_driver_sql("BEGIN")
    insert(engine, "the first in the new log, before nine old commits")
    assert len(read_log(log_of(path)).commits) == 1
    engine.dispose()


def test_looking_leaves_the_log_as_it_is_for_good(left: Path) -> None:
    flip(log_of(left), 32 + FRAME + 1000)
    before = log_of(left).read_bytes()
    for _ in range(2):
        engine = open_engine(left, KEY, to_read=True)
        with pytest.raises(FolderReadOnly), translated():
            insert(engine, "over it")
        engine.dispose()
    assert log_of(left).read_bytes() == before


def test_an_engine_that_looked_can_go_on_to_write(left: Path, looked_at: Engine) -> None:
    write_from_here(looked_at, left, KEY)
    insert(looked_at, "one more")
    assert count(looked_at) == COMMITS + 1


@pytest.mark.parametrize("name", ["Te Kōwhai", "100 % ours?", "a #1", "'quoted'"])
def test_a_folder_of_any_name_can_be_looked_at(left: Path, name: str) -> None:
    folder = left.parent.rename(left.parent.with_name(name))
    engine = open_engine(folder / "cases.db", KEY, to_read=True)
    assert count(engine) == COMMITS
    engine.dispose()


@given(raw=st.binary(max_size=9000))
def test_no_bytes_whatever_make_the_reading_fail(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    log = tmp_path_factory.getbasetemp() / "any-wal"
    log.write_bytes(raw)
    assert len(read_log(log).commits) <= len(raw) // 16


def test_a_log_that_is_not_there_or_a_folder_holds_nothing(tmp_path: Path) -> None:
    for log in (tmp_path, tmp_path / "none"):
        assert read_log(log) == Log()
    assert not holds_something(tmp_path / "none")


def test_a_log_of_four_megabytes_is_read_at_once(left: Path) -> None:
    log = log_of(left)
    whole = log.read_bytes()
    log.write_bytes(whole[:32] + whole[32 : 32 + FRAME] * 1000)
    took = []
    for _ in range(5):
        began = time.process_time()
        read_log(log)
        took.append(time.process_time() - began)
    assert min(took) < 0.02  # some 2 ms; the test leaves room for a busy machine
