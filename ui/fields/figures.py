"""Fields for whole numbers and for money."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QWidget

from rjdesk.domain.answers import AnswerValue
from rjdesk.process.template import Prompt
from ui.fields.text import LineField
from ui.wording import tr

_AMOUNT = re.compile(r"\$?\s*(\d{1,3}(?:[ ,]\d{3})+|\d+)(?:\.(\d{1,2}))?")


class NumberField(LineField):
    """A whole number."""

    def __init__(self, prompt: Prompt, parent: QWidget | None = None) -> None:
        super().__init__(prompt, parent)
        self._line.setMaximumWidth(self._line.fontMetrics().horizontalAdvance("0") * 16)

    def read(self, text: str) -> int:
        """The number that is meant. Raises ``ValueError``."""
        if not re.fullmatch(r"-?\d+", text):
            raise ValueError(tr("Write a whole number, in figures."))
        return int(text)


class MoneyField(NumberField):
    """An amount of money; its value is in cents, exactly."""

    example = "240.00"

    def read(self, text: str) -> int:
        """The cents that are meant. Raises ``ValueError``."""
        found = _AMOUNT.fullmatch(text)
        if found is None:
            raise ValueError(tr("Write the amount like 240 or 240.50."))
        return int(re.sub(r"[ ,]", "", found[1])) * 100 + int((found[2] or "").ljust(2, "0"))

    def written(self, value: AnswerValue) -> str:
        """Cents as dollars and cents."""
        return in_dollars(value) if isinstance(value, int) else str(value)


def in_dollars(cents: int) -> str:
    """Cents as they are typed: ``1250.00``."""
    return f"{cents // 100}.{cents % 100:02}"
