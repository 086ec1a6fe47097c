"""What can't be put on anybody's training record."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class NothingObserved(Expected):
    """A checklist was handed in in which nothing was looked at."""


class NotSealedForBoth(Expected):
    """What two people agreed can't be sealed to both: one of them has no keys in this vault."""
