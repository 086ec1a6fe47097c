"""The people of a case, and the part each takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rjdesk.domain.ids import ParticipantId


class Part(StrEnum):
    """What a role amounts to for the rules; roles themselves (their titles, entitlements) are process data."""

    OFFENDER = "offender"
    SUBJECT = "subject"  # whom it is about where nothing is alleged: a child in need of care, someone in a crisis
    VICTIM = "victim"
    FAMILY = "family"
    GUARDIAN = "guardian"
    SUPPORTER = "supporter"
    FACILITATOR = "facilitator"
    PROSECUTOR = "prosecutor"
    LAWYER = "lawyer"
    PROFESSIONAL = "professional"
    INTERPRETER = "interpreter"
    OBSERVER = "observer"
    COMMUNITY = "community"
    COURT = "court"  # a body that receives papers and never sits in the room


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach someone. Kept apart: never part of an agreement or of a copy."""

    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """One person in one case.

    ``role`` names a role of the case's process; ``entitlement`` is the provision that entitles them to attend ("" if
    none). ``beside`` is the person they are there for: a guardian's child, an interpreter's speaker, a supporter's own.
    """

    id: ParticipantId
    name: str
    role: str
    part: Part
    entitlement: str = ""
    votes: bool = False
    signs: bool = False
    receives_copy: bool = False
    born: date | None = None
    language: str = ""
    beside: ParticipantId | None = None
    contact: Contact = Contact()

    @property
    def can_be_in_the_room(self) -> bool:
        """Whether this is someone who is asked, prepared and told; a court only receives papers."""
        return self.part is not Part.COURT

    def age_on(self, day: date) -> int | None:
        """Whole years on a day; None when the birth date is not known."""
        if self.born is None:
            return None
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))

    def is_minor_on(self, day: date) -> bool:
        """Whether the person is known to be under 18 on a day."""
        age = self.age_on(day)
        return age is not None and age < 18
