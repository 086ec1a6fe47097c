"""How long a case is kept, and its end."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class ReasonTooShort(Expected):
    """A reason was asked for and what was typed is too short to be one. Facts: least."""


class NotProposed(Expected):
    """A case can be destroyed only after somebody proposed it."""


class SecondPersonNeeded(Expected):
    """Whoever proposed to destroy a case can't be the one who does it."""


class UnderHold(Expected):
    """The case is under a hold, so it may not be destroyed. Facts: hold."""


class NotDueYet(Expected):
    """The case has to be kept until a later day. Facts: until."""
