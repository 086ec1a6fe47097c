"""How much a sheet may hold: enough for an office's years, too little to fill a laptop's memory."""

from __future__ import annotations

from rjdesk.errors import SheetTooBig

MEGABYTE = 1024 * 1024
MOST_BYTES = 20 * MEGABYTE
MOST_UNPACKED = 120 * MEGABYTE
MOST_ROWS = 20_000
MOST_COLUMNS = 200


def too_big() -> SheetTooBig:
    """The refusal, with the bounds."""
    return SheetTooBig(megabytes=MOST_BYTES // MEGABYTE, rows=MOST_ROWS, columns=MOST_COLUMNS)


def within(rows: int, columns: int) -> None:
    """Pass, or raise SheetTooBig."""
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise too_big()
