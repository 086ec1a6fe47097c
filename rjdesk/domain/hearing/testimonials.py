"""Words that somebody lets the office use, and the ledger of what they agreed to: nothing in it is ever changed.

What counts is the last entry. Once that says withdrawn, or its last day is over, the words are used nowhere any more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId, TestimonialId

MOST_WORDS = 1_500
"""Characters of a testimonial."""


class Use(StrEnum):
    """What words may be used for: this list and nothing else."""

    REPORT = "report"
    TRAINING = "training"
    WEBSITE = "website"
    FUNDER = "funder"


class Naming(StrEnum):
    """How whoever gave them may be named."""

    NOT_AT_ALL = "not_at_all"
    ROLE = "role"
    FIRST_NAME = "first_name"


class Said(StrEnum):
    """What an entry of the ledger says."""

    AGREED = "agreed"
    WITHDRAWN = "withdrawn"


class Stands(StrEnum):
    """How it stands with somebody's words on a day."""

    USABLE = "usable"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Terms:
    """What somebody agrees to: how they are named, what for, and the last day of it."""

    naming: Naming
    uses: tuple[Use, ...]
    until: date


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the ledger: ``on`` is the day it was said. ``terms`` go with having agreed, and in which ``language``."""

    said: Said
    on: date
    noted_at: datetime
    noted_by: MemberId
    terms: Terms | None = None
    language: Language = Language.EN


@dataclass(frozen=True, slots=True)
class Testimonial:
    """Somebody's words, who gave them, and every entry about them, oldest first. ``role`` is their part as it is shown."""

    id: TestimonialId
    case: CaseId
    giver: ParticipantId
    name: str
    role: str
    words: str = field(repr=False)
    entries: tuple[Entry, ...] = ()

    @property
    def terms(self) -> Terms | None:
        """What counts of what was agreed; None once it was withdrawn."""
        return self.entries[-1].terms if self.entries else None

    def stands(self, today: date) -> Stands:
        """Whether the words may be used on a day; the last day is one of them."""
        if self.terms is None:
            return Stands.WITHDRAWN
        return Stands.USABLE if today <= self.terms.until else Stands.EXPIRED


@dataclass(frozen=True, slots=True)
class Usable:
    """Words as they may be used: ``named`` is empty, a part, or a first name, as was agreed. Nothing else is told with them;
    ``id`` is for remembering where they went."""

    id: TestimonialId
    words: str
    named: str
    until: date


@dataclass(frozen=True, slots=True)
class TestimonialTotals:
    """How often words were agreed to and withdrawn in a time, and how many stand at the end of it."""

    agreed: int
    withdrawn: int
    standing: int


def usable(held: Iterable[Testimonial], use: Use, today: date) -> tuple[Usable, ...]:
    """The words that may be used so on a day, named as was agreed."""
    return tuple(
        Usable(each.id, each.words, named(each.name, each.role, each.terms.naming), each.terms.until)
        for each in held
        if each.terms is not None and each.stands(today) is Stands.USABLE and use in each.terms.uses
    )


def totals(held: Iterable[Testimonial], between: Period) -> TestimonialTotals:
    """What became of testimonials in a time."""
    known = tuple(held)
    said = [entry.said for each in known for entry in each.entries if between.first <= entry.on <= between.last]
    standing = sum(_at(each, between.last).stands(between.last) is Stands.USABLE for each in known)
    return TestimonialTotals(said.count(Said.AGREED), said.count(Said.WITHDRAWN), standing)


def _at(held: Testimonial, day: date) -> Testimonial:
    """As it stood at the end of a day."""
    entries = tuple(entry for entry in held.entries if entry.on <= day)
    return Testimonial(held.id, held.case, held.giver, held.name, held.role, held.words, entries)


def named(name: str, role: str, naming: Naming) -> str:
    """What goes with somebody's words: nothing, a part, or a first name."""
    match naming:
        case Naming.NOT_AT_ALL:
            return ""
        case Naming.ROLE:
            return role
        case Naming.FIRST_NAME:
            return (name.split() or [""])[0]
