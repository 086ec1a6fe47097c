"""What the page of complaints shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from rjdesk.domain.hearing.complaints import Deadlines
from rjdesk.domain.ids import ComplaintId
from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class ComplaintShown:
    """One complaint. ``due`` says what comes next and by when, or how it ended."""

    id: ComplaintId
    head: str
    matter: str
    words: str = field(repr=False)
    more: tuple[str, ...]
    steps: tuple[str, ...]
    icon: str
    tone: Tone
    due: str
    can_be_told: bool


@dataclass(frozen=True, slots=True)
class RegisterShown:
    """The register, what isn't over first."""

    complaints: tuple[ComplaintShown, ...]
    deadlines: Deadlines
    today: date
