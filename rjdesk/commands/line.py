"""The command line as a whole: which command is meant, and what its end means to whoever called it.

Exit codes follow sysexits.h where a command has none of its own: 64 wrong usage, 66 a file that can't be read, 70 a fault
of ours, 1 anything else that was refused, 141 (as shells count a closed pipe) when nobody reads what is printed any more.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import traceback
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn, Protocol

from rjdesk import __version__
from rjdesk.errors import Expected, FileUnreadable
from rjdesk.wording import of_error, say

REFUSED, USAGE, UNREADABLE_FILE, FAULT, UNREAD = 1, 64, 66, 70, 141
COMMANDS = ("practice", "verify", "check", "backup", "restore", "process", "report")


class Desktop(Protocol):
    """The desktop program, which only ``__main__`` knows."""

    def open(self, vault: Path | None) -> int:
        """Show the window until it is closed; its exit code."""

    def installed(self) -> bool:
        """Whether it can be loaded here."""

    def has_a_screen(self) -> bool:
        """Whether there is somewhere to show it."""

    def load(self) -> None:
        """Load all of it without showing anything."""


class Command(Protocol):
    """What a module of this package offers."""

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say which arguments it takes."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it; the exit code."""


class Parser(argparse.ArgumentParser):
    """A parser that ends wrong usage with 64: 2 has a meaning of its own in ``verify`` and ``check``."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def run(arguments: Sequence[str], desktop: Desktop) -> int:
    """Do what the command line asks for; the exit code."""
    try:
        return _told_whole(lambda: _dispatch(arguments, desktop))
    except BrokenPipeError:
        return _nobody_reads()
    except Expected as error:
        print(of_error(error), file=sys.stderr)
        return UNREADABLE_FILE if isinstance(error, FileUnreadable) else REFUSED
    except KeyboardInterrupt:
        return 130  # as a shell says it
    except Exception as error:  # noqa: BLE001 - the outermost frame: a fault is told by number, never by its message
        print(_fault(error), file=sys.stderr)
        return FAULT


def _told_whole(work: Callable[[], int]) -> int:
    """Do it, and see that what was printed has gone out: the interpreter's own end would only complain of a closed pipe."""
    try:
        return work()
    finally:
        if sys.stdout is not None:  # a program without a console has none
            sys.stdout.flush()


def _nobody_reads() -> int:
    """Whoever read what is printed has gone, as ``head`` does: no fault, and nothing more to say."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())  # what is still held back goes there at the end
    return UNREAD


def _dispatch(arguments: Sequence[str], desktop: Desktop) -> int:
    if arguments and arguments[0] in COMMANDS:
        return _command(arguments[0], arguments[1:])
    options = _program().parse_args(arguments)
    if options.selftest:
        from rjdesk.commands.selftest import selftest

        return selftest(desktop)
    for missing, why in ((not desktop.installed(), "no_desktop"), (not desktop.has_a_screen(), "no_display")):
        if missing:
            print(say(f"command.{why}"), file=sys.stderr)
            return REFUSED
    return desktop.open(options.vault)


def _command(name: str, arguments: Sequence[str]) -> int:
    command = load(name)
    parser = Parser(prog=f"rjdesk {name}", description=_about(name))
    command.arguments(parser)
    return command.run(parser.parse_args(arguments))


def load(name: str) -> Command:
    """A command's module."""
    module: Command = importlib.import_module(f"rjdesk.commands.{name}")
    return module


def _about(name: str) -> str:
    return say(f"command.{name}.about")


def _program() -> Parser:
    listed = "\n".join(f"  {name:10}{_about(name)}" for name in COMMANDS)
    parser = Parser(
        prog="rjdesk",
        description=say("command.about"),
        epilog=f"{say('command.commands')}\n{listed}\n\n{say('command.more')}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("vault", metavar="VAULT", nargs="?", type=Path, help=say("command.vault"))
    parser.add_argument("--version", action="version", version=f"rjdesk {__version__}")
    parser.add_argument("--selftest", action="store_true", help=say("command.selftest"))
    return parser


def _fault(error: Exception) -> str:
    """A fault as it may be told: a number, what kind, where in the code. Its message could hold case text."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return say("command.fault", number=uuid.uuid4().hex[:8].upper(), kind=type(error).__name__, where=where)
