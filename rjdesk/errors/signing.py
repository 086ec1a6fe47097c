"""Signing, in the room or on paper, is not done so."""

from __future__ import annotations

from rjdesk.errors.expected import Expected


class SigningUnderWay(Expected):
    """The matter can't be changed while people are signing it."""


class AlreadySigned(Expected):
    """The matter can't be changed any more: the agreement was signed and its signing closed."""


class SigningOutOfTurn(Expected):
    """A signature was offered for a place that is already settled, or outside the ceremony."""


class ScanMissing(Expected):
    """Someone signs on paper, and there is no scan of their sheet yet."""


class NotAScan(Expected):
    """A file was offered as the scan of a signed sheet that is neither a PDF nor a picture."""


class ScanNamed(Expected):
    """A file may not be removed: it is the scan of a sheet that somebody signed on paper."""


class SigningNotClosed(Expected):
    """A document was asked for before its signing was closed."""


class ClockBeforeOffice(Expected):
    """The clock stands before the day the office was set up, so a signature would carry a wrong date. Facts: now, since."""


class GuardianNotBeside(Expected):
    """Someone under 18 would sign with nobody named who stands beside them."""


class EmptyInk(Expected):
    """A signature was offered with no ink."""


class CharacterNotInFont(Expected):
    """A character can't be set in the document's typeface. Facts: character, name, where."""
