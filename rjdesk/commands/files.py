"""Reading the files that a command is given."""

from __future__ import annotations

from pathlib import Path

from rjdesk.errors import FileUnreadable


def content(path: Path) -> bytes:
    """A file's bytes. Raises FileUnreadable."""
    try:
        return path.read_bytes()
    except OSError:
        raise FileUnreadable(name=path.name) from None


def text(path: Path) -> str:
    """A file's text. Raises FileUnreadable."""
    try:
        return content(path).decode()
    except UnicodeDecodeError:
        raise FileUnreadable(name=path.name) from None
