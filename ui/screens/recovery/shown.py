"""All that the recovery page shows, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class RecoveryShown:
    """When the sheet was last found, what to do, and for whom the code can do nothing yet ("" where it can for all)."""

    tone: Tone
    confirmed: str
    to_do: str
    not_yet: str
