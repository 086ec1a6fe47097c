"""``rjdesk backup``: a vault into one encrypted file that was opened again before it counts."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from rjdesk.commands.passphrase import add_argument, asked
from rjdesk.commands.progress import shown
from rjdesk.domain.backup import Backup
from rjdesk.wording import say


def arguments(parser: argparse.ArgumentParser) -> None:
    """A vault, where to, how its passphrase is given."""
    parser.add_argument("vault", metavar="VAULT", type=Path, help=say("command.backup.vault"))
    parser.add_argument("file", metavar="FILE", type=Path, help=say("command.backup.file"))
    parser.add_argument("--json", action="store_true", help=say("command.json"))
    add_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Make it and say what was made. Raises FileExists, DiskFull and whatever unlocking refuses."""
    made = _made(options)
    told = {"file": made.file, "sha256": made.sha256, "size": made.size, "journal_entry": made.seq}
    print(json.dumps(told, ensure_ascii=False, indent=2) if options.json else say("command.backup.made", **told))
    return 0


def _made(options: argparse.Namespace) -> Backup:
    from rjdesk.bootstrap import desk

    here, file = desk(), options.file
    here.vaults.unlock(options.vault, asked(options))
    try:
        with shown() as progress:
            return here.backups.make(file, progress) if file.is_dir() else here.backups.make_as(file, progress)
    finally:
        here.vaults.lock()
