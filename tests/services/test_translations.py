"""A translation counts as read once somebody noted who read it, for exactly the texts that they read."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rjdesk.domain.hearing.survey import Language
from rjdesk.domain.hearing.testimonials import Naming, Terms, Use
from rjdesk.domain.ids import CaseId
from rjdesk.errors import NameMissing, NotYetHappened
from rjdesk.process.consents import consents
from rjdesk.process.surveys import chromes
from rjdesk.services.hearing.translations import SETTING
from rjdesk.services.people import NewPerson
from rjdesk.services.referrals import NewReferral
from tests.fakes import NOON
from tests.services.conferences import InMemory, in_memory, person

TODAY: date = NOON.date()
TERMS = Terms(Naming.NOT_AT_ALL, (Use.WEBSITE,), TODAY + timedelta(days=30))


@pytest.fixture
def on() -> InMemory:
    return in_memory()


@pytest.fixture
def case(on: InMemory) -> CaseId:
    made = on.desk.referrals.take(NewReferral("victim-offender-dialogue", "referred", "R 1", TODAY))
    on.desk.people.add(made, NewPerson("Ana Ngata", "victim", born=date(1980, 5, 1)))
    return made


def read(on: InMemory) -> list[tuple[Language, bool]]:
    """Each language, and whether it counts as read."""
    return [(each.language, each.is_read) for each in on.desk.translations.all()]


def test_what_people_agree_to_is_there_in_each_language_that_they_are_asked_in() -> None:
    assert set(consents()) == set(chromes())


def test_nothing_ships_as_read_that_was_not(on: InMemory) -> None:
    assert read(on) == [(Language.EN, True), (Language.ES, False)]


def test_who_read_it_and_when_is_noted_and_can_be_taken_back(on: InMemory, case: CaseId) -> None:
    on.desk.translations.note_read(Language.ES, "Ana Soto, from Quito", TODAY)
    assert read(on) == [(Language.EN, True), (Language.ES, True)]
    assert on.desk.testimonials.open(case).read == {Language.EN, Language.ES}
    assert "Soto" not in repr(on.desk.journal.entries())
    on.desk.translations.take_back(Language.ES)
    assert read(on)[1] == (Language.ES, False)
    assert on.deeds()[-2:] == ["translation_read", "translation_not_read"]


def test_it_lapses_with_other_texts(on: InMemory) -> None:
    on.desk.translations.note_read(Language.ES, "Ana Soto", TODAY)
    with on.session.units() as work:
        held = work.settings.get(f"{SETTING}es") or ""
        work.settings.put(f"{SETTING}es", held.replace('"of": "', '"of": "of others'))
        work.commit()
    spanish = on.desk.translations.all()[1]
    assert (spanish.by, spanish.changed, spanish.is_read) == ("Ana Soto", True, False)


def test_nobody_and_a_day_to_come_read_nothing(on: InMemory) -> None:
    with pytest.raises(NameMissing):
        on.desk.translations.note_read(Language.ES, " ", TODAY)
    with pytest.raises(NotYetHappened):
        on.desk.translations.note_read(Language.ES, "Ana Soto", TODAY + timedelta(days=1))


def test_the_paper_to_take_home_is_in_the_language_in_which_somebody_agreed(on: InMemory, case: CaseId) -> None:
    ana = person(on.desk, case, "Ana")
    showing = on.desk.testimonials.show(case, ana, "Alguien me escuchó.", TERMS)
    on.desk.testimonials.agreed(showing, Language.ES)
    (held,) = on.desk.testimonials.open(case).held
    contents = on.desk.testimonials.paper(case, held.id).contents
    assert (contents.frame.language, contents.told.language, contents.told.checked) == ("es", Language.ES, False)
    assert contents.uses == ("el sitio web de esta oficina",)
