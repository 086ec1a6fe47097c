"""Text that was typed and not yet given as an answer, kept so that nothing typed is ever lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rjdesk.domain.ids import CaseId


@dataclass(frozen=True, slots=True)
class DraftPlace:
    """Where a draft belongs: the case (None for a new referral), the field's path, and whom it is about ("" if nobody).

    Paths look like ``stage/safety/signal``, ``obligation/<id>/what``, ``referral/offence``. All three together are the key: a
    draft comes back to the right case, field and person, never to another.
    """

    case: CaseId | None
    field: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed, and when it was last kept."""

    place: DraftPlace
    text: str
    kept_at: datetime
