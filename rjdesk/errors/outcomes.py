"""What became of people, or what the work took, can not be entered so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rjdesk.errors.expected import Expected


class NotFollowed(Expected):
    """Nobody is followed there: the case is open, was closed without a conference, or they were not responsible."""


class FindingImpossible(Expected):
    """What was found can't be true of that window. Facts: reason."""

    worded_in: ClassVar[Mapping[str, str]] = {"reason": "recidivism.misfit"}


class CostIncomplete(Expected):
    """What the work took needs hours, kilometres or money, as its kind has it; or it was replaced already."""
