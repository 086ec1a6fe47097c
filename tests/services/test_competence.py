"""What somebody learnt: noted by themselves or a supervisor, and told before it ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rjdesk.domain.community.volunteer import Trained, Volunteer
from rjdesk.domain.ids import MemberId, VolunteerId
from rjdesk.domain.member import Role
from rjdesk.domain.training.competence import SOON, CompetenceKind, Lasts
from rjdesk.errors import EndsBeforeItBegins, NotAllowed
from rjdesk.services.training.competence import Learnt
from tests.fakes import NOON
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory

HANA = MemberId("hana")
TODAY = NOON.date()
GIVEN = TODAY - timedelta(days=300)


@pytest.fixture
def on() -> InMemory:
    made = in_memory()
    a_colleague(made, Role.FACILITATOR, name=HANA)
    return made


def learnt(days: int | None = 30, title: str = "Accredited facilitator") -> Learnt:
    """Something of Hana's that ends in so many days."""
    ends = None if days is None else TODAY + timedelta(days=days)
    return Learnt(HANA, CompetenceKind.ACCREDITATION, title, "A college", GIVEN, ends)


@pytest.mark.parametrize(
    ("days", "lasts"),
    [
        (None, Lasts.ALWAYS),
        (SOON.days + 1, Lasts.STANDS),
        (SOON.days, Lasts.SOON_OVER),
        (0, Lasts.SOON_OVER),
        (-1, Lasts.OVER),
    ],
)
def test_it_lasts_to_the_end_of_its_last_day(on: InMemory, days: int | None, lasts: Lasts) -> None:
    on.desk.competences.note(learnt(days))
    (told,) = on.desk.competences.seen()
    assert told.lasts is lasts
    assert bool(on.desk.competences.ending()) is (lasts in (Lasts.SOON_OVER, Lasts.OVER))


def test_the_member_and_the_supervisor_are_told_and_nobody_else(on: InMemory) -> None:
    other = a_colleague(on, Role.FACILITATOR, name="rua")
    on.desk.competences.note(learnt())
    for member, told in ((HANA, 1), (MemberId("member"), 1), (other, 0)):
        with as_member(on, member):
            assert len(on.desk.competences.ending()) == told
            assert len(on.desk.competences.seen()) == told


def test_what_was_renewed_or_taken_back_is_not_told_any_more(on: InMemory) -> None:
    on.desk.competences.note(learnt())
    on.desk.competences.note(learnt(900, "accredited FACILITATOR"))
    assert on.desk.competences.ending() == ()
    newer = next(each for each in on.desk.competences.seen() if each.lasts is Lasts.STANDS)
    on.desk.competences.take_back(newer.id)
    (ending,) = on.desk.competences.ending()
    on.desk.competences.take_back(ending.id)
    assert on.desk.competences.ending() == ()
    assert [each.lasts for each in on.desk.competences.seen()] == [Lasts.TAKEN_BACK] * 2


def test_somebody_who_supervises_nobody_notes_their_own_alone(on: InMemory) -> None:
    with as_member(on, HANA):
        on.desk.competences.note(learnt())
        assert [name for name, _ in on.desk.competences.colleagues()] == [HANA]
        with pytest.raises(NotAllowed):
            on.desk.competences.note(replace(learnt(), member=MemberId("member")))


def test_a_record_of_another_is_not_taken_back_by_a_colleague(on: InMemory) -> None:
    other = a_colleague(on, Role.FACILITATOR, name="rua")
    on.desk.competences.note(learnt())
    (told,) = on.desk.competences.seen()
    with as_member(on, other), pytest.raises(NotAllowed):
        on.desk.competences.take_back(told.id)


def test_it_does_not_end_before_it_was_given(on: InMemory) -> None:
    with pytest.raises(EndsBeforeItBegins):
        on.desk.competences.note(learnt(-301))


def test_who_left_is_on_no_list(on: InMemory) -> None:
    on.desk.competences.note(learnt())
    with on.vault.unit_of_work() as work:
        work.members.keep(work.members.get(HANA).ended(NOON))
        work.commit()
    assert on.desk.competences.ending() == ()


def test_what_a_member_learnt_as_a_volunteer_stands_with_the_rest_and_is_told_before_it_ends(on: InMemory) -> None:
    first_aid = Trained("First aid", GIVEN, TODAY + timedelta(days=30))
    on.desk.volunteers.keep(Volunteer(VolunteerId(""), "Hana Tīhore", trained=(first_aid,), member=HANA))
    on.desk.competences.note(learnt(None))
    for member, told in ((HANA, 2), (MemberId("member"), 2), (a_colleague(on, Role.FACILITATOR, name="rua"), 0)):
        with as_member(on, member):
            assert len(on.desk.competences.seen()) == told
            assert [each.held.title for each in on.desk.competences.ending()] == ["First aid"] * bool(told)
    (ending,) = on.desk.competences.ending()
    assert (ending.member, ending.noted, ending.id) == ("hana", None, "")
