"""What the page of a case's testimonials shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from rjdesk.domain.hearing.testimonials import Naming, Terms
from rjdesk.domain.ids import ParticipantId, TestimonialId
from ui.widgets.theme import Tone


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words to be shown to whoever said them; ``again`` are words that were given before."""

    giver: ParticipantId
    words: str = field(repr=False)
    terms: Terms
    again: TestimonialId | None = None


@dataclass(frozen=True, slots=True)
class GiverShown:
    """Somebody who may give words, and how they may be named."""

    id: ParticipantId
    name: str
    namings: tuple[Naming, ...]


@dataclass(frozen=True, slots=True)
class WordsShown:
    """One testimonial with its ledger. ``terms`` count now; None once it was taken back."""

    id: TestimonialId
    giver: ParticipantId
    words: str
    by: str
    icon: str
    tone: Tone
    state: str
    terms: Terms | None
    usable: bool
    entries: tuple[str, ...]
    kept_in: str = ""  # papers that went out with these words


@dataclass(frozen=True, slots=True)
class TestimonialsShown:
    """Everything on the page. ``may_work``: words can be added and taken back."""

    reference: str
    givers: tuple[GiverShown, ...]
    held: tuple[WordsShown, ...]
    may_work: bool
    today: date
