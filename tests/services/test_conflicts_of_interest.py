"""Who had better not take part, told and looked at."""

from __future__ import annotations

import pytest

from rjdesk.domain.conflict import ConflictKind
from rjdesk.errors import ReasonTooShort
from tests.services.conferences import InMemory, in_memory
from tests.services.entries import a_case, enter, join, link

BECAUSE = "The family asked for her, and the victim agrees."


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def test_a_conflict_stays_until_somebody_says_why_it_goes_ahead(on: InMemory) -> None:
    case = a_case(on, "RJ-1")
    aunt = join(on, case, "Aroha Ngātai", "whanau")  # as the member is called who owns the case
    (matter,) = on.desk.persons.around(case).matters
    assert (matter.conflict.kind, matter.conflict.against) == (ConflictKind.FACILITATOR_HERE, aunt.participant)
    assert matter.looked is None

    with pytest.raises(ReasonTooShort):
        on.desk.persons.go_ahead(case, matter.conflict, "fine")
    on.desk.persons.go_ahead(case, matter.conflict, BECAUSE)

    (looked_at,) = on.desk.persons.around(case).matters
    assert looked_at.looked is not None
    assert (looked_at.looked.because, looked_at.by) == (BECAUSE, "Aroha Ngātai")
    assert on.deeds()[-1] == "conflict_looked_at"


def test_a_supporter_known_to_the_other_side_is_told(on: InMemory) -> None:
    old, new = enter(on, "RJ-1", "Tāne Rāwhiti"), enter(on, "RJ-2", "Tāne Rāwhiti")
    uncle = join(on, old.case, "Hēmi Rāwhiti", "whanau")
    victim = join(on, new.case, "Ana Tipene", "victim")
    friend = join(on, new.case, "Hemi Rawhiti", "supporter", victim.participant)
    assert on.desk.persons.around(new.case).matters == ()
    link(on, new, old)
    link(on, friend, uncle)

    (matter,) = on.desk.persons.around(new.case).matters

    assert matter.conflict.matter == (ConflictKind.BELONGED_TO, friend.participant, new.participant)
    assert matter.conflict.known_from == ("RJ-1",)
