"""``python -m tests.two_years FOLDER [--cases N] [--seed S]``: the made-up office as a vault that rjdesk opens."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.two_years.cases import SEED
from tests.two_years.vault import PASSPHRASE, fill, made_up, new_office


def main() -> None:
    """Make it, and say how it is opened."""
    parser = argparse.ArgumentParser(prog="python -m tests.two_years", description=__doc__)
    parser.add_argument("folder", type=Path, help="where to put TwoYears.rjvault")
    parser.add_argument("--cases", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    vault = options.folder / "TwoYears.rjvault"
    here = new_office(vault)
    fill(here, made_up(options.cases, options.seed), options.seed)
    here.vaults.lock()
    print(f"{vault}\n{options.cases:,} cases; its passphrase: {PASSPHRASE}")


if __name__ == "__main__":
    main()
