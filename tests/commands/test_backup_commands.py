"""``rjdesk backup`` and ``rjdesk restore``: by a script or by hand, one line says what was made."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from rjdesk.errors import BackupDamaged, FileExists, VaultExists, WrongPassphrase
from rjdesk.store.backups.backup_frame import damaged
from rjdesk.wording import of_error
from tests.commands.conftest import Played
from tests.commands.program import rjdesk


@pytest.fixture
def vault(played: Played, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "app data"))
    return Path(shutil.copytree(played.folder / "practice.rjvault", tmp_path / "a.rjvault"))


@pytest.fixture
def passphrase(played: Played) -> str:
    return (played.folder / "passphrase.txt").read_text()


@pytest.fixture
def backup(vault: Path, passphrase: str) -> Path:
    file = vault.parent / "a.rjbackup"
    done = rjdesk("backup", vault, file, "--passphrase-stdin", typed=passphrase)
    assert done.returncode == 0, done.stderr
    return file


def test_a_backup_says_its_file_and_its_hash(backup: Path, vault: Path, passphrase: str) -> None:
    done = rjdesk("backup", vault, vault.parent, "--passphrase-stdin", "--json", typed=passphrase)
    told = json.loads(done.stdout)
    assert done.stderr == ""
    assert Path(told["file"]).parent == vault.parent
    assert told["sha256"] == hashlib.sha256(Path(told["file"]).read_bytes()).hexdigest()


def test_what_was_backed_up_is_restored_and_sound(
    backup: Path, tmp_path: Path, passphrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = rjdesk("restore", backup, tmp_path / "restored", "--passphrase-stdin", typed=passphrase)
    assert (done.returncode, done.stderr) == (0, "")
    assert str(tmp_path / "restored.rjvault") in done.stdout
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "another computer"))
    checked = rjdesk("check", tmp_path / "restored.rjvault", "--passphrase-stdin", typed=passphrase)
    assert (checked.returncode, checked.stdout.split(":")[0]) == (0, "Sound")


def test_a_wrong_passphrase_backs_up_and_restores_nothing(backup: Path, vault: Path, tmp_path: Path) -> None:
    refused = of_error(WrongPassphrase(wait=0)).happened
    for command in (("backup", vault, tmp_path / "b.rjbackup"), ("restore", backup, tmp_path / "b.rjvault")):
        done = rjdesk(*command, "--passphrase-stdin", typed="not the passphrase\n")
        assert (done.returncode, done.stdout) == (1, "")
        assert refused in done.stderr
    assert not [file for file in tmp_path.iterdir() if file.name.startswith("b.")]


def test_a_recovery_code_is_asked_for_as_such(backup: Path, tmp_path: Path) -> None:
    done = rjdesk("restore", backup, tmp_path / "b", "--recovery-code", "--passphrase-stdin", typed="no code\n")
    assert done.returncode == 1
    assert "recovery code" in done.stderr


def test_nothing_that_is_there_is_overwritten(backup: Path, vault: Path, passphrase: str) -> None:
    done = rjdesk("backup", vault, backup, "--passphrase-stdin", typed=passphrase)
    assert (done.returncode, of_error(FileExists()).happened in done.stderr) == (1, True)
    done = rjdesk("restore", backup, vault, "--passphrase-stdin", typed=passphrase)
    assert (done.returncode, of_error(VaultExists()).happened in done.stderr) == (1, True)


def test_a_damaged_backup_is_said_to_be_damaged(backup: Path, tmp_path: Path, passphrase: str) -> None:
    backup.write_bytes(backup.read_bytes()[:-1])
    done = rjdesk("restore", backup, tmp_path / "b", "--passphrase-stdin", typed=passphrase)
    assert done.returncode == 1
    assert of_error(BackupDamaged(**damaged("length").facts)).happened in done.stderr


def test_a_file_that_is_not_there_is_unreadable(tmp_path: Path) -> None:
    done = rjdesk("restore", tmp_path / "none.rjbackup", tmp_path / "b", "--passphrase-stdin", typed="x\n")
    assert done.returncode == 66
