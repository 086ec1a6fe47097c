"""What time limits and lead times count."""

from __future__ import annotations

from enum import StrEnum


class Unit(StrEnum):
    """What is counted."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
