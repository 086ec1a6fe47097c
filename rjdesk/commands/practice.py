"""``rjdesk practice``: a whole conference, played from a script into a folder of its own."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from rjdesk.bundled import resource
from rjdesk.commands.files import text
from rjdesk.domain.gates import Unmet
from rjdesk.errors import Expected, ProcessNotUnderstood, StageNotReady
from rjdesk.process.told import called
from rjdesk.wording import of_error, say

if TYPE_CHECKING:
    from rjdesk.services.practice.practice import PracticeMade

SHIPPED = ("practice", "nz-youth-justice-fgc.json")


def arguments(parser: argparse.ArgumentParser) -> None:
    """A folder, a script, how to answer."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=say("command.practice.folder"))
    parser.add_argument("--case", metavar="FILE.json", type=Path, help=say("command.practice.case"))
    parser.add_argument("--json", action="store_true", help=say("command.json"))


def run(options: argparse.Namespace) -> int:
    """Play it and print what was made."""
    try:
        made = played(options.folder, _script(options.case))
    except (ProcessNotUnderstood, StageNotReady) as error:
        print(of_error(error), *_points(error), sep="\n", file=sys.stderr)
        return 1
    folder = options.folder
    print(json.dumps(as_json(made, folder), ensure_ascii=False, indent=2) if options.json else in_words(made, folder))
    return 0


def _script(named: Path | None) -> Path:
    """The script that was asked for: a file, or a shipped one by its name; the first one if none was."""
    if named is None:
        return resource(*SHIPPED)
    ours = resource("practice", f"{named.name}.json")
    return ours if named.parent == Path() and not named.exists() and ours.is_file() else named


def played(folder: Path, script: Path) -> PracticeMade:
    """Play a script with a desk of its own, over its days, the last of which is today. Raises what both refuse."""
    from rjdesk.bootstrap import desk, now, surroundings, time_here
    from rjdesk.process import catalogue
    from rjdesk.services.practice.clock import WalkingClock
    from rjdesk.services.practice.days import Spread
    from rjdesk.services.practice.practice import Practice
    from rjdesk.services.practice.reading import read_script
    from rjdesk.store.keys.cost import FLOOR

    read = read_script(text(script), script.name, catalogue.shipped(), now().date(), Spread.OVER_TODAY)
    clock = WalkingClock(now, time_here, min(read.days.values()))
    around = replace(surroundings(clock, anchored=False), cost=lambda: FLOOR)  # its passphrase lies beside it
    return Practice(desk(around, clock), folder, read, perf_counter, clock).play()


def as_json(made: PracticeMade, folder: Path) -> dict[str, Any]:
    """What was made, for programs: paths from the folder on, hashes, milliseconds."""
    return {
        "vault": made.vault.relative_to(folder).as_posix(),
        "outcome": made.outcome,
        "files": [{"path": file.path.relative_to(folder).as_posix(), "sha256": file.sha256} for file in made.files],
        "milliseconds": dict(made.milliseconds),
    }


def in_words(made: PracticeMade, folder: Path) -> str:
    """What was made, for people."""
    files = "\n".join(f"  {file.path.relative_to(folder)}" for file in made.files)
    return say("command.practice.made", folder=folder, vault=made.vault.name, files=files)


def _points(error: Expected) -> list[str]:
    """What is wrong with the script, or what a stage still needs."""
    if isinstance(error, ProcessNotUnderstood):
        return [f"  {finding}" for finding in error.findings]
    if isinstance(error, StageNotReady):
        unmet = (point for point in error.unmet if isinstance(point, Unmet))
        needed = (say(f"unmet.{point.reason}", who="…", prompt=point.settled_at, **called()) for point in unmet)
        return [f"  {error.facts['stage']}: {each}" for each in dict.fromkeys(needed)]
    return []
