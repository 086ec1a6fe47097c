"""Planted names, notes, passphrases and keys: none is found in any file outside the vault, in any of five encodings.

They are typed through a whole use of the program, which has a home, temporary and settings folders of its own. Then every
file in them is searched, with those that were removed meanwhile, and what the program said. Only papers that were handed
over on purpose may hold any; that they do shows that the search finds what is there.
"""

from __future__ import annotations

import json
import os
import string
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from tests.faults.disguises import ENCODINGS, disguises, unpacked
from tests.faults.recording import REPOSITORY
from tests.faults.result import Tally
from tests.faults.stage import Stage

TYPED = {
    "names": 8, "addresses": 4, "phones": 4, "notes": 6, "unagreed": 1, "drafts": 4, "searched": 2, "files": 2,
    "passphrases": 4,
}  # fmt: skip
FOLDERS = (
    "HOME", "TMPDIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR",
)  # fmt: skip


@dataclass(frozen=True)
class Used:
    """What a use left: its world of folders, what lies outside of it, its report, and what it complained of."""

    world: Path
    outside: Path
    report: dict[str, Any]
    complaints: bytes


def planted(tally: Tally, stage: Stage) -> None:
    """Search for each canary everywhere."""
    typed = _typed(stage.random)
    used = _use(stage, typed)
    exports = list((used.world / "exports").rglob("*.pdf"))
    removed = list((used.outside / "removed").iterdir())
    files = [*(path for path in used.world.rglob("*") if path.is_file() and path not in exports), *removed]
    contents = {str(path): list(unpacked(path.read_bytes())) for path in files}
    contents["what it said"] = [used.complaints, *(os.fsencode(path) for path in files)]
    canaries = {f"{kind} {at}": text.encode() for kind, many in typed.items() for at, text in enumerate(many)}
    canaries |= {name: bytes.fromhex(key) for name, key in used.report["secrets"].items()}
    for name, canary in canaries.items():
        tally.tried()
        for where in _holding(canary, contents):
            tally.missed("undetected", f"{name} in {Path(where).name}")
    _judge_what_was_written(tally, used)
    handed_over = {str(path): list(unpacked(path.read_bytes())) for path in exports}
    if not _holding(typed["names"][0].encode(), handed_over):
        tally.missed("crashes", "the search does not find what is in an export")
    tally.noticed("files searched", len(contents))
    tally.noticed("encodings", len(ENCODINGS))


def offline(tally: Tally, stage: Stage) -> None:
    """The same use: no call of the system reached for a network."""
    used = _use(stage, _typed(stage.random))
    tally.tried()
    tally.noticed("calls watched", used.report["events"])
    for event in used.report["touched"]:
        tally.missed("allowed", event)


def _typed(random: Random) -> dict[str, list[str]]:
    """What somebody types: words that stand nowhere else."""

    def word() -> str:
        return "".join(random.choices(string.ascii_lowercase, k=9)).capitalize()

    return {
        kind: [" ".join(word() for _ in range(4 if kind == "passphrases" else 2)) for _ in range(many)]
        for kind, many in TYPED.items()
    }


def _use(stage: Stage, typed: dict[str, list[str]]) -> Used:
    world, outside = stage.folder / "world", stage.folder / "outside"
    outside.mkdir()
    folders = {name: str(world / name.lower()) for name in FOLDERS}
    for folder in folders.values():
        Path(folder).mkdir(parents=True)
    environment = os.environ | folders | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.used", str(world), str(outside)],
        cwd=world / "home", env=environment, input=json.dumps(typed).encode(), capture_output=True, check=False,
    )  # fmt: skip
    return Used(world, outside, json.loads(done.stdout), done.stderr)


def _holding(canary: bytes, contents: dict[str, list[bytes]]) -> list[str]:
    forms = tuple(disguises(canary))
    return [where for where, parts in contents.items() if any(form in part for form in forms for part in parts)]


def _judge_what_was_written(tally: Tally, used: Used) -> None:
    """Nothing was ever opened for writing but in these folders."""
    ours = (str(used.world), str(used.outside), os.devnull)
    for path in used.report["written"]:
        if not path.startswith(ours):
            tally.missed("undetected", f"{path} was written")
