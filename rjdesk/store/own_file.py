"""A new file that nobody but its owner may read or write."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def opened_new(path: Path) -> BinaryIO:
    """Make a file and open it for writing. Raises FileExistsError."""
    return open(os.open(path, FLAGS, 0o600), "wb")  # noqa: PTH123 - a descriptor made with flags; the caller closes it
