"""The command line as a whole: help everywhere, wrong usage 64, a fault 70 that tells nothing of a case."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import rjdesk as package
from rjdesk.__main__ import somewhere_to_show
from rjdesk.commands import line
from rjdesk.errors import DiskFull, VaultDamaged
from tests.commands.program import rjdesk, rjdesk_alone

CANARY = "Kanariki Whakamātau"


class NoDesktop:
    """A desktop that is not installed, or that fails in a way of a test's choosing."""

    def __init__(self, failing: BaseException | None = None) -> None:
        self._failing = failing

    def open(self, vault: Path | None) -> int:
        """Fail, or close at once."""
        if self._failing:
            raise self._failing
        return 0 if vault is None else 7

    def installed(self) -> bool:
        """There if it has something to fail with."""
        return self._failing is not None

    def has_a_screen(self) -> bool:
        """Always."""
        return True

    def load(self) -> None:
        """Nothing to load."""


@pytest.mark.parametrize("command", [[], *[[name] for name in line.COMMANDS]], ids=str)
def test_everything_has_help(command: list[str]) -> None:
    done = rjdesk(*command, "--help")
    assert done.returncode == 0
    assert "usage: rjdesk" in done.stdout


def test_a_reader_that_goes_away_is_no_fault() -> None:
    for arguments in (["--help"], ["process", "--list", "--json"], ["verify", "nothing.pdf"]):
        reading, writing = os.pipe()
        os.close(reading)
        command = [sys.executable, "-m", "rjdesk", *arguments]
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
        os.close(writing)
        assert (done.returncode in (0, line.UNREAD), done.stderr) == (True, ""), arguments


def test_a_screen_is_looked_for_where_there_may_be_none() -> None:
    assert not somewhere_to_show("linux", {"HOME": "/root", "DISPLAY": ""})
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        assert somewhere_to_show("linux", {name: "offscreen"})
    assert somewhere_to_show("win32", {})


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["verify"],
        ["verify", "a", "b"],
        ["process"],
        ["process", "a", "--list"],
        ["practice"],
        ["check"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_64(arguments: list[str]) -> None:
    done = rjdesk_alone(*arguments)
    assert (done.returncode, done.stdout) == (64, "")
    assert "usage: rjdesk" in done.stderr


def test_the_version_is_said() -> None:
    assert rjdesk_alone("--version").stdout.strip() == f"rjdesk {package.__version__}"


def test_a_fault_is_told_by_number_and_place_and_not_by_its_message(capsys: pytest.CaptureFixture[str]) -> None:
    assert line.run([], NoDesktop(ValueError(CANARY))) == 70
    said = capsys.readouterr()
    assert "ValueError at test_command_line.py" in said.err
    assert CANARY not in said.out + said.err
    assert "Traceback" not in said.err


def test_what_was_refused_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert line.run([], NoDesktop(DiskFull())) == 1
    assert "no room left" in capsys.readouterr().err
    assert line.run([], NoDesktop(VaultDamaged(part="cases.db"))) == 1
    assert "cases.db" in capsys.readouterr().err


def test_without_the_desktop_the_commands_are_pointed_to(capsys: pytest.CaptureFixture[str]) -> None:
    assert line.run([], NoDesktop()) == 1
    assert "--help" in capsys.readouterr().err


def test_an_interrupted_program_ends_as_a_shell_expects() -> None:
    assert line.run([], NoDesktop(KeyboardInterrupt())) == 130


def test_the_self_test_passes_here() -> None:
    done = rjdesk_alone("--selftest")
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("Everything works.\n")
