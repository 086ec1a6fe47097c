"""``rjdesk`` and ``python -m rjdesk``. The one place where the core knows that there is a desktop."""

from __future__ import annotations

import importlib.util
import io
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rjdesk.commands.line import run


class Desktop:
    """The desktop program, loaded when it is asked for: the commands work without it and without Qt."""

    def open(self, vault: Path | None) -> int:
        """Show the window until it is closed; its exit code."""
        from ui.app import run as show

        return show(vault)

    def installed(self) -> bool:
        """Whether Qt and the desktop are here."""
        return all(importlib.util.find_spec(name) is not None for name in ("PySide6", "ui"))

    def has_a_screen(self) -> bool:
        """Whether there is somewhere to show it."""
        return somewhere_to_show(sys.platform, os.environ)

    def load(self) -> None:
        """Load all of it without showing anything."""
        import ui.app.program  # noqa: F401 - imported for being loaded


def somewhere_to_show(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether there is a screen; Qt would end the whole program where there is none, with a message for programmers."""
    named = (environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return platform != "linux" or any(named)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a program without a console has none
            stream.reconfigure(
                encoding="utf-8", errors="replace"
            )  # macrons also where the system's own code page has none
    return run(sys.argv[1:] if arguments is None else arguments, Desktop())


if __name__ == "__main__":
    sys.exit(main())
