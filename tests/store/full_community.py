"""Something of the community for a vault that has something in every table, as it is the first or second time."""

from __future__ import annotations

from datetime import date

from rjdesk.domain.community.partner import Partner
from rjdesk.domain.community.support import Came, Consent, Step, Support
from rjdesk.domain.community.team import Outsider, Shared
from rjdesk.domain.ids import CaseId, OutsiderId, ParticipantId, PartnerId, SupportId
from rjdesk.store.unit_of_work import UnitOfWork


def partners(work: UnitOfWork, time: int) -> None:
    """A partner of the office."""
    work.community.partners.keep(Partner(PartnerId("p"), f"Te Puna {time}"))


def help_from_outside(work: UnitOfWork, case: CaseId, said: str) -> None:
    """Support that somebody was referred to, and a professional who is no member."""
    who, steps = ParticipantId("p1"), (Step(Came.WAITING, date(2026, 11, 20), date(2026, 12, len(said))),)
    partner, consent_on = (PartnerId("p"), said), date(2026, 11, 20)
    work.supports.keep(Support(SupportId("s"), case, who, *partner, Consent.SPOKEN, consent_on, steps))
    work.supports.keep_outsider(Outsider(OutsiderId("o"), case, said, "Clinic", who, (Shared.MEETING,)))
