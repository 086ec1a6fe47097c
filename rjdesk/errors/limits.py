"""It can't be said why a time limit was missed."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class LimitNotMissed(Expected):
    """A time limit that was met, still runs or is none of this case."""


class NoLimitReason(Expected):
    """None of the words that may be chosen was."""
