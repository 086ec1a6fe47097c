"""The system's refusals under names that a person can act on, and small files that are whole whatever happens."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from rjdesk.errors import DiskFull, DiskNotAnswering, Expected, FolderReadOnly
from rjdesk.store.atomic import write_whole
from rjdesk.store.trouble import translated

KNOWN = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: FolderReadOnly,
    errno.EACCES: FolderReadOnly,
    errno.EPERM: FolderReadOnly,
    errno.EISDIR: FolderReadOnly,
    errno.ENAMETOOLONG: FolderReadOnly,
    errno.EIO: DiskNotAnswering,
    errno.ENOENT: DiskNotAnswering,
}


@pytest.mark.parametrize(("number", "expected"), KNOWN.items())
def test_a_refusal_of_the_system_gets_its_name(number: int, expected: type[Expected]) -> None:
    with pytest.raises(expected), translated():
        raise OSError(number, os.strerror(number), "/home/aroha/cases")


def test_what_is_not_known_stays_a_fault_of_ours() -> None:
    with pytest.raises(FileExistsError), translated():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    with pytest.raises(KeyError), translated():
        raise KeyError


def test_a_written_file_is_whole_and_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "small.json"
    write_whole(file, b"old")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]
    assert os.name == "nt" or file.stat().st_mode & 0o077 == 0


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "small.json"
    write_whole(file, b"old")

    def full(opened: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_gone_is_told_as_a_disk_that_does_not_answer(tmp_path: Path) -> None:
    with pytest.raises(DiskNotAnswering):
        write_whole(tmp_path / "pulled out" / "small.json", b"new")


def test_what_a_killed_write_left_is_written_over(tmp_path: Path) -> None:
    file = tmp_path / "small.json"
    (tmp_path / ".small.json.new").write_bytes(b"half of a much longer text than the new one")
    write_whole(file, b"whole")
    assert list(tmp_path.iterdir()) == [file]
    assert file.read_bytes() == b"whole"
