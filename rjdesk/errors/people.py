"""Ties, orders and known people that can not be so."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class NotWithThemselves(Expected):
    """A tie, an order or a lift would join somebody with themselves."""


class TieKnown(Expected):
    """The same tie between the same two is on the people map already."""


class OwnAncestor(Expected):
    """Somebody would become a parent of their own parent, or of a forebear."""


class EndsBeforeItBegins(Expected):
    """The last day of something lies before its first."""


class NobodyToBring(Expected):
    """A lift brings nobody."""


class NamedInAnOrder(Expected):
    """Somebody whom an order binds or protects would go from the people map."""


class NoSuchTie(Expected):
    """No tie, order, lift or person with that identity is on the people map of the case."""


class SaidOtherwise(Expected):
    """The opposite was said of two entries: that they are one person, or that they are two."""


class NothingSaid(Expected):
    """Nobody said of two entries that they are one person or two, so there is nothing to take back."""
