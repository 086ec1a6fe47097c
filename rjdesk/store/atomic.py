"""Writing a small file so that it is wholly the old one or wholly the new one, whatever happens meanwhile."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from rjdesk.store.trouble import translated

BY_THEMSELVES = (errno.EINVAL, errno.ENOTSUP)  # what fsync says of a folder that can't be brought to the disk


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file's content, or make it, readable by its owner alone.

    When this returns, the new content is on the disk; when it raises or the program is killed, the old one still is.
    Raises DiskFull, FolderReadOnly, DiskNotAnswering (also when the folder is gone, as with a stick that was pulled out).
    """
    beside = path.with_name(f".{path.name}.new")  # one fixed name: what a killed program left is written over
    with translated():
        try:
            _write(beside, content)
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise
        settle(path.parent)


def settle(folder: Path) -> None:
    """Bring a folder's own entries (names, renames) to the disk; Windows and some network folders do this by themselves."""
    if sys.platform == "win32":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in BY_THEMSELVES:
            raise
    finally:
        os.close(opened)


def _write(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    with open(os.open(path, flags, 0o600), "wb") as file:  # noqa: PTH123 - a descriptor made with flags, not a path
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
