"""What nobody learns of a case that isn't theirs to read: not by people it shares with another either."""

from __future__ import annotations

import pytest

from rjdesk.domain.conflict import ConflictKind
from rjdesk.domain.ids import CaseId, MemberId, ParticipantId
from rjdesk.domain.likeness import Traits
from rjdesk.domain.member import Role
from rjdesk.domain.person import Entry
from rjdesk.errors import NoSuchCase
from rjdesk.services.acquaintances import Acquaintance
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory
from tests.services.entries import BORN, about, also, enter, everything, join, link, maybe


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def restricted(on: InMemory) -> tuple[Entry, Entry, MemberId]:
    """A case of the founder's that is restricted, the same person in a case that isn't, and somebody else of the team."""
    secret, open_one = enter(on, "RJ-SECRET", "Tāne Rāwhiti"), enter(on, "RJ-1", "Tāne Rāwhiti")
    on.desk.assignments.restrict(secret.case)
    return secret, open_one, a_colleague(on, Role.SUPERVISOR)


def test_of_a_restricted_case_others_learn_nothing(on: InMemory) -> None:
    secret, open_one, colleague = restricted(on)
    with as_member(on, colleague):
        shown = on.desk.persons.around(open_one.case)
        found = on.desk.persons.possibly(open_one.case, Traits("Tāne Rāwhiti", BORN))

    assert "SECRET" not in repr(shown) + repr(found)
    assert secret.case not in repr(shown) + repr(found)
    assert [likely.known.entry for likely in found.likely] == [open_one]


def test_a_link_to_a_restricted_case_is_shown_to_its_owner_alone(on: InMemory) -> None:
    secret, open_one, colleague = restricted(on)
    (before,) = everything(on, open_one.case)
    link(on, secret, open_one)

    assert also(on, open_one) == ["RJ-SECRET"]
    with as_member(on, colleague):
        (shown,) = everything(on, open_one.case)
    assert shown.people[open_one.participant] == Acquaintance()
    assert "SECRET" not in repr(shown)
    assert "SECRET" in repr(before), "to its owner the other case was offered"


def test_two_open_cases_are_not_the_same_by_way_of_a_restricted_one(on: InMemory) -> None:
    secret, open_one, colleague = restricted(on)
    third = enter(on, "RJ-3", "Tāne Rāwhiti")
    link(on, secret, open_one)
    link(on, secret, third)
    with as_member(on, colleague):
        assert (also(on, open_one), maybe(on, open_one)) == ([], ["RJ-3"])


def test_a_restricted_case_can_be_named_and_is_none_all_the_same(on: InMemory) -> None:
    secret, open_one, colleague = restricted(on)
    persons, case, who = on.desk.persons, open_one.case, open_one.participant
    nowhere = Entry(CaseId("nowhere"), ParticipantId("nobody"))
    with as_member(on, colleague):
        for named in (secret, nowhere):
            with pytest.raises(NoSuchCase):
                persons.details(case, named)
            for call in (persons.link, persons.tell_apart, persons.take_back):
                with pytest.raises(NoSuchCase):
                    call(case, who, named)


def test_a_conflict_known_from_a_restricted_case_is_told_to_nobody_else(on: InMemory) -> None:
    secret, open_one, colleague = restricted(on)
    known = join(on, secret.case, "Hēmi Canary", "whanau")
    panel = join(on, open_one.case, "Hēmi Canary", "interpreter")
    link(on, open_one, secret)
    link(on, panel, known)

    (matter,) = on.desk.persons.around(open_one.case).matters
    assert (matter.conflict.kind, matter.conflict.known_from) == (ConflictKind.BELONGED_TO, ("RJ-SECRET",))
    with as_member(on, colleague):
        assert on.desk.persons.around(open_one.case).matters == ()


def test_a_sealed_case_answers_nowhere(on: InMemory) -> None:
    one, other = enter(on, "RJ-SEALED", "Tāne Rāwhiti"), enter(on, "RJ-2", "Tāne Rāwhiti")
    link(on, one, other)
    with on.vault.unit_of_work() as work:
        work.keepings.seal(one.case, on.clock(), "expunged")
        work.commit()

    assert "SEALED" not in repr(on.desk.persons.around(other.case))
    assert about(on, other) == Acquaintance()
