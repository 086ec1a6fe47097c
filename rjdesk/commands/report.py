"""``rjdesk report``: the office's figures on a period, as a file, for scripts."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from rjdesk.commands.passphrase import add_argument, asked
from rjdesk.wording import say

KINDS = ("pdf", "xlsx", "csv", "json")


def arguments(parser: argparse.ArgumentParser) -> None:
    """A vault, a period, the kind of file, where to."""
    parser.add_argument("vault", metavar="VAULT", type=Path, help=say("command.report.vault"))
    parser.add_argument(
        "--from", dest="first", metavar="DAY", type=_day, required=True, help=say("command.report.first")
    )
    parser.add_argument("--to", dest="last", metavar="DAY", type=_day, required=True, help=say("command.report.last"))
    parser.add_argument("--format", dest="kind", choices=KINDS, default="pdf", help=say("command.report.kind"))
    parser.add_argument("--public", action="store_true", help=say("command.report.public"))
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help=say("command.report.out"))
    add_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Make it and say where it is. Raises FileExists, DiskFull and whatever unlocking refuses."""
    from rjdesk.bootstrap import desk
    from rjdesk.domain.figures.report import Period
    from rjdesk.services.figures.files import Kind

    here, kind = desk(), Kind(options.kind)
    period = Period(min(options.first, options.last), max(options.first, options.last))
    here.vaults.unlock(options.vault, asked(options))
    try:
        report = here.figures.report(period, public=options.public)
        made = here.figures.file(report, kind).make()
        here.figures.hand_out(made, kind, options.out, public=options.public)
    finally:
        here.vaults.lock()
    print(say("command.report.made", file=options.out))
    return 0


def _day(text: str) -> date:
    return date.fromisoformat(text)
