"""A workbook or list can not be read, brought in or handed out."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class SheetTooBig(Expected):
    """A file to be brought in is larger than a sheet may be. Facts: megabytes, rows, columns (the most that are taken)."""


class SheetKindNotTaken(Expected):
    """A file to be brought in is neither a workbook (.xlsx) nor separated text (.csv), or it is under a password."""


class SheetDamaged(Expected):
    """A workbook is not whole, or holds what no workbook needs."""


class TextNotSeparated(Expected):
    """A text's quotes don't close where they should, so its cells can't be told apart. Facts: line."""


class SheetEmpty(Expected):
    """Nothing stands in the file."""


class SheetHasProblems(Expected):
    """Cases would be brought in from a sheet in which something is still wrong. Facts: problems."""


class NothingToHandOut(Expected):
    """A list was asked for, and no case in it is one that may be handed out."""
