"""``python3 dev.py faults``: one table, one line that sums it up, exit 1 on a miss."""

from __future__ import annotations

import argparse
import multiprocessing
import os
import secrets
import sys
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

import dev
from tests.faults import table
from tests.faults.catalogue import ENTRIES, result_of


def main(arguments: Sequence[str]) -> int:
    """Run the entries, two at a time, and print each in its place as soon as those before it are done."""
    options = _options(arguments)
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"  # nobody's own keyring is spoken to
    chosen = [entry.name for entry in ENTRIES if options.only in entry.name]
    seed = options.seed if options.seed is not None else secrets.randbelow(1 << 31)
    print(f"seed {seed}\n{table.head()}", flush=True)
    results = []
    with ProcessPoolExecutor(options.jobs, multiprocessing.get_context("spawn")) as workers:
        running = [workers.submit(result_of, name, seed, long=options.long) for name in chosen]
        for result in map(Future.result, running):
            print(table.line(result), flush=True)
            results.append(result)
    print(table.summed_up(results))
    if options.write:
        command = f"python3 dev.py faults --seed {seed}{' --long' if options.long else ''}"
        table.write_into(
            options.write, results, f"Made by `{command}`, whose last line was `{table.summed_up(results)}`."
        )
    left_out = any(result.not_tried for result in results) and dev.must_check_everything() and sys.platform == "linux"
    return 0 if results and all(result.kept for result in results) and not left_out else 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py faults")
    parser.add_argument("--long", action="store_true", help="as often as a night allows")
    parser.add_argument("--only", default="", metavar="NAME", help="entries with this in their name")
    parser.add_argument("--seed", type=int, help="chance as in the run that printed it")
    parser.add_argument("--jobs", type=int, default=2, help="so many at a time")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the table into this page")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
