"""Who had better not take their part in a case, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rjdesk.domain.conflict import Around, Conflict, ConflictKind, conflicts
from rjdesk.domain.ids import CaseId, ParticipantId, TieId
from rjdesk.domain.kin import Tie, TieKind
from rjdesk.domain.participant import Part
from rjdesk.domain.person import Entry, Known

HERE, THERE, THIRD = CaseId("here"), CaseId("there"), CaseId("third")
REFERENCES = {HERE: "RJ-2026-009", THERE: "RJ-2026-004", THIRD: "RJ-2025-001"}
People = dict[str, Known]


def person(case: CaseId, who: str, part: Part, beside: str = "", name: str = "", born: date | None = None) -> Known:
    """Somebody in a case; called by their identity where no name is said."""
    entry = Entry(case, ParticipantId(who))
    return Known(
        entry, REFERENCES[case], name or f"{who} Anybody", part.value, part, born, ParticipantId(beside) or None
    )


YOUNG = person(HERE, "tane", Part.OFFENDER)
HARMED = person(HERE, "ana", Part.VICTIM)


def around(*more: Known, there: tuple[Known, ...] = (), facilitator: str = "Mere Facilitator") -> Around:
    """The young person, the victim and others; whoever has the same identity elsewhere is the same person."""
    here = (YOUNG, HARMED, *more)
    elsewhere = {
        one.entry.participant: tuple(other for other in there if other.entry.participant == one.entry.participant)
        for one in here
    }
    company = {case: tuple(each for each in there if each.entry.case == case) for case in (THERE, THIRD)}
    return Around(facilitator, here, elsewhere, company)


def found(held: Around) -> list[tuple[ConflictKind, str | None, str | None]]:
    return [conflict.matter for conflict in conflicts(held)]


def test_strangers_have_no_conflict() -> None:
    there = (person(THERE, "sione", Part.OFFENDER), person(THERE, "lan", Part.VICTIM))

    assert found(around(person(HERE, "panel", Part.COMMUNITY), there=there)) == []


def test_a_facilitator_who_takes_another_part_in_the_same_case() -> None:
    uncle = person(HERE, "uncle", Part.FAMILY, name="Ngata, Wiremu")

    assert found(around(uncle, facilitator="Wiremu Ngāta")) == [(ConflictKind.FACILITATOR_HERE, None, "uncle")]


def test_a_facilitator_is_no_conflict_with_their_own_entry() -> None:
    leads = person(HERE, "leads", Part.FACILITATOR, name="Wiremu Ngata")

    assert found(around(leads, facilitator="Wiremu Ngata")) == []


def test_a_given_name_alone_accuses_nobody() -> None:
    assert found(around(person(HERE, "uncle", Part.FAMILY, name="Mere"), facilitator="Mere")) == []


def test_a_facilitator_who_was_a_party_in_a_case_of_the_same_young_person() -> None:
    there = (person(THERE, "tane", Part.OFFENDER), person(THERE, "x", Part.VICTIM, name="Wiremu Ngata"))

    (conflict,) = conflicts(around(there=there, facilitator="Wiremu Ngata"))

    assert conflict == Conflict(ConflictKind.FACILITATOR_ELSEWHERE, None, ParticipantId("tane"), (REFERENCES[THERE],))


def test_a_facilitator_known_by_their_entry_and_not_by_name() -> None:
    leads = person(HERE, "leads", Part.FACILITATOR)
    there = (person(THERE, "tane", Part.OFFENDER), person(THERE, "leads", Part.VICTIM, name="Before Marriage"))

    assert (ConflictKind.FACILITATOR_ELSEWHERE, None, "tane") in found(around(leads, there=there))


def test_a_facilitator_who_led_the_earlier_case_too_has_no_conflict() -> None:
    there = (person(THERE, "tane", Part.OFFENDER), person(THERE, "x", Part.FACILITATOR, name="Wiremu Ngata"))

    assert found(around(there=there, facilitator="Wiremu Ngata")) == []


def test_a_lawyer_makes_no_two_cases_related() -> None:
    lawyer = person(HERE, "lawyer", Part.LAWYER, "tane")
    there = (person(THERE, "lawyer", Part.LAWYER), person(THERE, "x", Part.VICTIM, name="Wiremu Ngata"))

    assert found(around(lawyer, there=there, facilitator="Wiremu Ngata")) == []


@pytest.mark.parametrize("part", [Part.COMMUNITY, Part.INTERPRETER, Part.PROFESSIONAL, Part.SUPPORTER, Part.OBSERVER])
@pytest.mark.parametrize("then", [Part.SUPPORTER, Part.FAMILY, Part.GUARDIAN])
def test_whoever_stood_beside_one_of_the_two_before(part: Part, then: Part) -> None:
    there = (person(THERE, "ana", Part.VICTIM), person(THERE, "known", then, "ana"))

    assert found(around(person(HERE, "known", part), there=there)) == [(ConflictKind.BELONGED_TO, "known", "ana")]


def test_a_supporter_may_support_the_same_person_again() -> None:
    there = (person(THERE, "ana", Part.VICTIM), person(THERE, "friend", Part.SUPPORTER, "ana"))

    assert found(around(person(HERE, "friend", Part.SUPPORTER, "ana"), there=there)) == []


def test_a_supporter_of_the_one_who_was_family_of_the_other() -> None:
    there = (person(THERE, "tane", Part.OFFENDER), person(THERE, "friend", Part.FAMILY))

    conflict = (ConflictKind.BELONGED_TO, "friend", "tane")
    assert found(around(person(HERE, "friend", Part.SUPPORTER, "ana"), there=there)) == [conflict]


def test_a_panel_member_who_was_harmed_by_the_young_person_before() -> None:
    there = (person(THERE, "tane", Part.OFFENDER), person(THERE, "panel", Part.VICTIM))

    assert found(around(person(HERE, "panel", Part.COMMUNITY), there=there)) == [(ConflictKind.FACED, "panel", "tane")]


def test_a_supporter_who_harmed_the_one_they_support() -> None:
    there = (person(THERE, "ana", Part.VICTIM), person(THERE, "friend", Part.OFFENDER))

    conflict = (ConflictKind.FACED, "friend", "ana")
    assert found(around(person(HERE, "friend", Part.SUPPORTER, "ana"), there=there)) == [conflict]


def test_a_supporter_against_whoever_they_stood_against_before_is_no_news() -> None:
    there = (
        person(THERE, "tane", Part.OFFENDER),
        person(THERE, "friend", Part.SUPPORTER, "x"),
        person(THERE, "x", Part.VICTIM),
    )

    assert found(around(person(HERE, "friend", Part.SUPPORTER, "ana"), there=there)) == []


def test_somebody_who_was_there_by_office_belonged_to_nobody() -> None:
    there = (person(THERE, "ana", Part.VICTIM), person(THERE, "known", Part.INTERPRETER, "ana"))

    assert found(around(person(HERE, "known", Part.COMMUNITY), there=there)) == []


def test_a_lawyer_may_have_had_the_same_client_and_not_the_other() -> None:
    there = (person(THERE, "ana", Part.VICTIM), person(THERE, "lawyer", Part.LAWYER, "ana"))

    assert found(around(person(HERE, "lawyer", Part.LAWYER), there=there)) == []
    assert found(around(person(HERE, "lawyer", Part.LAWYER, "ana"), there=there)) == []
    against = (ConflictKind.BELONGED_TO, "lawyer", "ana")
    assert found(around(person(HERE, "lawyer", Part.LAWYER, "tane"), there=there)) == [against]


def test_one_person_on_both_sides_by_name() -> None:
    uncle = person(HERE, "uncle", Part.SUPPORTER, "ana", "Hēmi Rewi", date(1980, 1, 2))
    again = person(HERE, "again", Part.FAMILY, "tane", "Hemi Rewi")
    cousin = person(HERE, "cousin", Part.FAMILY, "tane", "Hemi Rewi", date(1999, 3, 4))

    assert found(around(uncle, again)) == [(ConflictKind.BOTH_SIDES, "uncle", "again")]
    assert found(around(uncle, cousin)) == []


def test_two_victims_of_one_name_are_not_on_two_sides() -> None:
    first, second = (person(HERE, who, Part.VICTIM, name="Hemi Rewi") for who in ("one", "two"))

    assert found(around(first, second)) == []


def test_one_person_on_both_sides_as_somebody_said() -> None:
    uncle, again = person(HERE, "uncle", Part.SUPPORTER, "ana"), person(HERE, "again", Part.FAMILY)
    held = Around("Mere Facilitator", (YOUNG, HARMED, uncle, again), {ParticipantId("uncle"): (again,)}, {})

    assert found(held) == [(ConflictKind.BOTH_SIDES, "uncle", "again")]


def test_the_one_harmed_here_did_it_there() -> None:
    there = (person(THERE, "tane", Part.VICTIM), person(THERE, "ana", Part.OFFENDER))

    assert found(around(there=there)) == [(ConflictKind.OTHER_WAY_ROUND, "ana", "tane")]


@pytest.mark.parametrize(
    ("part", "beside", "kind", "told"),
    [
        (Part.COMMUNITY, "", TieKind.KIN, True),
        (Part.INTERPRETER, "ana", TieKind.FRIEND, True),
        (Part.SUPPORTER, "tane", TieKind.PARTNER, True),
        (Part.SUPPORTER, "ana", TieKind.SIBLING, False),  # with their own
        (Part.FAMILY, "tane", TieKind.PARENT, False),  # nobody chooses their family
        (Part.PROFESSIONAL, "", TieKind.SUPPORTS, False),  # by office
    ],
)
def test_whoever_is_close_to_one_of_the_two_on_the_people_map(
    part: Part, beside: str, kind: TieKind, told: bool
) -> None:
    held = around(person(HERE, "known", part, beside))
    tie = Tie(TieId("t"), kind, ParticipantId("ana"), ParticipantId("known"))

    conflict = (ConflictKind.CLOSE_TO, "known", "ana")
    assert found(replace(held, ties=(tie,))) == ([conflict] if told else [])


def test_a_matter_is_told_once_with_all_the_cases_that_tell_of_it() -> None:
    there = [person(case, "ana", Part.VICTIM) for case in (THERE, THIRD)]
    there += [person(case, "panel", Part.FAMILY, "ana") for case in (THERE, THIRD)]

    (conflict,) = conflicts(around(person(HERE, "panel", Part.COMMUNITY), there=tuple(there)))

    assert conflict.known_from == (REFERENCES[THERE], REFERENCES[THIRD])


def test_people_beside_one_another_in_a_ring_are_on_no_side() -> None:
    ring = person(HERE, "one", Part.SUPPORTER, "two"), person(HERE, "two", Part.SUPPORTER, "one")

    assert found(around(*ring)) == []
