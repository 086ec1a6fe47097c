"""How long cases are kept: holds, sealing, and what remains."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.ids import CaseId
from rjdesk.domain.keeping import Became, Keeping, Statistic
from rjdesk.domain.law import LawKind
from rjdesk.domain.member import Role
from rjdesk.errors import NoSuchCase, NotAllowed, NotDueYet, ReasonTooShort, UnderHold
from tests.services.colleagues import a_colleague, as_member
from tests.services.conferences import InMemory, in_memory, walking
from tests.services.law_texts import FGC, a_file, a_process

WHY = "The schedule's ten years are over."


def taken(on: InMemory) -> CaseId:
    """A referral that was taken by whoever is at work."""
    return walking(on.desk).refer()


@pytest.fixture
def on() -> InMemory:
    return in_memory()


def test_a_case_is_kept_under_the_rule_that_was_set(on: InMemory) -> None:
    case = taken(on)

    on.desk.keeping.set_rule(case, " Public Records Act 2005 ", date(2036, 11, 20))

    assert on.desk.keeping.rules(case) == Keeping(case, "Public Records Act 2005", date(2036, 11, 20))
    assert on.deeds()[-1] == "retention_set"


def test_a_case_under_a_hold_cannot_be_proposed(on: InMemory) -> None:
    case = taken(on)
    on.desk.keeping.hold(case, "A complaint is being looked into.")

    with pytest.raises(UnderHold):
        on.desk.keeping.propose_destruction(case, WHY)

    on.desk.keeping.lift_hold(case)
    on.desk.keeping.propose_destruction(case, WHY)
    assert on.deeds()[-3:] == ["hold_set", "hold_lifted", "destruction_proposed"]


def test_a_case_that_has_to_be_kept_cannot_be_proposed(on: InMemory) -> None:
    case = taken(on)
    on.desk.keeping.set_rule(case, "Public Records Act 2005", on.clock().date() + timedelta(days=1))

    with pytest.raises(NotDueYet):
        on.desk.keeping.propose_destruction(case, WHY)


@pytest.mark.parametrize("typed", ["", "because", " " * 40])
def test_a_reason_is_asked_for_and_given(on: InMemory, typed: str) -> None:
    case = taken(on)

    for refused in (on.desk.keeping.hold, on.desk.keeping.propose_destruction, on.desk.keeping.seal):
        with pytest.raises(ReasonTooShort):
            refused(case, typed)


def test_whoever_may_destroy_sees_what_was_proposed_and_by_whom(on: InMemory) -> None:
    case = taken(on)
    on.desk.keeping.propose_destruction(case, WHY)
    supervisor = a_colleague(on, Role.SUPERVISOR)

    (mine,) = on.desk.keeping.proposals()
    with as_member(on, supervisor):
        (theirs,) = on.desk.keeping.proposals()

    assert (mine.by_me, theirs.by_me) == (True, False)
    assert theirs.by == on.session.member_name
    assert theirs.proposal.because == WHY


def test_a_proposal_can_be_taken_back(on: InMemory) -> None:
    case = taken(on)
    on.desk.keeping.propose_destruction(case, WHY)

    on.desk.keeping.withdraw_proposal(case)

    assert on.desk.keeping.proposals() == ()
    assert on.deeds()[-1] == "proposal_withdrawn"


def test_a_sealed_case_answers_as_one_that_never_was(on: InMemory) -> None:
    case = taken(on)
    reference = on.desk.casework.open(case).case.reference

    on.desk.keeping.seal(case, WHY)

    assert on.desk.casework.page(CaseQuery(state="all")).total == 0
    assert on.desk.casework.page(CaseQuery(text=reference, state="all")).rows == ()
    assert on.desk.casework.today().counts.open == 0
    for asked in (on.desk.casework.open, on.desk.casework.history, on.desk.papers.of_case, on.desk.keeping.rules):
        with pytest.raises(NoSuchCase):
            asked(case)


def test_of_a_sealed_case_one_number_remains(on: InMemory) -> None:
    case = taken(on)
    pin, kind = on.desk.casework.open(case).case.pin, on.desk.casework.open(case).case.kind

    on.desk.keeping.seal(case, WHY)

    assert on.desk.keeping.statistics() == (Statistic(Became.SEALED, on.clock().year, pin.process, kind, "", 1),)


def test_what_remains_is_told_by_the_office_s_own_name_of_a_process_also_once_that_is_withdrawn(
    on: InMemory, tmp_path: Path
) -> None:
    assert on.desk.keeping.process_titles()["circle"] == "Peacemaking circle"
    own = a_process((f'id = "{FGC.id}"', 'id = "hui"'), (f'title = "{FGC.title}"', 'title = "Hui whakatika"'))
    on.desk.laws.put_in_force(on.desk.laws.look(a_file(tmp_path, own)), WHY)
    on.desk.laws.withdraw((LawKind.PROCESS, "hui"), WHY)
    assert on.desk.keeping.process_titles()["hui"] == "Hui whakatika"


def test_a_sealed_case_is_opened_by_its_exact_reference_alone(on: InMemory) -> None:
    case = taken(on)
    reference = on.desk.casework.open(case).case.reference
    on.desk.keeping.seal(case, WHY)

    for wrong in ("", reference[:-1], "never was"):
        with pytest.raises(NoSuchCase):
            on.desk.keeping.unseal(wrong, WHY)

    assert on.desk.keeping.unseal(reference, WHY) == case
    assert on.desk.casework.open(case).case.reference == reference


def test_a_facilitator_cannot_seal(on: InMemory) -> None:
    with as_member(on, a_colleague(on, Role.FACILITATOR)):
        case = taken(on)
        with pytest.raises(NotAllowed):
            on.desk.keeping.seal(case, WHY)
