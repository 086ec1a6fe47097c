"""``rjdesk report``: the office's figures on a period, as a file, for scripts."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rjdesk.commands.passphrase import add_argument, asked
from rjdesk.wording import say

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk
    from rjdesk.domain.figures.report import Period

NOT_MADE, WRONG_USAGE = 1, 64
KINDS = ("pdf", "xlsx", "csv", "json")
SPLITS = ("process", "region", "ethnicity", "gender")


def arguments(parser: argparse.ArgumentParser) -> None:
    """A vault, a period, the kind of file, where to."""
    parser.add_argument("vault", metavar="VAULT", type=Path, help=say("command.report.vault"))
    parser.add_argument(
        "--from", dest="first", metavar="DAY", type=_day, required=True, help=say("command.report.first")
    )
    parser.add_argument("--to", dest="last", metavar="DAY", type=_day, required=True, help=say("command.report.last"))
    parser.add_argument("--format", dest="kind", choices=KINDS, default="pdf", help=say("command.report.kind"))
    parser.add_argument("--public", action="store_true", help=say("command.report.public"))
    parser.add_argument("--by", choices=SPLITS, help=say("command.report.by"))
    parser.add_argument("--template", metavar="FILE", type=Path, help=say("command.report.template_file.about"))
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help=say("command.report.out"))
    add_argument(parser)


def run(options: argparse.Namespace) -> int:
    """Make it and say where it is. Raises FileExists, DiskFull and whatever unlocking refuses."""
    from rjdesk.bootstrap import desk
    from rjdesk.domain.figures.report import Period
    from rjdesk.domain.figures.splitting import By
    from rjdesk.services.figures.files import Kind

    if options.by and (options.public or options.template):
        print(say("command.report.not_split"), file=sys.stderr)
        return WRONG_USAGE
    here, kind = desk(), Kind(options.kind)
    period = Period(min(options.first, options.last), max(options.first, options.last))
    if options.template:
        return _in_own_words(here, period, options)
    here.vaults.unlock(options.vault, asked(options))
    try:
        report = here.figures.report(period, public=options.public, by=By(options.by) if options.by else None)
        made = here.figures.file(report, kind).make()
        here.figures.hand_out(report, made, kind, options.out)
    finally:
        here.vaults.lock()
    print(say("command.report.made", file=options.out))
    return 0


def _in_own_words(here: Desk, period: Period, options: argparse.Namespace) -> int:
    """The report that a text asks for; every number that it names wrongly is told, each with its line."""
    from rjdesk.process.law_files import text_of
    from rjdesk.services.figures.fields import names, unfit

    if options.kind != "pdf":
        print(say("command.report.template_file.only_pdf"), file=sys.stderr)
        return WRONG_USAGE
    text = text_of(options.template)
    if found := unfit(text):
        print("\n".join(map(str, found)), file=sys.stderr)
        print(say("command.report.template_file.fields", names=", ".join(names())), file=sys.stderr)
        return NOT_MADE
    here.vaults.unlock(options.vault, asked(options))
    try:
        job = here.report_texts.fill(options.template.stem, text, period)
        here.report_texts.hand_out(job.contents.title, job.report, job.make(), options.out, job.words)
    finally:
        here.vaults.lock()
    print(say("command.report.made", file=options.out))
    return 0


def _day(text: str) -> date:
    return date.fromisoformat(text)
