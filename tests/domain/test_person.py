"""One person in many cases: said, and taken back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjdesk.domain.ids import CaseId, MemberId, ParticipantId
from rjdesk.domain.person import Entry, Said, add, groups, others_than, same_as, to_take_back
from rjdesk.errors import NothingSaid, SaidOtherwise
from tests.fakes import NOON

ENTRIES = [Entry(CaseId(f"c{number}"), ParticipantId("p1")) for number in range(8)]
A, B, C, D, *_ = ENTRIES


def said(one: Entry, other: Entry, same: bool = True) -> Said:
    return Said(one, other, same, MemberId("aroha"), NOON)


def told(*pairs: Said) -> tuple[Said, ...]:
    """What is said when each was said after the other."""
    held: tuple[Said, ...] = ()
    for each in pairs:
        held = add(each, held)
    return held


def test_whoever_is_the_same_as_the_same_is_the_same() -> None:
    held = told(said(A, B), said(B, C))

    assert same_as(A, held) == {A, B, C}
    assert groups(held) == dict.fromkeys((A, B, C), frozenset((A, B, C)))
    assert same_as(D, held) == {D}


def test_one_entry_alone_is_no_link() -> None:
    assert groups(told(said(A, B, same=False))) == {}


def test_what_is_known_already_is_not_said_twice() -> None:
    held = told(said(A, B), said(B, C), said(A, C))

    assert held == told(said(A, B), said(B, C))
    assert told(said(A, B, same=False), said(B, A, same=False)) == (said(A, B, same=False),)


def test_two_people_are_two_whoever_else_they_are() -> None:
    held = told(said(A, B), said(B, C, same=False), said(C, D))

    assert others_than(A, held) == {C, D}
    assert others_than(D, held) == {A, B}


def test_the_opposite_is_said_only_after_the_one_was_taken_back() -> None:
    with pytest.raises(SaidOtherwise):
        told(said(A, B), said(B, C), said(A, C, same=False))
    with pytest.raises(SaidOtherwise):
        told(said(A, B, same=False), said(A, B))
    with pytest.raises(SaidOtherwise):
        told(said(A, B, same=False), said(B, C), said(C, A))


def test_parting_an_entry_takes_back_its_own_step_and_no_other() -> None:
    held = told(said(A, B), said(B, C), said(C, D))

    assert to_take_back(B, D, held) == (said(B, C),)
    assert to_take_back(D, A, held) == (said(C, D),)


def test_that_two_are_two_can_be_taken_back_as_well() -> None:
    held = told(said(A, B, same=False))

    assert to_take_back(B, A, held) == held


def test_there_is_nothing_to_take_back_where_nothing_was_said() -> None:
    with pytest.raises(NothingSaid):
        to_take_back(A, B, ())
    with pytest.raises(NothingSaid):
        to_take_back(A, C, told(said(A, B)))


def test_a_link_said_by_way_of_an_unseen_case_is_taken_back_with_it() -> None:
    ring = (said(A, B), said(B, C), said(A, C))  # A and C were linked by somebody who did not see B

    assert set(to_take_back(A, C, ring)) == {said(A, B), said(A, C)}


PAIRS = st.tuples(st.sampled_from(ENTRIES), st.sampled_from(ENTRIES), st.booleans()).filter(
    lambda pair: pair[0] != pair[1]
)


def as_said(pairs: list[tuple[Entry, Entry, bool]]) -> tuple[Said, ...]:
    """What is held after all of it was said, the contradictions refused."""
    held: tuple[Said, ...] = ()
    for one, other, same in pairs:
        try:
            held = add(said(one, other, same), held)
        except SaidOtherwise:
            continue
    return held


@given(st.lists(PAIRS, max_size=12), PAIRS)
def test_unmerging_gives_back_exactly_what_was_before(
    pairs: list[tuple[Entry, Entry, bool]], new: tuple[Entry, Entry, bool]
) -> None:
    before = as_said(pairs)
    after = as_said([*pairs, new])
    if after == before:
        return

    (taken_back,) = to_take_back(new[0], new[1], after)

    assert tuple(each for each in after if each != taken_back) == before


@given(st.lists(PAIRS, min_size=1, max_size=12), st.data())
def test_a_merge_can_be_undone_whatever_was_said_after_it(
    pairs: list[tuple[Entry, Entry, bool]], data: st.DataObject
) -> None:
    held = as_said(pairs)
    undone = data.draw(st.sampled_from(held))

    one, other = undone.one, undone.other
    rest = tuple(each for each in held if each not in to_take_back(one, other, held))

    assert rest == tuple(each for each in held if each != undone)
    assert other not in same_as(one, rest)


@given(st.lists(PAIRS, max_size=12))
def test_nobody_is_ever_the_same_person_and_two(pairs: list[tuple[Entry, Entry, bool]]) -> None:
    held = as_said(pairs)

    assert not [each for each in held if each.same and each.other in others_than(each.one, held)]
