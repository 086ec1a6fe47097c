"""Only what was agreed can be written down, signed and sealed."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from rjdesk.domain.agreement import AcceptedAgreement, Agreement, Instalment, Money, Obligation
from rjdesk.domain.ids import ObligationId, ParticipantId
from rjdesk.errors import NotAccepted

APOLOGY = Obligation(
    ObligationId("o1"), "apology", "Write a letter", ParticipantId("p1"), due=date(2026, 12, 18), agreed=True
)
CURFEW = replace(APOLOGY, id=ObligationId("o2"), kind="curfew", what="Be home by nine", agreed=False)


def test_items_that_were_not_agreed_leave_no_trace() -> None:
    accepted = Agreement((APOLOGY, CURFEW)).accepted()
    assert accepted.obligations == (APOLOGY,)
    assert accepted.partial
    assert "Be home" not in repr(accepted)


def test_full_agreement_is_not_partial() -> None:
    assert not Agreement((APOLOGY,)).accepted().partial


@pytest.mark.parametrize(
    "obligations",
    [
        (),
        (CURFEW,),
        (APOLOGY, replace(CURFEW, agreed=None)),
        (replace(APOLOGY, due=None),),
        (replace(APOLOGY, what=""),),
    ],
    ids=["nothing", "nothing agreed", "not asked yet", "no day", "no deed"],
)
def test_what_is_not_settled_cannot_be_accepted(obligations: tuple[Obligation, ...]) -> None:
    with pytest.raises(NotAccepted):
        Agreement(obligations).accepted()


def test_an_accepted_agreement_cannot_be_made_by_hand_from_unsettled_items() -> None:
    with pytest.raises(NotAccepted):
        AcceptedAgreement((CURFEW,), None, partial=False)


def test_there_is_no_place_for_a_reason_or_for_who_disagreed() -> None:
    names = {field.name for kind in (Agreement, AcceptedAgreement, Obligation) for field in fields(kind)}
    assert not names & {"reason", "reasons", "note", "notes", "disagreed", "against", "votes"}


def test_instalments_add_up_to_the_cent() -> None:
    parts = (Instalment(date(2027, 1, 1), Money(3333)), Instalment(date(2027, 2, 1), Money(6667)))
    paid = replace(APOLOGY, amount=Money(10000), instalments=parts)
    assert paid.missing() == ()
    assert replace(paid, amount=Money(10001)).missing() == ("instalments",)
    assert replace(paid, amount=None).missing() == ("instalments",)


def test_an_item_is_changed_in_its_place() -> None:
    draft = Agreement((APOLOGY, CURFEW)).with_obligation(replace(APOLOGY, what="Say sorry"))
    assert [item.what for item in draft.obligations] == ["Say sorry", "Be home by nine"]
    assert draft.without_obligation(APOLOGY.id).obligations == (CURFEW,)
