"""What every vault promises about people across cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rjdesk.domain.access import EMERGENCY, CaseAccess, Emergency
from rjdesk.domain.conflict import ConflictKind, LookedAt
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId, VolunteerId
from rjdesk.domain.likeness import Traits, keys
from rjdesk.domain.participant import Part
from rjdesk.domain.person import Entry, IsVolunteer, Known, Said
from rjdesk.errors import NoSuchCase, NoSuchPerson
from rjdesk.store.unit_of_work import UnitOfWork
from tests.builders import PIN, PROCESS_TEXT, a_case, a_summary
from tests.contracts.conftest import Bench
from tests.fakes import NOON
from tests.store.records import MEMBER

EVE = MemberId("eve")
P1, P2 = ParticipantId("p1"), ParticipantId("p2")
TANE = Traits("Tāne Ngata", date(2010, 5, 1))
LOOKED = LookedAt(ConflictKind.BELONGED_TO, P1, P2, "They asked for him.", MEMBER, NOON)


def kept(bench: Bench, *references: str) -> list[CaseId]:
    """Cases of a young person and a victim each, all called the same."""
    with bench.begin() as work:
        work.processes.keep(PIN.sha256, PROCESS_TEXT)
        cases = [a_case(reference).with_offender().with_victim().build() for reference in references]
        for case in cases:
            work.cases.save(case, a_summary())
        work.commit()
    return [case.id for case in cases]


def changed(bench: Bench, case: CaseId, how: object) -> None:
    """The case saved again, changed."""
    assert callable(how)
    with bench.begin() as work:
        work.cases.save(how(work.cases.load(case)), a_summary())
        work.commit()


def found(bench: Bench, traits: Traits = TANE, member: MemberId = MEMBER) -> list[tuple[str, str]]:
    """Who is found by what they have in common: reference and identity."""
    with bench.begin_as(member) as work:
        return [(each.reference, each.entry.participant) for each in work.persons.found_by(keys(traits))]


def link(one: CaseId, other: CaseId, who: ParticipantId = P1, same: bool = True) -> Said:
    return Said(Entry(one, who), Entry(other, who), same, MEMBER, NOON)


def said(bench: Bench, *all_of_it: Said) -> None:
    """Say it, and keep it."""
    with bench.begin() as work:
        for each in all_of_it:
            work.persons.say(each)
        work.commit()


def around(bench: Bench, case: CaseId, who: ParticipantId = P1, member: MemberId = MEMBER) -> set[frozenset[Entry]]:
    """Which two entries something was said of, as far as it reaches an entry."""
    with bench.begin_as(member) as work:
        return {each.about for each in work.persons.said_around([Entry(case, who)])}


def restrict(work: UnitOfWork, case: CaseId) -> None:
    work.access.keep(CaseAccess(case, MEMBER, restricted=True))


def test_people_are_found_whatever_the_marks(bench: Bench) -> None:
    kept(bench, "FGC-1", "FGC-2")

    assert found(bench, Traits("Ngata, Taane")) == [("FGC-1", "p1"), ("FGC-2", "p1")]
    assert found(bench, Traits("Sione Tupou")) == []


def test_whoever_is_found_is_told_with_what_is_needed_to_choose(bench: Bench) -> None:
    (case,) = kept(bench, "FGC-1")
    changed(bench, case, lambda held: held.with_participant(replace(held.participants[1], beside=P1)))
    with bench.begin() as work:
        (ana,) = work.persons.found_by(keys(Traits("Ana Victim")))

    assert ana == Known(Entry(case, P2), "FGC-1", "Ana Victim", "victim", Part.VICTIM, None, P1)


def test_the_index_follows_the_case(bench: Bench) -> None:
    (case,) = kept(bench, "FGC-1")
    changed(bench, case, lambda held: held.with_participant(replace(held.participants[0], name="Sione Tupou")))
    assert (found(bench, Traits("Tāne Ngata")), found(bench, Traits("Sione Tupou"))) == ([], [("FGC-1", "p1")])
    changed(bench, case, lambda held: held.without_participant(P1))
    assert found(bench, Traits("Sione Tupou")) == []


def test_a_court_is_nobody(bench: Bench) -> None:
    (case,) = kept(bench, "FGC-1")
    court = a_case().with_person("Youth Court", Part.COURT).build().participants[0]
    changed(bench, case, lambda held: held.with_participant(replace(court, id=ParticipantId("p3"))))
    with bench.begin() as work:
        assert [each.entry.participant for each in work.persons.in_cases([case])] == [P1, P2]
    assert found(bench, Traits("Youth Court")) == []


def test_what_is_said_is_said_in_both_cases(bench: Bench) -> None:
    first, second = kept(bench, "FGC-1", "FGC-2")
    said(bench, link(second, first))
    with bench.begin() as work:
        assert work.persons.said_around([Entry(first, P1)]) == work.persons.said_around([Entry(second, P1)])
        (held,) = work.persons.said_around([Entry(first, P1)])
        deeds = {entry.deed.case for entry in work.journal.entries() if entry.deed.what == "case_changed"}

    assert (held.about, held.same, held.by, held.at) == (link(first, second).about, True, MEMBER, NOON)
    assert deeds >= {first, second}
    assert around(bench, first, P2) == set()


def test_what_is_said_of_the_same_person_is_found_from_each_of_their_cases(bench: Bench) -> None:
    one, two, three, four = kept(bench, "FGC-1", "FGC-2", "FGC-3", "FGC-4")
    links = [link(one, two), link(two, three), link(three, four, same=False)]
    said(bench, *links)

    everything = {each.about for each in links}
    assert all(around(bench, case) == everything for case in (one, two, three))
    assert around(bench, four) == {links[2].about}, "whoever is somebody else leads no further"


def test_it_comes_oldest_first(bench: Bench) -> None:
    one, two, three = kept(bench, "FGC-1", "FGC-2", "FGC-3")
    said(bench, replace(link(one, two), at=NOON + timedelta(hours=1)), link(one, three))
    with bench.begin() as work:
        assert [each.at for each in work.persons.said_around([Entry(one, P1)])] == [NOON, NOON + timedelta(hours=1)]


def test_what_is_taken_back_is_gone_from_both(bench: Bench) -> None:
    one, two, three = kept(bench, "FGC-1", "FGC-2", "FGC-3")
    said(bench, link(one, two), link(two, three))
    with bench.begin() as work:
        work.persons.take_back(link(two, one))
        work.commit()

    assert around(bench, one) == set()
    assert around(bench, two) == around(bench, three) == {link(two, three).about}


def test_two_entries_of_one_case_may_be_the_same(bench: Bench) -> None:
    (case,) = kept(bench, "FGC-1")
    twice = Said(Entry(case, P1), Entry(case, P2), True, MEMBER, NOON)
    said(bench, twice)

    assert around(bench, case) == {twice.about}
    with bench.begin() as work:
        work.persons.take_back(twice)
        work.commit()
    assert around(bench, case) == set()


def test_links_go_with_the_person(bench: Bench) -> None:
    one, two, three = kept(bench, "FGC-1", "FGC-2", "FGC-3")
    said(bench, link(one, two), link(one, two, P2), link(one, three))
    with bench.begin() as work:
        last = work.journal.last()[0]
    changed(bench, one, lambda held: held.without_participant(P1))

    assert around(bench, two) == around(bench, three) == set()
    assert around(bench, two, P2) == {link(one, two, P2).about}
    with bench.begin() as work:
        assert {entry.deed.case for entry in work.journal.entries(last)} == {one, two, three}


def test_links_go_with_the_case(bench: Bench) -> None:
    one, two, three = kept(bench, "FGC-1", "FGC-2", "FGC-3")
    said(bench, link(one, two), link(two, three))
    with bench.begin() as work:
        work.keepings.destroy(one)
        work.commit()

    assert around(bench, two) == {link(two, three).about}
    assert [reference for reference, _ in found(bench)] == ["FGC-2", "FGC-3"]
    with bench.begin() as work:
        work.keepings.destroy(three)
        work.commit()
    assert around(bench, two) == set(), "one entry alone is no link"


def test_of_a_sealed_case_nothing_is_told_until_it_is_unsealed(bench: Bench) -> None:
    one, two = kept(bench, "FGC-1", "FGC-2")
    said(bench, link(one, two))
    with bench.begin() as work:
        work.keepings.seal(one, NOON, "expunged")
        work.commit()

    assert (found(bench), around(bench, two), around(bench, one)) == ([("FGC-2", "p1")], set(), set())
    with bench.begin() as work:
        assert work.persons.in_cases([one]) == ()
        work.keepings.unseal("FGC-1")
        work.commit()
    assert around(bench, two) == {link(one, two).about}


def test_of_a_restricted_case_others_are_told_nothing(bench: Bench) -> None:
    one, two, three = kept(bench, "FGC-1", "FGC-2", "FGC-3")
    said(bench, link(one, two), link(two, three))
    with bench.begin() as work:
        restrict(work, two)
        work.commit()

    assert [reference for reference, _ in found(bench, member=EVE)] == ["FGC-1", "FGC-3"]
    assert around(bench, one, member=EVE) == around(bench, three, member=EVE) == set()
    with bench.begin_as(EVE) as work:
        assert {each.entry.case for each in work.persons.in_cases([one, two, three])} == {one, three}
    assert around(bench, one) == {link(one, two).about, link(two, three).about}, "its owner sees it"


def test_in_an_emergency_it_is_told(bench: Bench) -> None:
    one, two = kept(bench, "FGC-1", "FGC-2")
    said(bench, link(one, two))
    with bench.begin() as work:
        restrict(work, two)
        work.access.open(Emergency(two, EVE, NOON, NOON + EMERGENCY, "A court asks within the hour."))
        work.commit()

    assert around(bench, one, member=EVE) == {link(one, two).about}
    bench.clock.advance(EMERGENCY)
    assert around(bench, one, member=EVE) == set()


def test_nothing_is_said_of_whoever_is_not_there(bench: Bench) -> None:
    one, two = kept(bench, "FGC-1", "FGC-2")
    with bench.begin() as work, pytest.raises(NoSuchPerson):
        work.persons.say(Said(Entry(one, P1), Entry(two, ParticipantId("p9")), True, MEMBER, NOON))
    with bench.begin() as work, pytest.raises(NoSuchCase):
        work.persons.say(link(one, CaseId("nowhere")))
    with bench.begin() as work:
        work.keepings.seal(two, NOON, "expunged")
        with pytest.raises(NoSuchCase):
            work.persons.say(link(one, two))


def test_a_conflict_that_was_looked_at_is_kept_with_its_reason(bench: Bench) -> None:
    (case,) = kept(bench, "FGC-1")
    of_facilitator = replace(LOOKED, kind=ConflictKind.FACILITATOR_HERE, about=None, at=NOON + timedelta(hours=1))
    again = replace(LOOKED, because="Asked again, she still wants him there.")
    with bench.begin() as work:
        for looked in (of_facilitator, LOOKED, again):
            work.persons.look_at(case, looked)
        work.commit()
    with bench.begin() as work:
        assert work.persons.looked_at(case) == (again, of_facilitator)


def test_it_goes_with_either_of_the_two(bench: Bench) -> None:
    (case,) = kept(bench, "FGC-1")
    with bench.begin() as work:
        work.persons.look_at(case, LOOKED)
        work.commit()
    changed(bench, case, lambda held: held.without_participant(P2))
    with bench.begin() as work:
        assert work.persons.looked_at(case) == ()
        with pytest.raises(NoSuchCase):
            work.persons.look_at(CaseId("nowhere"), LOOKED)


def volunteered(case: CaseId, volunteer: str = "v", same: bool = True) -> IsVolunteer:
    return IsVolunteer(Entry(case, P1), VolunteerId(volunteer), same, MEMBER, NOON)


def of_volunteers(bench: Bench, member: MemberId = MEMBER) -> set[tuple[CaseId, bool]]:
    """Of which entries it was said that they are the volunteer, or aren't."""
    with bench.begin_as(member) as work:
        return {(each.entry.case, each.same) for each in work.persons.said_of_volunteers((), [VolunteerId("v")])}


def test_who_is_a_volunteer_is_found_from_either_end_and_said_again_instead_of_twice(bench: Bench) -> None:
    one, two = kept(bench, "FGC-1", "FGC-2")
    with bench.begin() as work:
        for each in (volunteered(one), volunteered(one, same=False), volunteered(two), volunteered(two, "w")):
            work.persons.say_volunteer(each)
        work.commit()
    assert of_volunteers(bench) == {(one, False), (two, True)}
    with bench.begin() as work:
        assert work.persons.said_of_volunteers([Entry(two, P1)]) == (volunteered(two), volunteered(two, "w"))
        assert work.persons.said_of_volunteers() == ()
        with pytest.raises(NoSuchPerson):
            work.persons.say_volunteer(replace(volunteered(one), entry=Entry(one, ParticipantId("nobody"))))


def test_it_goes_with_the_entry_or_when_it_is_taken_back_or_the_volunteer_forgotten(bench: Bench) -> None:
    one, two, three = kept(bench, "FGC-1", "FGC-2", "FGC-3")
    with bench.begin() as work:
        for case in (one, two, three):
            work.persons.say_volunteer(volunteered(case))
        work.persons.take_back_volunteer(Entry(one, P1), VolunteerId("v"))
        work.commit()
    changed(bench, two, lambda held: held.without_participant(P1))
    assert of_volunteers(bench) == {(three, True)}
    with bench.begin() as work:
        work.persons.forget_volunteer(VolunteerId("v"))
        work.commit()
    assert of_volunteers(bench) == set()


def test_of_a_case_that_is_not_to_be_seen_no_volunteer_is_told_and_forgotten_all_the_same(bench: Bench) -> None:
    (case,) = kept(bench, "FGC-1")
    with bench.begin() as work:
        work.persons.say_volunteer(volunteered(case))
        restrict(work, case)
        work.commit()
    assert of_volunteers(bench, EVE) == set()
    with bench.begin_as(EVE) as work:
        work.persons.forget_volunteer(VolunteerId("v"))
        work.commit()
    assert of_volunteers(bench) == set()
