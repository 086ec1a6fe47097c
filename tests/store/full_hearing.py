"""What a full vault holds of people's words and of complaints."""

from __future__ import annotations

from datetime import date, datetime

from rjdesk.domain.hearing.complaints import Complainant, Complaint, Matter, Outcome, Step, StepKind
from rjdesk.domain.hearing.testimonials import Entry, Naming, Said, Terms, Testimonial, Use
from rjdesk.domain.ids import CaseId, ComplaintId, MemberId, ParticipantId, TestimonialId
from rjdesk.store.unit_of_work import UnitOfWork
from tests.fakes import NOON

HANA = MemberId("hana")


def testify(work: UnitOfWork, case: CaseId, said: str, at: datetime) -> None:
    """Words that may be used, and then no more."""
    terms = Terms(Naming.ROLE, (Use.REPORT, Use.TRAINING), date(2027, 1, 1))
    agreed = Entry(Said.AGREED, at.date(), at, HANA, terms)
    identity = TestimonialId(f"{case} {said}")
    work.testimonials.keep(
        Testimonial(identity, case, ParticipantId("p1"), said, "Victim", f"{said} words " * 20, (agreed,))
    )
    work.testimonials.note(identity, Entry(Said.WITHDRAWN, at.date(), at, HANA))


def complain(work: UnitOfWork, time: int) -> None:
    """A complaint, and what was found."""
    about = Complainant.VICTIM, Matter.DELAY, f"{time}: too late", HANA, "Ana"
    made = Complaint(ComplaintId(f"{time}"), NOON.date(), *about, NOON, HANA)
    work.complaints.receive(made)
    work.complaints.take(made.id, Step(StepKind.DECIDED, NOON.date(), "It was", NOON, HANA, Outcome.UPHELD))
