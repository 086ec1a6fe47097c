"""Quick unlocking with the Secret Service of a real desktop, on a bus of its own: well, locked, hanging, and not there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rjdesk.wording import say
from tests.store.killed import REPOSITORY

pytestmark = pytest.mark.validator("gnome-keyring")

SIGNED_IN = "printf 'sign-in password' | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null"
NOT_SIGNED_IN = "gnome-keyring-daemon --start --components=secrets --daemonize >/dev/null"
NULL = {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}


@dataclass(frozen=True, slots=True)
class Told:
    """How one thing went: "done", or the name of the refusal and its reason."""

    did: str
    came: str
    why: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Computer:
    """A home folder; each session in it has a bus and a keyring of its own, and the same keyring's files."""

    root: Path

    def session(self, service: str, *words: str, **environment: str) -> list[Told]:
        """Sign in, do what the words say, sign out."""
        inside = f'{service}; exec "$@"'
        return self._ran(["dbus-run-session", "--", "sh", "-c", inside, "sh"], words, environment)

    def without_a_bus(self, *words: str) -> list[Told]:
        """The same where there is no desktop at all."""
        return self._ran([], words, {})

    def _ran(self, before: list[str], words: tuple[str, ...], more: dict[str, str]) -> list[Told]:
        ours = {"HOME": "home", "XDG_DATA_HOME": "data", "XDG_RUNTIME_DIR": "run", "XDG_CONFIG_HOME": "config"}
        for name in ours.values():
            (self.root / name).mkdir(mode=0o700, exist_ok=True)
        left_out = {"DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND"}
        environment = {name: value for name, value in os.environ.items() if name not in left_out}
        environment |= {name: str(self.root / folder) for name, folder in ours.items()} | more
        program = [sys.executable, "-m", "tests.store.quick_program", str(self.root), *words]
        ran = subprocess.run(
            [*before, *program],
            cwd=REPOSITORY,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=100,
        )
        assert ran.returncode == 0, ran.stderr
        return [Told(**json.loads(line)) for line in ran.stdout.splitlines()]


@pytest.fixture(scope="module")
def made() -> Iterator[Computer]:
    """A computer where quick unlocking was switched on; its folder has a short name, because sockets' names are short."""
    with tempfile.TemporaryDirectory(prefix="rj-") as root:
        computer = Computer(Path(root))
        (told,) = computer.session(SIGNED_IN, "make")
        assert told.came == "done", told
        yield computer


def _took_no_longer(told: list[Told]) -> None:
    """The passphrase opened the vault, within three seconds of what it takes where nothing was ever switched on."""
    plain, opened = told[-2:]
    assert (plain.did, plain.came, opened.did, opened.came) == ("plain", "done", "passphrase", "done")
    assert opened.seconds < plain.seconds + 3


def test_the_pin_opens_the_vault_in_a_later_session(made: Computer) -> None:
    told = made.session(SIGNED_IN, "pin", "renew", "pin", "plain", "passphrase")
    assert [each.came for each in told] == ["done"] * 5
    assert told[-1].seconds < told[-2].seconds + 1
    _took_no_longer(told)


def test_a_locked_keyring_is_told_at_once_and_puts_up_no_dialog(made: Computer) -> None:
    pin, *passphrases = made.session(NOT_SIGNED_IN, "pin", "plain", "passphrase")
    assert (pin.came, pin.why) == ("KeyringUnavailable", say("keyring.locked"))
    assert pin.seconds < 3
    _took_no_longer(passphrases)


def test_a_hanging_keyring_is_given_up(made: Computer) -> None:
    _, pin, *passphrases = made.session(SIGNED_IN, "hang", "pin", "plain", "passphrase")
    assert (pin.came, pin.why) == ("KeyringUnavailable", say("keyring.hanging"))
    assert pin.seconds < 4
    _took_no_longer(passphrases)


def test_a_keyring_that_hangs_from_the_start_delays_the_passphrase_by_less_than_three_seconds(made: Computer) -> None:
    _took_no_longer(made.session(SIGNED_IN, "hang", "plain", "passphrase")[1:])


def test_without_a_desktop_there_is_no_keyring(made: Computer) -> None:
    pin, *passphrases = made.without_a_bus("pin", "plain", "passphrase")
    assert (pin.came, pin.why) == ("KeyringUnavailable", say("keyring.none"))
    _took_no_longer(passphrases)


def test_a_keyring_that_keeps_nothing_is_refused(made: Computer) -> None:
    pin, *passphrases = made.session(SIGNED_IN, "pin", "plain", "passphrase", **NULL)
    assert (pin.came, pin.why) == ("KeyringUnavailable", say("keyring.refused"))
    _took_no_longer(passphrases)


def test_a_secret_that_was_written_over_opens_nothing_until_the_next_passphrase() -> None:
    with tempfile.TemporaryDirectory(prefix="rj-") as root:
        told = Computer(Path(root)).session(SIGNED_IN, "make", "spoil", "pin", "plain", "passphrase")
    assert [each.came for each in told] == ["done", "done", "QuickUnlockGone", "done", "done"]
    _took_no_longer(told)
