"""A bound on what a process may take of the memory, where the system knows one; and what it took at most."""

from __future__ import annotations

import sys

MEBIBYTE = 1 << 20

if sys.platform == "linux":
    import resource
    from pathlib import Path

    def keep_within(megabytes: int) -> None:
        """From here on this process gets so much more memory at most: what asks for more raises MemoryError."""
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        most = pages * resource.getpagesize() + megabytes * MEBIBYTE
        resource.setrlimit(resource.RLIMIT_AS, (most, most))

    def peak() -> int:
        """The most memory that this process ever held, in MiB."""
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

else:

    def keep_within(megabytes: int) -> None:
        """Nothing that could be asked of this system."""

    def peak() -> int:
        """Not measured here."""
        return 0
