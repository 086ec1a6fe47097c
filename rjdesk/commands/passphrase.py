"""Asking for a passphrase: at a prompt that shows nothing, or from standard input; never as an argument."""

from __future__ import annotations

import argparse
import getpass
import sys

from rjdesk.commands.line import USAGE
from rjdesk.wording import say


def add_argument(parser: argparse.ArgumentParser) -> None:
    """Offer ``--passphrase-stdin``."""
    parser.add_argument("--passphrase-stdin", action="store_true", help=say("command.passphrase_stdin"))


def asked(options: argparse.Namespace, what: str = "passphrase") -> str:
    """The passphrase or the ``recovery_code``: the first line of standard input if that was asked for, else typed."""
    if options.passphrase_stdin and sys.stdin is not None:
        return sys.stdin.readline().removesuffix("\n").removesuffix("\r")
    if sys.stdin is None or not sys.stdin.isatty():
        print(say("command.nobody_to_ask"), file=sys.stderr)
        raise SystemExit(USAGE)
    return getpass.getpass(say(f"command.{what}"))
