"""``rjdesk verify``: one verdict on a PDF, in words a clerk understands. Needs no vault, no home folder, no network."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from rjdesk.commands.files import content
from rjdesk.documents.verdict import Reason, Verdict
from rjdesk.errors import FileUnreadable
from rjdesk.services.verdicts import verify
from rjdesk.wording import say

NOT_THERE = Verdict("unreadable", (Reason("not-there"),), practice=False, signatures=(), sha256="", original_sha256="")


def arguments(parser: argparse.ArgumentParser) -> None:
    """A PDF; what it is held against; how to answer."""
    parser.add_argument("file", metavar="FILE.pdf", type=Path, help=say("command.verify.file"))
    parser.add_argument("--root", metavar="ROOT.pem", type=Path, help=say("command.verify.root"))
    parser.add_argument("--record", metavar="SIGNING-RECORD.pdf", type=Path, help=say("command.verify.record"))
    parser.add_argument("--json", action="store_true", help=say("command.json"))
    parser.epilog = say("command.verify.codes")


def run(options: argparse.Namespace) -> int:
    """Print the verdict; its exit code. Raises FileUnreadable for a root or a record that isn't there."""
    root = content(options.root) if options.root else None
    record = content(options.record) if options.record else None
    verdict = _verdict(options.file, root, record)
    if options.json:
        print(json.dumps(verdict.as_data(), ensure_ascii=False, indent=2))
    else:
        print(*verdict.in_words(), sep="\n")
    return verdict.exit_code


def _verdict(file: Path, root: bytes | None, record: bytes | None) -> Verdict:
    try:
        pdf = content(file)
    except FileUnreadable:
        return NOT_THERE
    return verify(pdf, root, record)
