"""One running rjdesk per vault: a lock of the operating system's, which dies with the program that holds it.

The lock decides; the text inside the file only tells the other window who holds it. A lock file that was left by a power
cut therefore never shuts anyone out.
"""

from __future__ import annotations

import errno
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

from rjdesk.errors import VaultInUse
from rjdesk.store.trouble import translated

LOCK_FILE = "lock"
TAKEN = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EDEADLK)
TEXT_BYTES = 200
LOCKED_BYTE = 1 << 30  # on Windows a locked byte can't be read: one far behind the text


class InstanceLock:
    """The hold on one vault folder, from ``InstanceLock.taken`` until ``release``."""

    def __init__(self, opened: int) -> None:
        self._opened: int | None = opened

    @classmethod
    def taken(cls, folder: Path) -> InstanceLock:
        """Take the lock of a vault folder. Raises VaultInUse (holder), FolderReadOnly, DiskFull."""
        with translated():
            opened = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                _claim(opened)
                _sign(opened)
            except OSError as error:
                holder = _holder(opened)
                os.close(opened)
                if _is_taken(error):
                    raise VaultInUse(holder=holder) from None
                raise
        return cls(opened)

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._opened is not None:
            os.close(self._opened)
            self._opened = None


if sys.platform == "win32":
    import msvcrt

    def _claim(opened: int) -> None:
        os.lseek(opened, LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)

    def _is_taken(error: OSError) -> bool:
        return error.errno in (*TAKEN, errno.EACCES)  # what msvcrt says when somebody else holds the byte

else:
    import fcntl

    def _claim(opened: int) -> None:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _is_taken(error: OSError) -> bool:
        return error.errno in TAKEN


def _sign(opened: int) -> None:
    text = f"process {os.getpid()} on {socket.gethostname()}".encode()[:TEXT_BYTES]
    os.lseek(opened, 0, os.SEEK_SET)
    os.write(opened, text.ljust(TEXT_BYTES))  # always the same length, so that nothing of the last holder's remains


def _holder(opened: int) -> str:
    with suppress(OSError):
        os.lseek(opened, 0, os.SEEK_SET)
        return os.read(opened, TEXT_BYTES).decode(errors="replace").strip() or "unknown"
    return "unknown"
