"""What a unit of work holds of what people said afterwards."""

from __future__ import annotations

from typing import Protocol

from rjdesk.domain.hearing.complaints import Complaint, Step
from rjdesk.domain.hearing.sealed import Asked, SealedAnswers
from rjdesk.domain.hearing.survey import Wave
from rjdesk.domain.hearing.testimonials import Entry, Testimonial
from rjdesk.domain.ids import CaseId, ComplaintId, MemberId, TestimonialId


class Surveys(Protocol):
    """Sealed answers and counts. The journal takes down the counts, and of the answers how many there are."""

    def keep(self, answers: SealedAnswers) -> None:
        """Keep sealed answers under their own key, which alone decides where they lie."""

    def sealed_to(self, reader: MemberId) -> tuple[bytes, ...]:
        """Everything that was sealed to one supervisor, in the order of the keys, which is none."""

    def count(self, survey: str, version: int, wave: Wave, month: str, *, answered: bool) -> None:
        """Count one who was asked; or, if ``answered``, that one of those who were asked answered."""

    def asked(self) -> tuple[Asked, ...]:
        """The counts, by survey, version, wave and month."""


class Testimonials(Protocol):
    """Words that people let the office use, each with its ledger; none of it is ever changed, and it goes with the case."""

    def keep(self, testimonial: Testimonial) -> None:
        """Keep new words with their entries. Raises NoSuchCase."""

    def note(self, wanted: TestimonialId, entry: Entry) -> None:
        """Add an entry to a ledger. Raises NoSuchTestimonial, also in a sealed case."""

    def get(self, wanted: TestimonialId) -> Testimonial:
        """One of them. Raises NoSuchTestimonial, also in a sealed case."""

    def of(self, case: CaseId) -> tuple[Testimonial, ...]:
        """Those of a case, in the order in which they were given; none of a sealed one."""

    def seen(self) -> tuple[Testimonial, ...]:
        """Those of every case that the member at work can see, in that order."""

    def all(self) -> tuple[Testimonial, ...]:
        """Those of every case that answers: to be counted, never to be shown."""


class Complaints(Protocol):
    """The register of complaints. It only grows."""

    def receive(self, complaint: Complaint) -> None:
        """Enter a complaint without steps."""

    def take(self, wanted: ComplaintId, step: Step) -> None:
        """Add a step. Raises NoSuchComplaint."""

    def all(self) -> tuple[Complaint, ...]:
        """All of them, in the order in which they were entered."""
