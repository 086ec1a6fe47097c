"""Testimonials and complaints, in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from rjdesk.domain.hearing.complaints import Complaint, Step
from rjdesk.domain.hearing.testimonials import Entry, Testimonial
from rjdesk.domain.ids import CaseId, ComplaintId, MemberId, TestimonialId
from rjdesk.errors import NoSuchComplaint, NoSuchTestimonial
from tests.office_fakes import may_see
from tests.shelves import Shelves


class FakeTestimonials:
    """In the order in which they were kept."""

    def __init__(self, held: Shelves, clock: Callable[[], datetime], member: MemberId) -> None:
        self._held, self._clock, self._member = held, clock, member

    def keep(self, testimonial: Testimonial) -> None:
        """Keep new words with their entries."""
        self._held.needs(testimonial.case)
        self._held.testimonials[testimonial.id] = testimonial

    def note(self, wanted: TestimonialId, entry: Entry) -> None:
        """Add an entry to a ledger."""
        held = self.get(wanted)
        self._held.testimonials[wanted] = replace(held, entries=(*held.entries, entry))

    def get(self, wanted: TestimonialId) -> Testimonial:
        """One of them."""
        for each in self.all():
            if each.id == wanted:
                return each
        raise NoSuchTestimonial

    def of(self, case: CaseId) -> tuple[Testimonial, ...]:
        """Those of a case."""
        return tuple(each for each in self.all() if each.case == case)

    def seen(self) -> tuple[Testimonial, ...]:
        """Those of every case that the member at work can see."""
        now = self._clock()
        return tuple(each for each in self.all() if may_see(self._held, each.case, self._member, now))

    def all(self) -> tuple[Testimonial, ...]:
        """Those of every case that answers."""
        return tuple(each for each in self._held.testimonials.values() if self._held.knows(each.case))


class FakeComplaints:
    """In the order in which they were entered."""

    def __init__(self, held: Shelves) -> None:
        self._held = held

    def receive(self, complaint: Complaint) -> None:
        """Enter a complaint without steps."""
        self._held.complaints[complaint.id] = complaint

    def take(self, wanted: ComplaintId, step: Step) -> None:
        """Add a step."""
        held = self._held.complaints.get(wanted)
        if held is None:
            raise NoSuchComplaint
        self._held.complaints[wanted] = replace(held, steps=(*held.steps, step))

    def all(self) -> tuple[Complaint, ...]:
        """All of them."""
        return tuple(self._held.complaints.values())
