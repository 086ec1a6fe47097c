"""A small use of a vault that says what was acknowledged; run as a program of its own, under strace."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.faults.office import Office, answer, type_on
from tests.store.small_vault import ANOTHER, PASSPHRASE

ANSWERS = 24
SETTLES_EVERY = 7


def main(root: str) -> None:
    """Answer, type, settle down, change the passphrase, replace the vault's key, go on, lock."""
    office = Office(Path(root))
    with office.open() as here:
        for number in range(1, ANSWERS + 1):
            answer(here, number)
            say(f"answer {number}")
            type_on(here, number)
            say(f"draft {number}")
            if number % SETTLES_EVERY == 0:
                here.vaults.settle_down()
            if number == ANSWERS // 2:
                here.vaults.change_passphrase(PASSPHRASE, ANOTHER)
                say("passphrase 1")
            if number == ANSWERS * 3 // 4:
                here.vaults.vault().rotate()


def say(word: str) -> None:
    """One write of its own, so that the recording has it in its place between the others."""
    os.write(sys.stdout.fileno(), f"{word}\n".encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
