"""``rjdesk restore``: a vault out of a backup, into a folder that isn't there yet."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from rjdesk.commands.passphrase import add_argument, asked
from rjdesk.commands.progress import shown
from rjdesk.wording import say


def arguments(parser: argparse.ArgumentParser) -> None:
    """A backup, where to, and how its passphrase or recovery code is given."""
    parser.add_argument("file", metavar="FILE", type=Path, help=say("command.restore.file"))
    parser.add_argument("folder", metavar="FOLDER", type=Path, help=say("command.restore.folder"))
    parser.add_argument("--recovery-code", action="store_true", help=say("command.restore.code"))
    parser.add_argument("--json", action="store_true", help=say("command.json"))
    add_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Restore it and say what came back. Raises VaultExists, BackupDamaged, WrongPassphrase and what else is refused."""
    from rjdesk.bootstrap import surroundings
    from rjdesk.services.backups.restoring import RestoreRequest, restore

    code = options.recovery_code
    secret = asked(options, "recovery_code") if code else asked(options)
    with shown() as progress:
        made = restore(RestoreRequest(options.file, options.folder, secret, code), surroundings(), progress)
    told = {"folder": str(made.folder), "at": f"{made.made_at.astimezone():%Y-%m-%d %H:%M}", "seq": made.seq}
    if options.json:
        print(json.dumps({**told, "at": made.made_at.isoformat()}, ensure_ascii=False, indent=2))
    else:
        print(say("command.restore.made", **told), say("command.restore.gap"), sep="\n")
    return 0
