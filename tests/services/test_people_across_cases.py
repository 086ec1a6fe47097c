"""One person in many cases: found, linked, parted."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rjdesk.domain.likeness import Reason, Traits
from rjdesk.domain.participant import Contact
from rjdesk.domain.person import Entry
from rjdesk.errors import NothingSaid, SaidOtherwise
from rjdesk.services.acquaintances import MOST, MOST_ELSEWHERE, Acquaintance
from rjdesk.services.people import NewPerson
from tests.services.conferences import InMemory, in_memory
from tests.services.entries import BORN, a_case, about, also, enter, everything, join, link, maybe


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def test_somebody_who_is_typed_is_found_in_the_other_cases(on: InMemory) -> None:
    old = enter(on, "RJ-1", "Tāne Rāwhiti")
    new = a_case(on, "RJ-2")

    (found,) = on.desk.persons.possibly(new, Traits("Rawhiti, Taane", BORN)).likely

    assert (found.known.entry, found.known.reference, found.known.part) == (old, "RJ-1", "offender")
    assert found.reasons == (Reason.OTHER_ORDER, Reason.BORN_SAME_DAY)
    assert on.desk.persons.possibly(new, Traits("Sione Tupou", BORN)).likely == ()


def test_nobody_is_linked_unless_somebody_says_so(on: InMemory) -> None:
    one, other = enter(on, "RJ-1", "Tāne Rāwhiti"), enter(on, "RJ-2", "Tāne Rāwhiti")

    assert (also(on, one), maybe(on, one), maybe(on, other)) == ([], ["RJ-2"], ["RJ-1"])


def test_the_same_person_is_shown_in_each_of_their_cases_and_asked_no_more(on: InMemory) -> None:
    one, two, three = (enter(on, f"RJ-{number}", "Tāne Rāwhiti") for number in (1, 2, 3))
    link(on, two, one)
    link(on, three, two)

    assert [also(on, each) for each in (one, two, three)] == [["RJ-3", "RJ-2"], ["RJ-3", "RJ-1"], ["RJ-2", "RJ-1"]]
    assert [maybe(on, each) for each in (one, two, three)] == [[], [], []]


def test_a_person_of_several_entries_is_offered_once_by_the_likest_of_them(on: InMemory) -> None:
    old = enter(on, "RJ-1", "T. Rāwhiti")
    link(on, enter(on, "RJ-2", "Tāne Rāwhiti"), old)
    link(on, enter(on, "RJ-3", "Tane Rawhiti"), old)
    new = a_case(on, "RJ-4")

    (found,) = on.desk.persons.possibly(new, Traits("Tāne Rāwhiti", BORN)).likely

    assert (found.known.reference, found.others) == ("RJ-2", 2)


def test_unmerging_gives_back_exactly_what_was_before(on: InMemory) -> None:
    one, two, three, four = (enter(on, f"RJ-{number}", "Tāne Rāwhiti") for number in (1, 2, 3, 4))
    link(on, one, two)
    link(on, three, four)
    before = everything(on, *(each.case for each in (one, two, three, four)))
    link(on, two, three)
    assert len(also(on, one)) == 3

    on.desk.persons.take_back(three.case, three.participant, one)

    assert everything(on, *(each.case for each in (one, two, three, four))) == before


def test_whoever_was_told_apart_is_not_offered_again_until_it_is_taken_back(on: InMemory) -> None:
    one, other = enter(on, "RJ-1", "Tāne Rāwhiti"), enter(on, "RJ-2", "Tāne Rāwhiti")
    before = everything(on, one.case, other.case)
    on.desk.persons.tell_apart(one.case, one.participant, other)

    assert (maybe(on, one), maybe(on, other)) == ([], [])
    assert [known.entry for known in about(on, one).not_them] == [other]
    assert on.desk.persons.possibly(one.case, Traits("Tāne Rāwhiti", BORN), one.participant).likely == ()
    with pytest.raises(SaidOtherwise):
        link(on, one, other)
    on.desk.persons.take_back(other.case, other.participant, one)
    assert everything(on, one.case, other.case) == before
    with pytest.raises(NothingSaid):
        on.desk.persons.take_back(other.case, other.participant, one)


def test_whoever_was_told_apart_from_one_entry_is_not_offered_as_another_of_theirs(on: InMemory) -> None:
    one, two, three = (enter(on, f"RJ-{number}", "Tāne Rāwhiti") for number in (1, 2, 3))
    link(on, one, two)
    on.desk.persons.tell_apart(three.case, three.participant, one)

    assert maybe(on, three) == maybe(on, two) == []


def test_every_word_on_two_people_is_on_the_record_of_both_cases(on: InMemory) -> None:
    one, other = enter(on, "RJ-1", "Tāne Rāwhiti"), enter(on, "RJ-2", "Tāne Rāwhiti")
    before = len(on.vault.shelves.journal)
    link(on, one, other)
    link(on, one, other)
    on.desk.persons.take_back(one.case, one.participant, other)
    on.desk.persons.tell_apart(one.case, one.participant, other)
    on.desk.persons.take_back(one.case, one.participant, other)

    said = [entry.deed for entry in on.vault.shelves.journal[before:]]
    order = ["persons_linked", "persons_unlinked", "persons_told_apart", "persons_undecided"]
    assert [deed.what for deed in said if deed.case == one.case] == order
    assert [deed.what for deed in said if deed.case == other.case] == order
    assert {value for deed in said for value in deed.facts.values()} == {one.participant, other.participant}


def test_a_destroyed_case_leaves_no_link(on: InMemory) -> None:
    one, other = enter(on, "RJ-1", "Tāne Rāwhiti"), enter(on, "RJ-2", "Tāne Rāwhiti")
    link(on, one, other)
    with on.vault.unit_of_work() as work:
        work.keepings.destroy(one.case)
        work.commit()

    assert about(on, other) == Acquaintance()


def test_nobody_is_asked_whether_a_facilitator_is_the_same_in_two_cases(on: InMemory) -> None:
    one, other = (enter(on, f"RJ-{number}", "Mere Facilitator", "coordinator", None) for number in (1, 2))

    assert (maybe(on, one), maybe(on, other)) == ([], [])
    as_uncle = enter(on, "RJ-3", "Mere Facilitator", "whanau", None)
    assert maybe(on, one) == ["RJ-3"]
    assert maybe(on, as_uncle) == ["RJ-2", "RJ-1"]


def test_a_lawyer_of_many_cases_is_counted_and_not_listed(on: InMemory) -> None:
    entries = [enter(on, f"RJ-{number:02}", "Lan Đặng", "supporter") for number in range(MOST_ELSEWHERE + 3)]
    for one, other in pairwise(entries):
        link(on, other, one)

    assert (len(also(on, entries[0])), about(on, entries[0]).left_out) == (MOST_ELSEWHERE, 2)
    assert also(on, entries[0])[0] == f"RJ-{MOST_ELSEWHERE + 2}"


def test_no_more_candidates_are_shown_than_help(on: InMemory) -> None:
    for number in range(MOST + 2):
        enter(on, f"RJ-{number}", "John Smith", born=None)

    found = on.desk.persons.possibly(a_case(on, "RJ-9"), Traits("John Smith"))

    assert (len(found.likely), found.more) == (MOST, 2)


def test_details_are_taken_over_by_choice_and_never_by_a_link(on: InMemory) -> None:
    old = a_case(on, "RJ-1")
    contact = Contact("12 Karaka Road", "021 000 000")
    known = Entry(old, on.desk.people.add(old, NewPerson("Ana Tipene", "victim", BORN, "te reo Māori", None, contact)))
    new = join(on, a_case(on, "RJ-2"), "Ana Tipene", "victim")
    link(on, new, known)

    assert on.desk.casework.open(new.case).case.participant(new.participant).contact == Contact()
    details = on.desk.persons.details(new.case, known)
    assert (details.born, details.language, details.contact) == (BORN, "te reo Māori", contact)
    assert "Karaka" not in repr(details)
