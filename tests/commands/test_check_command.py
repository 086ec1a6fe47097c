"""``rjdesk check``: sound, damaged, or not to be opened; the passphrase is never an argument."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rjdesk.errors import WrongPassphrase
from rjdesk.wording import of_error
from tests.commands.conftest import Played
from tests.commands.program import rjdesk


@pytest.fixture
def vault(played: Played, tmp_path: Path) -> Path:
    return Path(shutil.copytree(played.folder / "practice.rjvault", tmp_path / "a.rjvault"))


@pytest.fixture
def passphrase(played: Played) -> str:
    return (played.folder / "passphrase.txt").read_text()


def test_a_sound_vault_is_said_to_be_sound(vault: Path, passphrase: str) -> None:
    done = rjdesk("check", vault, "--passphrase-stdin", typed=passphrase)
    assert (done.returncode, done.stdout.split(":")[0]) == (0, "Sound")


def test_a_damaged_page_is_found_and_what_to_do_is_said(vault: Path, passphrase: str) -> None:
    database = vault / "cases.db"
    content = bytearray(database.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 64] = bytes(64)
    database.write_bytes(content)
    done = rjdesk("check", vault, "--passphrase-stdin", typed=passphrase)
    assert done.returncode == 1
    assert "open" in done.stdout
    assert "backup" in done.stdout


def test_a_damaged_header_is_said_to_be_damaged(vault: Path, passphrase: str) -> None:
    for header in vault.glob("header*.json"):
        header.write_text("{}")
    assert rjdesk("check", vault, "--passphrase-stdin", typed=passphrase).returncode == 1


@pytest.mark.parametrize("name", ["cases.db", "header.json"])
def test_a_folder_in_the_place_of_a_file_is_damage(vault: Path, passphrase: str, name: str) -> None:
    (vault / name).unlink()
    (vault / name).mkdir()
    done = rjdesk("check", vault, "--passphrase-stdin", typed=passphrase)
    assert (done.returncode, done.stderr) == (1, "")


def test_a_name_too_long_for_any_folder_is_no_vault(tmp_path: Path) -> None:
    assert rjdesk("check", tmp_path / ("x" * 300), "--passphrase-stdin", typed="x\n").returncode == 2


def test_bytes_that_are_no_text_are_a_wrong_passphrase(vault: Path) -> None:
    command = [sys.executable, "-m", "rjdesk", "check", str(vault), "--passphrase-stdin"]
    done = subprocess.run(command, input=b"\xff\xfe caf\xe9\n", capture_output=True, check=False)
    assert done.returncode == 2
    assert of_error(WrongPassphrase(wait=0)).happened in done.stderr.decode()


def test_a_wrong_passphrase_or_no_vault_can_not_be_opened(vault: Path, tmp_path: Path) -> None:
    assert rjdesk("check", vault, "--passphrase-stdin", typed="not the passphrase\n").returncode == 2
    assert rjdesk("check", tmp_path / "none.rjvault", "--passphrase-stdin", typed="x\n").returncode == 2


def test_where_nobody_can_be_asked_the_passphrase_has_to_be_given(vault: Path) -> None:
    done = rjdesk("check", vault)
    assert done.returncode == 64
    assert "--passphrase-stdin" in done.stderr
