"""A program of its own that unlocks a small vault quickly, with whatever keyring its session has, and says how that went.

``python -m tests.store.quick_program FOLDER WORD …`` does one thing after the other, and prints a line of JSON for each.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rjdesk.errors import Expected
from rjdesk.store.quick.keychain import SERVICE, Keychain
from rjdesk.store.quick.quick_unlock import renew, switch_on, unlock_quickly
from rjdesk.store.quick.this_account import ThisAccount
from rjdesk.store.surroundings import Surroundings
from rjdesk.store.vault import unlock
from tests.store.small_vault import LOW_BOUNDS, PASSPHRASE, Place

PIN = "837261"


class Program:
    """rjdesk, just started in somebody's session."""

    def __init__(self, root: Path) -> None:
        self.place = Place(root)
        self.quick = root / "app data" / "quick"
        self.account = ThisAccount(self.quick, Keychain(), LOW_BOUNDS)
        self.stopped: list[int] = []

    @property
    def around(self) -> Surroundings:
        return replace(self.place.around(), account=self.account)

    def make(self) -> None:
        """A vault, and the PIN that opens it."""
        vault = self.place.create()
        self.account.say_mine(True)
        switch_on(vault.keys, PIN, self.around)
        vault.lock()

    def pin(self) -> None:
        unlock_quickly(self.place.folder, PIN, self.around).lock()

    def passphrase(self) -> None:
        unlock(self.place.folder, PASSPHRASE, self.around).lock()

    def plain(self) -> None:
        """The passphrase where nothing was ever switched on."""
        unlock(self.place.folder, PASSPHRASE, self.place.around()).lock()

    def renew(self) -> None:
        """The passphrase, and another twelve hours for the PIN."""
        vault = unlock(self.place.folder, PASSPHRASE, self.around)
        renew(vault.keys, self.around)
        vault.lock()
        self.account.keychain.backend()  # answered after what was asked before

    def spoil(self) -> None:
        """Somebody writes another secret over ours."""
        import keyring

        (file,) = self.quick.glob("*-*.json")
        keyring.set_password(SERVICE, f"quick-{file.stem}", "00" * 32)

    def hang(self) -> None:
        """The keyring's service no longer answers."""
        from jeepney import DBusAddress, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        with open_dbus_connection() as connection:
            asked = new_method_call(bus, "GetConnectionUnixProcessID", "s", ("org.freedesktop.secrets",))
            (process,) = connection.send_and_get_reply(asked).body
        os.kill(process, signal.SIGSTOP)
        self.stopped.append(process)

    def go_on(self) -> None:
        """Let the service answer again, so that it can end with its session."""
        for process in self.stopped:
            os.kill(process, signal.SIGCONT)


def _told(word: str, deed: Callable[[], None]) -> dict[str, object]:
    begun = time.monotonic()
    try:
        deed()
    except Expected as error:
        came, why = type(error).__name__, str(error.facts.get("why", ""))
    else:
        came, why = "done", ""
    return {"did": word, "came": came, "why": why, "seconds": time.monotonic() - begun}


def main(folder: str, *words: str) -> None:
    """Do what the words say."""
    program = Program(Path(folder))
    try:
        for word in words:
            sys.stdout.write(json.dumps(_told(word, getattr(program, word))) + "\n")
    finally:
        program.go_on()


if __name__ == "__main__":
    main(*sys.argv[1:])
