"""What every vault promises of people's words and of complaints: ledgers that only grow, words as hidden as their case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rjdesk.domain.access import CaseAccess
from rjdesk.domain.hearing.complaints import Complainant, Complaint, Matter, Outcome, Step, StepKind
from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.hearing.testimonials import Entry, Naming, Said, Terms, Testimonial, Use
from rjdesk.domain.ids import CaseId, ComplaintId, MemberId, ParticipantId, TestimonialId
from rjdesk.errors import NoSuchCase, NoSuchComplaint, NoSuchTestimonial
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON

DAY, MERE, RUA = NOON.date(), MemberId("mere"), MemberId("rua")
TERMS = Terms(Naming.FIRST_NAME, (Use.REPORT, Use.FUNDER), date(2028, 1, 1))
AGREED, WITHDRAWN = Entry(Said.AGREED, DAY, NOON, MERE, TERMS, Language.ES), Entry(Said.WITHDRAWN, DAY, NOON, RUA)
CASE = a_case("FGC-1").build()
WORDS = Testimonial(TestimonialId("t"), CASE.id, ParticipantId("p1"), "Ana Ngata", "Victim", "I was heard.", (AGREED,))
COMPLAINT = Complaint(ComplaintId("c1"), DAY, Complainant.FAMILY, Matter.DELAY, "Too late", RUA, "0400 000", NOON, MERE)
FOUND = Step(StepKind.DECIDED, DAY, "It was", NOON, MERE, Outcome.UPHELD)


@pytest.fixture
def told(bench: Bench) -> Bench:
    """A vault with a case of Mere's, in which somebody gave words."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        work.cases.save(CASE, a_summary())
        work.access.keep(CaseAccess(CASE.id, MERE))
        work.testimonials.keep(WORDS)
        work.commit()
    return bench


def test_words_come_back_with_every_entry_in_order(told: Bench) -> None:
    with told.begin() as work:
        work.testimonials.note(WORDS.id, WITHDRAWN)
        work.commit()
    whole = replace(WORDS, entries=(AGREED, WITHDRAWN))
    with told.begin() as work:
        assert work.testimonials.get(WORDS.id) == whole
        assert work.testimonials.of(CASE.id) == work.testimonials.all() == (whole,)
        assert work.testimonials.of(CaseId("another")) == ()


def test_words_of_a_restricted_case_are_seen_by_whoever_sees_the_case(told: Bench) -> None:
    with told.begin() as work:
        work.access.keep(CaseAccess(CASE.id, MERE, restricted=True))
        work.commit()
    with told.begin_as(MERE) as work:
        assert work.testimonials.seen() == (WORDS,)
    with told.begin_as(RUA) as work:
        assert work.testimonials.seen() == ()
        assert work.testimonials.all() == (WORDS,)


def test_a_sealed_case_says_nothing_of_its_words(told: Bench) -> None:
    with told.begin() as work:
        work.keepings.seal(CASE.id, NOON, "s 438")
        assert work.testimonials.of(CASE.id) == work.testimonials.all() == work.testimonials.seen() == ()
        with pytest.raises(NoSuchTestimonial):
            work.testimonials.get(WORDS.id)
        with pytest.raises(NoSuchTestimonial):
            work.testimonials.note(WORDS.id, WITHDRAWN)
        with pytest.raises(NoSuchCase):
            work.testimonials.keep(replace(WORDS, id=TestimonialId("u")))


def test_words_go_with_their_case(told: Bench) -> None:
    with told.begin() as work:
        work.keepings.destroy(CASE.id)
        assert work.testimonials.all() == ()


def test_a_complaint_comes_back_with_its_steps(bench: Bench) -> None:
    second = replace(COMPLAINT, id=ComplaintId("c2"), about=None, by=Complainant.ANONYMOUS, name="")
    noted = Step(StepKind.TOLD, DAY, "", NOON, RUA)
    with bench.begin() as work:
        work.complaints.receive(COMPLAINT)
        work.complaints.receive(second)
        for step in (FOUND, noted):
            work.complaints.take(COMPLAINT.id, step)
        work.commit()
    with bench.begin() as work:
        assert work.complaints.all() == (replace(COMPLAINT, steps=(FOUND, noted)), second)
        with pytest.raises(NoSuchComplaint):
            work.complaints.take(ComplaintId("none"), FOUND)
