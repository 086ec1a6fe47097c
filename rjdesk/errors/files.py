"""A file is not there, is there already, or is not one that is taken."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class NotAPracticeFolder(Expected):
    """The folder holds something that rjdesk did not make as practice; it is left alone."""


class FileExists(Expected):
    """A file of that name is already there; nothing was overwritten."""


class FileUnreadable(Expected):
    """A file can't be read. Facts: name."""


class NoSuchAttachment(Expected):
    """No added file with that identity is in the vault."""


class FileTooLarge(Expected):
    """A file is larger than what a vault takes. Facts: size, most."""


class KindNotTaken(Expected):
    """A file is of a kind that rjdesk can't show by itself, so it doesn't take it."""


class Cancelled(Expected):
    """Long work was stopped by whoever had asked for it; nothing of it remains."""
