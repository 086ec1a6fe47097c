"""Taking a referral: the beginning of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rjdesk.domain.ids import CaseId
from rjdesk.services.people import NewCharge, NewPerson


@dataclass(frozen=True, slots=True)
class NewReferral:
    """What a referral says: ``process`` and ``kind`` name a shipped process and one of its kinds.

    ``practice`` must be the vault's own; the screens leave it alone.
    """

    process: str
    kind: str
    reference: str
    received_on: date
    offender: NewPerson | None = None
    charges: tuple[NewCharge, ...] = ()
    practice: bool | None = None


class Referrals:
    """Taking referrals."""

    def take(self, referral: NewReferral) -> CaseId:
        """Open a case. The member who has unlocked the vault is its facilitator. Raises PracticeMismatch."""
        raise NotImplementedError
