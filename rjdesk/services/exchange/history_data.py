"""What was done in a case, as data: without what would tell of another case or of health, whoever gets the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from rjdesk.domain.ids import MemberId
from rjdesk.domain.journal import JournalEntry

NEVER = (
    "health_",
    "persons_",  # that somebody is known from another case, or is not
    "conflict_looked_at",  # nearly every conflict of interest comes from another case
    "new_offence_looked_up",
    "testimonial_",
)
"""How the names of deeds begin that nobody outside is told of: not even that there is something."""

PRIVATE = ("kin_", "tie_", "order_", "lift_", "map_", "support_", "outsider_", "cost_", "volunteer_")
"""How those begin that tell of what only a private file holds."""


def history_data(
    history: Iterable[JournalEntry], members: Mapping[MemberId, str], *, private: bool
) -> list[Mapping[str, Any]]:
    """What was done, when and by whom, in that order."""
    hidden = NEVER if private else NEVER + PRIVATE
    return [
        {"at": entry.at.isoformat(), "by": members.get(entry.by, ""), "what": entry.deed.what}
        for entry in history
        if not entry.deed.what.startswith(hidden)
    ]
