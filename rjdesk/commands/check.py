"""``rjdesk check``: whether a vault is sound: its header, both SQLite checks, the journal's chain."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rjdesk.commands.passphrase import add_argument, asked
from rjdesk.errors import Expected, VaultDamaged
from rjdesk.wording import of_error, say

SOUND, DAMAGED, CANNOT_OPEN = 0, 1, 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """A vault, and how its passphrase is given."""
    parser.add_argument("vault", metavar="VAULT", type=Path, help=say("command.check.vault"))
    add_argument(parser)
    parser.epilog = say("command.check.codes")


def run(options: argparse.Namespace) -> int:
    """Print what was found; 0 sound, 1 damaged, 2 can't be opened."""
    from rjdesk.bootstrap import surroundings
    from rjdesk.services.vault.soundness import findings

    try:
        found = findings(options.vault, asked(options), surroundings())
    except VaultDamaged as error:
        print(of_error(error))
        return DAMAGED
    except Expected as error:
        print(of_error(error), file=sys.stderr)
        return CANNOT_OPEN
    print("\n".join(found) or say("command.check.sound"))
    return DAMAGED if found else SOUND
