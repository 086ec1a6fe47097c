"""Counting without a pause for Python's garbage collection."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept() -> Iterator[None]:
    """A report makes millions of small values and no cycles: to look for cycles meanwhile takes half as long again.

    Where nothing is swept anyway (the desktop, decision 0024) it stays so afterwards.
    """
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()
