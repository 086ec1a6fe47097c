"""All or nothing on a real vault: stopped, killed at any moment, on a full disk, nothing of a file is in it."""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from pathlib import Path

import pytest

from rjdesk.bootstrap import Desk
from rjdesk.domain.case_list import CaseQuery
from rjdesk.errors import Cancelled, Expected
from tests.faults.office import Office
from tests.services.files import a_file, brought_in, many
from tests.store.apart import Say, apart

CASES = 60
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)  # on Windows, os.kill with it ends a process just as suddenly
ROOM = 200_000  # bytes to which a file may grow: a few cases of them
ON_POSIX = sys.platform != "win32"  # elsewhere nothing can be told to be full


@pytest.fixture
def office(tmp_path: Path) -> Office:
    made = Office(tmp_path / "office")
    made.make()
    a_file(tmp_path, *many(CASES))
    return made


def _imported(on: Desk) -> int:
    """How many of the file's cases are in the vault, which is whole."""
    assert on.journal.first_break() is None
    deeds = [entry.deed.what for entry in on.journal.entries()]
    found = on.casework.page(CaseQuery(text="Person", state="all", limit=CASES)).total
    assert deeds.count("cases_imported") == (1 if found else 0)
    assert deeds.count("referral_taken") == found + 1  # and the case that was there
    return found


def test_stopped_in_the_middle_it_leaves_nothing_and_can_be_begun_again(office: Office, tmp_path: Path) -> None:
    def stop(done: int, _: int) -> None:
        if done == CASES // 2:
            raise Cancelled

    with office.open() as on:
        with pytest.raises(Cancelled):
            brought_in(on, tmp_path / "cases.csv", stop)
        assert _imported(on) == 0
        assert brought_in(on, tmp_path / "cases.csv").cases == CASES
        assert _imported(on) == CASES


@pytest.mark.parametrize("at", [0, 1, CASES // 2, CASES])
def test_killed_at_any_case_it_leaves_nothing(office: Office, tmp_path: Path, at: int) -> None:
    assert apart(_killed_at, office.root, tmp_path / "cases.csv", at).code == -KILL
    with office.open() as on:
        assert _imported(on) == 0
        assert brought_in(on, tmp_path / "cases.csv").cases == CASES


@pytest.mark.parametrize("size", [50_000, ROOM, 400_000] if ON_POSIX else [])
def test_killed_while_it_is_written_it_leaves_all_or_nothing(office: Office, tmp_path: Path, size: int) -> None:
    assert apart(_killed_beyond, office.root, tmp_path / "cases.csv", size).code == -signal.SIGXFSZ
    with office.open() as on:
        assert _imported(on) in (0, CASES)


@pytest.mark.parametrize("room", [ROOM] if ON_POSIX else [])
def test_a_full_disk_is_told_and_leaves_nothing(office: Office, tmp_path: Path, room: int) -> None:
    assert apart(_in_little_room, office.root, tmp_path / "cases.csv", room).said in ("DiskFull", "DiskNotAnswering")
    with office.open() as on:
        assert _imported(on) == 0
        assert brought_in(on, tmp_path / "cases.csv").cases == CASES


def _killed_at(_say: Say, root: Path, source: Path, at: int) -> None:
    with Office(root).open() as on:
        brought_in(on, source, partial(_die_at, at))


def _die_at(at: int, done: int, _total: int) -> None:
    if done == at:
        os.kill(os.getpid(), KILL)


def _killed_beyond(_say: Say, root: Path, source: Path, size: int) -> None:
    with Office(root).open() as on:
        _no_room_beyond(size, deadly=True)
        brought_in(on, source)


def _in_little_room(say: Say, root: Path, source: Path, room: int) -> None:
    with Office(root).open() as on:
        _no_room_beyond(room, deadly=False)
        try:
            brought_in(on, source)
        except Expected as refused:
            say(type(refused).__name__)


def _no_room_beyond(size: int, *, deadly: bool) -> None:
    import resource  # not on Windows

    signal.signal(signal.SIGXFSZ, signal.SIG_DFL if deadly else signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
