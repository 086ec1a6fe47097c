"""A volunteer is a person whom somebody recognises: in cases, at the door, and on the register itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rjdesk.domain.community.vetting import Doubt
from rjdesk.domain.community.volunteer import Hours, Task, Volunteer
from rjdesk.domain.conflict import ConflictKind
from rjdesk.domain.figures.report import Period
from rjdesk.domain.ids import CaseId, HoursId, MemberId, ParticipantId, VolunteerId
from rjdesk.domain.member import Role
from rjdesk.errors import NoSuchRecord, SaidOtherwise
from rjdesk.services.acquaintances import OnRegister
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.entries import a_case, join
from tests.services.test_community import HONE, TODAY, WEEK, a_panel, add

VETTED = replace(HONE, vetted_until=TODAY + 50 * WEEK)


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def register(on: InMemory, case: CaseId, person: ParticipantId) -> OnRegister:
    """What is known of somebody's being a volunteer."""
    return on.desk.persons.around(case).people[person].register


def doubts(on: InMemory, case: CaseId) -> list[Doubt]:
    return [each.why for each in on.desk.casework.open(case).unvetted]


def kinds(on: InMemory, case: CaseId) -> set[ConflictKind]:
    """The conflicts of interest of a case."""
    return {matter.conflict.kind for matter in on.desk.persons.around(case).matters}


def test_somebody_is_recognised_under_another_name_and_their_vetting_is_looked_at(on: InMemory) -> None:
    case, hone = a_panel(on), on.desk.volunteers.keep(HONE)
    person = add(on, case, "John Rāwiri-Smith", "panel_member")
    assert doubts(on, case) == [Doubt.NOT_LISTED]
    on.desk.known_volunteers.say(case, person, hone, same=True)
    assert doubts(on, case) == [Doubt.OVER]
    on.desk.volunteers.keep(replace(VETTED, id=hone))
    assert doubts(on, case) == []
    on.desk.known_volunteers.take_back(case, person, hone)
    assert doubts(on, case) == [Doubt.NOT_LISTED]
    assert on.deeds()[-3:] == ["volunteer_recognised", "volunteer_changed", "volunteer_not_said"]


def test_a_name_that_is_alike_is_asked_about_and_never_taken_for_an_answer(on: InMemory) -> None:
    case, hone = a_panel(on), on.desk.volunteers.keep(VETTED)
    person = add(on, case, "Hone Rawiri", "panel_member")
    assert [each.id for each in register(on, case, person).maybe] == [hone]
    assert doubts(on, case) == []  # as long as nobody has said anything the name counts, as it did before
    on.desk.known_volunteers.say(case, person, hone, same=False)
    held = register(on, case, person)
    assert (held.volunteer, held.maybe, [each.id for each in held.not_them]) == (None, (), [hone])
    assert doubts(on, case) == [Doubt.NOT_LISTED]


def test_nobody_is_two_volunteers(on: InMemory) -> None:
    case, hone = a_panel(on), on.desk.volunteers.keep(VETTED)
    mei = on.desk.volunteers.keep(replace(VETTED, name="Mei Lin"))
    person = add(on, case, "Hone Rawiri", "panel_member")
    on.desk.known_volunteers.say(case, person, hone, same=True)
    with pytest.raises(SaidOtherwise):
        on.desk.known_volunteers.say(case, person, mei, same=True)
    with pytest.raises(NoSuchRecord):
        on.desk.known_volunteers.say(case, person, VolunteerId("nobody"), same=False)


def two_cases_of_one_offender(on: InMemory) -> tuple[CaseId, CaseId, ParticipantId, ParticipantId]:
    """In one a supporter of the victim, in the other a panel member: one volunteer under two names."""
    first, second = a_case(on, "RJ-1"), a_panel(on)
    young = join(on, first, "Sam Reed", "young_person")
    victim = join(on, first, "Ana Wīremu", "victim")
    helper = join(on, first, "Johnny R.", "supporter", victim.participant)
    panel = add(on, second, "Hōne Rāwiri", "panel_member")
    offender = next(p.id for p in on.desk.casework.open(second).case.participants if p.name == "Sam Reed")
    on.desk.persons.link(second, offender, young)
    return first, second, helper.participant, panel


def test_one_volunteer_under_two_names_is_a_conflict_of_interest(on: InMemory) -> None:
    first, second, helper, panel = two_cases_of_one_offender(on)
    hone = on.desk.volunteers.keep(VETTED)
    on.desk.known_volunteers.say(second, panel, hone, same=True)
    assert ConflictKind.FACED not in kinds(on, second)
    on.desk.known_volunteers.say(first, helper, hone, same=True)
    assert ConflictKind.FACED in kinds(on, second)


def test_of_a_restricted_case_the_register_tells_nothing(on: InMemory) -> None:
    first, second, helper, panel = two_cases_of_one_offender(on)
    hone = on.desk.volunteers.keep(VETTED)
    for case, person in ((second, panel), (first, helper)):
        on.desk.known_volunteers.say(case, person, hone, same=True)
    on.desk.assignments.restrict(first)
    with as_member(on, a_colleague(on, Role.SUPERVISOR)):
        assert ConflictKind.FACED not in kinds(on, second)


def test_whoever_leads_a_case_and_stands_in_it_under_another_name_is_a_conflict(on: InMemory) -> None:
    case = a_panel(on)
    person = add(on, case, "Johnny R.", "panel_member")
    hone = on.desk.volunteers.keep(replace(VETTED, member=MemberId(on.session.member_id)))
    assert ConflictKind.FACILITATOR_HERE not in kinds(on, case)
    on.desk.known_volunteers.say(case, person, hone, same=True)
    assert ConflictKind.FACILITATOR_HERE in kinds(on, case)


def hours_of(on: InMemory, *volunteers: VolunteerId) -> tuple[int, int]:
    """How many people gave hours today, and how many they gave, an hour each."""
    for each in volunteers:
        on.desk.volunteers.note_hours(Hours(HoursId(""), each, TODAY, Task.PANEL, 60))
    counted = on.desk.community.totals(Period(TODAY, TODAY))
    return counted.gave, counted.minutes


def test_somebody_who_is_on_the_register_twice_counts_once_and_can_be_parted_again(on: InMemory) -> None:
    hone = on.desk.volunteers.keep(VETTED)
    again = on.desk.volunteers.keep(replace(VETTED, name="Hone Rawiri"))
    case = a_panel(on)
    person = add(on, case, "Johnny R.", "panel_member")
    on.desk.known_volunteers.say(case, person, again, same=True)
    assert hours_of(on, hone, again) == (2, 120)
    on.desk.volunteers.put_together(hone, again)
    assert hours_of(on) == (1, 120)
    assert on.desk.community.totals(Period(TODAY, TODAY)).volunteers == 1
    held = register(on, case, person).volunteer
    assert held is not None
    assert held.id == hone
    with pytest.raises(NoSuchRecord):
        on.desk.volunteers.put_together(again, hone)
    on.desk.volunteers.part(again)
    assert hours_of(on) == (2, 120)
    on.desk.volunteers.tell_apart(hone, again)
    assert all(each.others for each in on.desk.volunteers.register().volunteers)
    assert on.deeds()[-3:] == ["volunteers_put_together", "volunteers_parted", "volunteers_told_apart"]


def test_whoever_wants_to_be_forgotten_is_recognised_nowhere_any_more(on: InMemory) -> None:
    case, hone = a_panel(on), on.desk.volunteers.keep(VETTED)
    person = add(on, case, "Johnny R.", "panel_member")
    on.desk.known_volunteers.say(case, person, hone, same=True)
    on.desk.volunteers.forget(hone)
    assert register(on, case, person) == OnRegister()


def test_a_member_is_offered_by_their_name_and_nobody_is_taken_for_one(on: InMemory) -> None:
    on.desk.volunteers.keep(Volunteer(VolunteerId(""), "Aroha Ngatai"))
    held = on.desk.volunteers.register()
    assert list(held.members.values()) == ["Aroha Ngātai"]
    assert held.volunteers[0].member is None
