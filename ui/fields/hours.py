"""A field for time worked: ``2``, ``2.5`` or ``2:30`` hours; its value is in minutes."""

from __future__ import annotations

import re

from rjdesk.domain.answers import AnswerValue
from ui.fields.figures import NumberField
from ui.wording import tr

_CLOCK, _PARTS = re.compile(r"(\d{1,3}):([0-5]\d)"), re.compile(r"(\d{1,3})(?:[.,](\d{1,2}))?")


class HoursField(NumberField):
    """Hours as they stand on a time sheet."""

    example = "2.5"

    def read(self, text: str) -> int:
        """The minutes that are meant. Raises ``ValueError``."""
        if clock := _CLOCK.fullmatch(text):
            return int(clock[1]) * 60 + int(clock[2])
        if parts := _PARTS.fullmatch(text):
            hundredths = int((parts[2] or "").ljust(2, "0"))
            return int(parts[1]) * 60 + round(hundredths * 60 / 100)
        raise ValueError(tr("Write the hours like 2, 2.5 or 2:30."))

    def written(self, value: AnswerValue) -> str:
        """Minutes as hours and minutes."""
        return f"{value // 60}:{value % 60:02}" if isinstance(value, int) else str(value)
