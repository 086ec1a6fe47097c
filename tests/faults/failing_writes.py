"""A full disk and a failing one: the n-th call that writes or syncs fails, once or several times in a row.

The program stays alive, says an error that it has words for, and the same deed works once the disk does; nothing that was
acknowledged is lost.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from tests.faults.flooded import WARM
from tests.faults.kills import losses
from tests.faults.looking import look
from tests.faults.office import Office
from tests.faults.recording import REPOSITORY
from tests.faults.result import Tally
from tests.faults.stage import Stage
from tests.store.small_vault import ANOTHER


@dataclass(frozen=True, slots=True)
class Failure:
    """Which call fails how, and so many times in a row."""

    call: str
    error: str
    times: int = 1


FULL = (Failure("pwrite64", "ENOSPC"), Failure("write", "ENOSPC"), Failure("pwrite64", "ENOSPC", 8))
FAILING = (
    Failure("pwrite64", "EIO"), Failure("write", "EIO"), Failure("fsync", "EIO"), Failure("fsync", "EIO", 8),
)  # fmt: skip


def failed(failures: tuple[Failure, ...], tally: Tally, stage: Stage) -> None:
    """Each failure at each number of call, from the first on."""
    last = -(-stage.wanted // len(failures))
    for failure in failures:
        stage.copy(WARM)
        offices = {str(number): stage.copy(str(number)) for number in range(1, last + 1)}
        for number, said in _under_strace(failure, last, stage).items():
            where = f"{failure.call} {number} {failure.error}"
            tally.tried()
            with tally.watching(where):
                _judge(tally, offices[number], said, where)
            shutil.rmtree(offices[number].root)


def _under_strace(failure: Failure, last: int, stage: Stage) -> dict[str, Any]:
    out = stage.folder / "said.json"
    when = f"{last}..{last + failure.times - 1}"
    strace = ["strace", "-f", "--seccomp-bpf", "-o", os.devnull, "-e", f"trace={failure.call}"]
    inject = ["-e", f"inject={failure.call}:error={failure.error}:when={when}"]
    program = [sys.executable, "-m", "tests.faults.flooded", str(stage.folder), failure.call, str(last), str(out)]
    subprocess.run([*strace, *inject, *program], cwd=REPOSITORY, check=True)
    said: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return said


def _judge(tally: Tally, office: Office, said: dict[str, Any], where: str) -> None:
    if not said:
        tally.missed("crashes", f"{where}: the program ended")
        return
    for fault in said["faults"]:
        tally.missed("crashes", f"{where}: {fault}")
    tally.noticed("told the person", bool(said["refused"]))
    acknowledged = said["acknowledged"]
    found = look(office, ANOTHER) if "passphrase" in acknowledged else look(office)
    for lost in losses(found, acknowledged.items()):
        tally.missed("lost", f"{where}: {lost}")
