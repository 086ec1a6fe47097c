"""Words are kept once whoever said them has read and agreed, used as was agreed, and nowhere once taken back or over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing.testimonials import Naming, Stands, Terms, TestimonialTotals, Use
from rjdesk.domain.ids import CaseId
from rjdesk.domain.member import Role
from rjdesk.errors import ConsentNotGiven, NoSuchTestimonial
from rjdesk.process import catalogue
from rjdesk.services.hearing.testimonials import Giver, Testimonials
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.fakes import NOON
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory

TODAY = NOON.date()
YEAR = TODAY + timedelta(days=365)
TERMS = Terms(Naming.ROLE, (Use.REPORT, Use.TRAINING), YEAR)
ELSEWHERE = "victim-offender-dialogue"
SAID = "Somebody asked me, and listened."
AHEAD = Period(TODAY, TODAY + timedelta(days=30))


@dataclass
class Asked:
    """A case with somebody who was harmed, and the service."""

    on: InMemory
    case: CaseId
    giver: Giver

    @property
    def service(self) -> Testimonials:
        return self.on.desk.testimonials

    def give(self, terms: Terms = TERMS, words: str = SAID) -> None:
        self.service.agreed(self.service.show(self.case, self.giver.id, words, terms))

    def usable(self, use: Use = Use.REPORT, on: date = TODAY) -> list[tuple[str, str]]:
        return [(each.words, each.named) for each in self.service.usable(use, on)]


def asked(process: str = ELSEWHERE, born: date | None = date(1980, 5, 1)) -> Asked:
    on = in_memory()
    kind = next(each for each in catalogue.shipped() if each.id == process).kinds[0].id
    case = on.desk.referrals.take(NewReferral(process, kind, "R 1", TODAY))
    on.desk.people.add(case, NewPerson("Ana Ngata", "victim", born=born))
    (giver,) = on.desk.testimonials.open(case).givers
    return Asked(on, case, giver)


def test_words_that_nobody_agreed_to_are_not_there() -> None:
    ana = asked()
    shown = ana.service.show(ana.case, ana.giver.id, SAID, TERMS)
    assert ana.service.open(ana.case).held == ()
    ana.service.show(ana.case, ana.giver.id, SAID, TERMS)
    with pytest.raises(ConsentNotGiven):
        ana.service.agreed(shown)  # another was shown since
    assert ana.service.open(ana.case).held == ()


def test_they_are_used_for_what_was_agreed_and_named_as_was_agreed() -> None:
    ana = asked()
    ana.give()
    assert ana.usable() == [(SAID, ana.giver.role)]
    assert ana.usable(Use.WEBSITE) == []
    ana.give(Terms(Naming.FIRST_NAME, (Use.WEBSITE,), YEAR), "Kia ora")
    assert ana.usable(Use.WEBSITE) == [("Kia ora", "Ana")]
    ana.give(Terms(Naming.NOT_AT_ALL, (Use.FUNDER,), YEAR), "It helped")
    assert ana.usable(Use.FUNDER) == [("It helped", "")]


def test_taken_back_or_over_they_are_used_nowhere_and_stand_in_the_ledger() -> None:
    ana = asked()
    ana.give()
    ana.give(Terms(Naming.ROLE, (Use.REPORT,), TODAY + timedelta(days=1)), "Briefly")
    first, _ = ana.service.open(ana.case).held
    ana.service.withdraw(ana.case, first.id)
    assert ana.usable(on=TODAY + timedelta(days=1)) == [("Briefly", ana.giver.role)]
    assert ana.usable(on=TODAY + timedelta(days=2)) == []
    stands = [each.stands(TODAY + timedelta(days=2)) for each in ana.service.ledger()]
    assert stands == [Stands.WITHDRAWN, Stands.EXPIRED]
    with pytest.raises(NoSuchTestimonial):
        ana.service.paper(ana.case, first.id)
    assert ana.service.totals(AHEAD) == TestimonialTotals(agreed=2, withdrawn=1, standing=0)
    assert ana.service.totals(Period(TODAY, TODAY)).standing == 1
    assert {"testimonial_agreed", "testimonial_withdrawn"} <= set(ana.on.deeds())


def test_the_same_words_can_be_agreed_to_again_with_other_terms() -> None:
    ana = asked()
    ana.give()
    (held,) = ana.service.open(ana.case).held
    ana.service.withdraw(ana.case, held.id)
    ana.service.agreed(ana.service.show_again(ana.case, held.id, Terms(Naming.NOT_AT_ALL, (Use.FUNDER,), YEAR)))
    assert (ana.usable(Use.FUNDER), ana.usable()) == ([(SAID, "")], [])
    assert len(ana.service.open(ana.case).held[0].entries) == 3


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("  ", TERMS),
        (SAID, Terms(Naming.ROLE, (), YEAR)),
        (SAID, Terms(Naming.ROLE, (Use.REPORT,), TODAY - timedelta(days=1))),
        (SAID, Terms(Naming.ROLE, (Use.REPORT,), TODAY + timedelta(days=2000))),
    ],
    ids=["no words", "no use", "a day gone by", "too long"],
)
def test_nobody_is_asked_to_agree_to_something_without_an_end(words: str, terms: Terms) -> None:
    ana = asked()
    with pytest.raises(ConsentNotGiven):
        ana.service.show(ana.case, ana.giver.id, words, terms)


@pytest.mark.parametrize(
    ("process", "born"),
    [(ELSEWHERE, date(2012, 1, 1)), (ELSEWHERE, None), ("nz-youth-justice-fgc", date(1980, 5, 1))],
    ids=["a child", "age not known", "a family group conference"],
)
def test_no_child_and_nobody_of_a_family_group_conference_is_named(process: str, born: date | None) -> None:
    somebody = asked(process, born)
    assert Naming.FIRST_NAME not in somebody.giver.namings
    with pytest.raises(ConsentNotGiven):
        somebody.give(Terms(Naming.FIRST_NAME, (Use.REPORT,), YEAR))


def test_words_of_a_restricted_case_are_nothing_to_other_supervisors() -> None:
    ana = asked()
    ana.give()
    ana.on.desk.assignments.restrict(ana.case)
    with as_member(ana.on, a_colleague(ana.on, Role.SUPERVISOR)):
        assert (ana.usable(), ana.service.ledger()) == ([], ())
        assert ana.service.totals(AHEAD).standing == 1
    assert ana.usable() != []


def test_the_paper_to_take_home_says_what_was_agreed_and_is_not_made_once_it_is_over() -> None:
    ana = asked()
    ana.give()
    (held,) = ana.service.open(ana.case).held
    contents = ana.service.paper(ana.case, held.id).contents
    assert (contents.words, contents.named, contents.until) == (SAID, f"As “{ana.giver.role}”", YEAR)
    ana.on.clock.now = NOON + timedelta(days=366)
    with pytest.raises(NoSuchTestimonial):
        ana.service.paper(ana.case, held.id)
