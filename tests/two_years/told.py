"""What people told an office that is made up besides surveys: complaints, and words that it may use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from rjdesk.domain.case import Case
from rjdesk.domain.hearing.complaints import Complainant, Complaint, Matter, Outcome, Step, StepKind
from rjdesk.domain.hearing.testimonials import Entry, Naming, Said, Terms, Testimonial, Use
from rjdesk.domain.ids import ComplaintId, MemberId, TestimonialId
from tests.two_years.chances import GAVE_WORDS, TOOK_BACK
from tests.two_years.walking import TODAY, at_noon

COMPLAINTS = 44
SPAN = (TODAY - date(2025, 1, 1)).days


def complaints(chance: Random, by: MemberId) -> Iterator[tuple[Complaint, Sequence[Step]]]:
    """Complaints with what was done about each; the last ones are still open."""
    for number in range(COMPLAINTS):
        on = date(2025, 1, 1) + timedelta(days=number * SPAN // COMPLAINTS)
        who, about = chance.choice(list(Complainant)), chance.choices(list(Matter), (5, 1, 4, 3, 1, 1, 8, 3, 1))[0]
        name = "" if who is Complainant.ANONYMOUS else "Somebody"
        made = Complaint(ComplaintId(f"k{number}"), on, who, about, "It took too long.", None, name, at_noon(on), by)
        yield made, tuple(_steps(chance, made, by))


def _steps(chance: Random, complaint: Complaint, by: MemberId) -> Iterator[Step]:
    on = complaint.received_on + timedelta(days=round(chance.expovariate(1 / 14)) + 1)
    kinds = (StepKind.LOOKED_INTO, StepKind.DECIDED, *((StepKind.TOLD,) if complaint.can_be_told else ()))
    for kind in kinds:
        if on > TODAY:
            return
        outcome = chance.choice(list(Outcome)) if kind is StepKind.DECIDED else None
        yield Step(kind, on, "Looked at together.", at_noon(on), by, outcome)


def testimonials(chance: Random, case: Case, by: MemberId) -> Iterator[Testimonial]:
    """Words that somebody of a case gave, and here and there took back."""
    if case.closed_at is None or chance.random() > GAVE_WORDS:
        return
    on, giver = case.closed_at.date(), case.participants[0]
    terms = Terms(Naming.NOT_AT_ALL, (Use.REPORT, Use.FUNDER), on + timedelta(days=400))
    entries = [Entry(Said.AGREED, on, at_noon(on), by, terms)]
    back = on + timedelta(days=60)
    if back <= TODAY and chance.random() < TOOK_BACK:
        entries.append(Entry(Said.WITHDRAWN, back, at_noon(back), by))
    words, identity = "They listened to me.", TestimonialId(f"{case.id} t")
    yield Testimonial(identity, case.id, giver.id, giver.name, giver.role, words, tuple(entries))
