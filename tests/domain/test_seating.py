"""Who sits where: nobody next to whom an order keeps them from, everybody next to their own."""

from __future__ import annotations

from itertools import combinations, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from rjdesk.domain.ids import ParticipantId
from rjdesk.domain.participant import Part, Participant
from rjdesk.domain.seating import (
    Concern,
    Room,
    Seats,
    Uneasy,
    brought_up_to_date,
    moved,
    proposed,
    reasons,
    swapped,
)

A, B, C, D = (ParticipantId(name) for name in "abcd")


def somebody(name: str, part: Part, beside: str = "") -> Participant:
    """One of the people, there for somebody or on their own."""
    return Participant(ParticipantId(name), name, part.value, part, beside=ParticipantId(beside) if beside else None)


FACILITATOR = somebody("facilitator", Part.FACILITATOR)
TANE = somebody("tane", Part.OFFENDER)
HINE = somebody("hine", Part.GUARDIAN, "tane")
ANA = somebody("ana", Part.VICTIM)
MOANA = somebody("moana", Part.SUPPORTER, "ana")
CONSTABLE = somebody("constable", Part.PROSECUTOR)
UNCLE = somebody("uncle", Part.FAMILY)
EVERYONE = (FACILITATOR, TANE, HINE, ANA, MOANA, CONSTABLE, UNCLE)


def apart(*pairs: tuple[Participant, Participant]) -> frozenset[frozenset[ParticipantId]]:
    """Pairs whom an order keeps apart."""
    return frozenset(frozenset((one.id, other.id)) for one, other in pairs)


def away(seats: Seats, one: Participant, other: Participant) -> int:
    """How many chairs further somebody sits, the shorter way round."""
    steps = abs(seats.index(one.id) - seats.index(other.id))
    return min(steps, len(seats) - steps)


def why(seats: Seats, room: Room) -> set[Uneasy]:
    """What is wrong with a seating."""
    return {concern.why for concern in reasons(seats, room)}


def test_everybody_has_one_chair_and_the_facilitator_the_first() -> None:
    seats = proposed(Room(EVERYONE))
    assert sorted(seats) == sorted(person.id for person in EVERYONE)
    assert seats[0] == FACILITATOR.id


def test_supporters_guardians_and_interpreters_sit_next_to_their_own() -> None:
    interpreter = somebody("interpreter", Part.INTERPRETER, "hine")
    seats = proposed(room := Room((*EVERYONE, interpreter)))
    assert (away(seats, HINE, TANE), away(seats, MOANA, ANA), away(seats, interpreter, HINE)) == (1, 1, 1)
    assert reasons(seats, room) == ()


def test_victim_and_offender_do_not_sit_side_by_side() -> None:
    assert away(proposed(Room(EVERYONE)), ANA, TANE) > 1
    three = Room((FACILITATOR, ANA, TANE))
    assert why(proposed(three), three) == {Uneasy.VICTIM_BESIDE_OFFENDER}


def test_whom_an_order_keeps_apart_sits_as_far_apart_as_the_circle_lets_them() -> None:
    seats = proposed(Room(EVERYONE, apart((ANA, UNCLE))))
    assert away(seats, ANA, UNCLE) == len(EVERYONE) // 2


def test_an_order_goes_before_sitting_next_to_ones_own() -> None:
    seats = proposed(room := Room(EVERYONE, apart((MOANA, ANA))))
    assert away(seats, MOANA, ANA) > 1
    assert reasons(seats, room) == ()


def test_a_seating_that_breaks_an_order_says_for_whom() -> None:
    seats = (A, B, C, D)
    room = Room(tuple(somebody(name, Part.COMMUNITY) for name in seats), frozenset({frozenset((D, A))}))
    assert reasons(seats, room) == (Concern(Uneasy.SIDE_BY_SIDE, A, D),)


def test_an_order_that_forbids_one_room_is_said_whatever_the_seating() -> None:
    never = apart((ANA, UNCLE))
    seats = proposed(room := Room(EVERYONE, never, never))
    assert why(seats, room) == {Uneasy.NOT_IN_ONE_ROOM}


def test_two_people_in_a_room_of_two_cannot_be_kept_apart_and_that_is_said() -> None:
    room = Room((ANA, UNCLE), apart((ANA, UNCLE)))
    assert why(proposed(room), room) == {Uneasy.SIDE_BY_SIDE}


def test_whoever_is_there_for_somebody_who_is_not_coming_sits_anywhere() -> None:
    room = Room((FACILITATOR, HINE, ANA))
    assert reasons(proposed(room), room) == ()


def test_the_same_people_give_the_same_seating() -> None:
    assert proposed(Room(EVERYONE)) == proposed(Room(EVERYONE))


def test_nobody_at_all_and_one_alone_can_be_seated() -> None:
    assert proposed(Room(())) == ()
    assert proposed(Room((ANA,))) == (ANA.id,)


def test_somebody_is_moved_past_whoever_sits_there() -> None:
    assert moved((A, B, C, D), A, 1) == (B, A, C, D)
    assert moved((A, B, C, D), A, -1) == (B, C, D, A)
    assert moved((A, B, C, D), D, 1) == (D, A, B, C)


def test_two_change_chairs() -> None:
    assert swapped((A, B, C, D), A, C) == (C, B, A, D)


def test_whoever_is_new_gets_a_chair_and_whoever_is_gone_none() -> None:
    people = tuple(somebody(name, Part.COMMUNITY) for name in (A, C, D))
    assert brought_up_to_date((B, C, A), Room(people)) == (C, A, D)


NAMES = [ParticipantId(f"p{number}") for number in range(6)]
PAIRS = [frozenset(pair) for pair in combinations(NAMES, 2)]


@settings(max_examples=60, deadline=None)
@given(
    st.frozensets(st.sampled_from(PAIRS), max_size=7),
    st.lists(st.sampled_from(list(Part)[:-1]), min_size=6, max_size=6),
)
def test_no_order_is_broken_that_any_seating_could_keep(
    kept_apart: frozenset[frozenset[ParticipantId]], parts: list[Part]
) -> None:
    room = Room(tuple(somebody(name, part) for name, part in zip(NAMES, parts, strict=True)), kept_apart)

    def broken(seats: Seats) -> int:
        return sum(1 for concern in reasons(seats, room) if concern.why is Uneasy.SIDE_BY_SIDE)

    fewest = min(broken((NAMES[0], *rest)) for rest in permutations(NAMES[1:]))
    assert broken(proposed(room)) == fewest
