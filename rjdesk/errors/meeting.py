"""The day in the room does not go so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rjdesk.errors.expected import Expected


class AlreadyInTheRoom(Expected):
    """Somebody would arrive who is in the room already."""


class NotInTheRoom(Expected):
    """Somebody would leave who isn't in the room."""


class NotAsTheDayStands(Expected):
    """What is to be recorded can't happen as the meeting stands. Facts: standing (a key of ``[day.standing]``)."""

    worded_in: ClassVar[Mapping[str, str]] = {"standing": "day.standing"}


class NotOnThatDay(Expected):
    """A paper can't have been sent before it was made or after today. Facts: first, last."""
