"""How long a case is kept, and who may let it go."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.keeping import Keeping, Proposal
from rjdesk.errors import NotDueYet, NotProposed, SecondPersonNeeded, UnderHold

AROHA, TANE = MemberId("aroha"), MemberId("tane")
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TODAY = NOW.date()
FREE = Keeping(CaseId("c"), "Public Records Act 2005", date(2026, 11, 22))
PROPOSAL = Proposal(AROHA, NOW, "The period of the schedule is over.")


def test_a_case_goes_only_on_two_peoples_word() -> None:
    proposed = FREE.proposed(PROPOSAL)

    assert proposed.agreed_by(TANE, TODAY) == PROPOSAL
    with pytest.raises(SecondPersonNeeded):
        proposed.agreed_by(AROHA, TODAY)


def test_nobody_destroys_what_nobody_proposed() -> None:
    with pytest.raises(NotProposed):
        FREE.agreed_by(TANE, TODAY)
    with pytest.raises(NotProposed):
        FREE.withdrawn()


def test_a_case_stays_until_its_day() -> None:
    kept = FREE.under("Public Records Act 2005", date(2026, 11, 23))

    with pytest.raises(NotDueYet) as refused:
        kept.proposed(PROPOSAL)

    assert refused.value.facts == {"until": date(2026, 11, 23)}


def test_a_clock_that_was_set_back_meanwhile_keeps_the_case() -> None:
    with pytest.raises(NotDueYet):
        FREE.proposed(PROPOSAL).agreed_by(TANE, date(2025, 1, 1))


def test_a_hold_takes_a_proposal_away_and_keeps_the_case() -> None:
    held = FREE.proposed(PROPOSAL).held("A complaint is being looked into.")

    assert held.proposal is None
    with pytest.raises(UnderHold):
        held.proposed(PROPOSAL)
    with pytest.raises(UnderHold):
        replace(held, proposal=PROPOSAL).agreed_by(TANE, TODAY)


def test_a_hold_that_is_lifted_keeps_nothing() -> None:
    assert FREE.held("A complaint is being looked into.").lifted() == FREE


def test_a_proposal_can_be_withdrawn() -> None:
    assert FREE.proposed(PROPOSAL).withdrawn() == FREE


def test_a_case_without_a_day_may_go_when_two_people_say_so() -> None:
    assert FREE.under("", None).proposed(PROPOSAL).agreed_by(TANE, TODAY) == PROPOSAL
