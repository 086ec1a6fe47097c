"""What was agreed: obligations, first as a draft, then accepted.

Only an accepted agreement can be composed, signed and sealed, and only agreed matters are ever part of it: no field exists
for a reason, a name or a count of those who did not agree (practice note on s263; domain notes 0.3, 1.6).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from rjdesk.domain.ids import ChargeId, ObligationId, ParticipantId
from rjdesk.errors import NotAccepted


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in cents of a currency (ISO 4217)."""

    cents: int
    currency: str = "NZD"


@dataclass(frozen=True, slots=True)
class Instalment:
    """One part of a payment, with its day."""

    due: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Obligation:
    """One thing someone undertakes to do.

    ``kind`` names a kind of the process (apology, restitution ...). ``rests_on`` are the charges it answers. ``agreed`` is
    the conference's yes or no, None while it has not been asked.
    """

    id: ObligationId
    kind: str
    what: str
    who: ParticipantId | None = None
    helps: ParticipantId | None = None
    checks: ParticipantId | None = None
    for_whom: ParticipantId | None = None
    due: date | None = None
    amount: Money | None = None
    instalments: tuple[Instalment, ...] = ()
    shown_by: str = ""
    rests_on: tuple[ChargeId, ...] = ()
    agreed: bool | None = None

    def missing(self) -> tuple[str, ...]:
        """The fields that a plain promise needs and that are still empty: what, who, by when, instalments adding up."""
        lacking = [name for name in ("what", "who", "due") if not getattr(self, name)]
        if self.instalments and (
            self.amount is None or sum(i.amount.cents for i in self.instalments) != self.amount.cents
        ):
            lacking.append("instalments")
        return tuple(lacking)

    def in_currency(self, code: str) -> Obligation:
        """The obligation with its amounts, as they stand, in a currency (ISO 4217)."""
        amount = replace(self.amount, currency=code) if self.amount else None
        parts = tuple(replace(part, amount=replace(part.amount, currency=code)) for part in self.instalments)
        return replace(self, amount=amount, instalments=parts)

    def without_person(self, gone: ParticipantId) -> Obligation:
        """The obligation naming someone no more, and unanswered if it did."""

        def kept(person: ParticipantId | None) -> ParticipantId | None:
            return None if person == gone else person

        if gone not in (self.who, self.helps, self.checks, self.for_whom):
            return self
        return replace(
            self,
            who=kept(self.who),
            helps=kept(self.helps),
            checks=kept(self.checks),
            for_whom=kept(self.for_whom),
            agreed=None,
        )

    def without_charge(self, gone: ChargeId) -> Obligation:
        """The obligation resting on a charge no more, and unanswered if it did."""
        if gone not in self.rests_on:
            return self
        return replace(self, agreed=None, rests_on=tuple(charge for charge in self.rests_on if charge != gone))


@dataclass(frozen=True, slots=True)
class Agreement:
    """The draft, as it grows in the room: obligations in order, and the day it will be reviewed.

    ``concluded`` once the conference has answered every item and the stage was closed.
    """

    obligations: tuple[Obligation, ...] = ()
    review_on: date | None = None
    concluded: bool = False

    def with_obligation(self, obligation: Obligation) -> Agreement:
        """The draft with an obligation added, or changed in its place."""
        if all(held.id != obligation.id for held in self.obligations):
            return replace(self, obligations=(*self.obligations, obligation))
        changed = tuple(obligation if held.id == obligation.id else held for held in self.obligations)
        return replace(self, obligations=changed)

    def without_obligation(self, obligation: ObligationId) -> Agreement:
        """The draft without an obligation."""
        return replace(self, obligations=tuple(o for o in self.obligations if o.id != obligation))

    def without_person(self, gone: ParticipantId) -> Agreement:
        """The draft naming someone no more; what they were named in is another promise, and has to be asked again."""
        return replace(self, obligations=tuple(o.without_person(gone) for o in self.obligations))

    def without_charge(self, gone: ChargeId) -> Agreement:
        """The draft resting on a charge no more."""
        return replace(self, obligations=tuple(o.without_charge(gone) for o in self.obligations))

    def accepted(self) -> AcceptedAgreement:
        """What was agreed, and nothing else. Raises ``NotAccepted`` while an item is unanswered, or if none was agreed."""
        if any(o.agreed is None for o in self.obligations):
            raise NotAccepted
        agreed = tuple(o for o in self.obligations if o.agreed)
        return AcceptedAgreement(agreed, self.review_on, partial=len(agreed) < len(self.obligations))


@dataclass(frozen=True, slots=True)
class AcceptedAgreement:
    """An agreement that can be written down and signed: at least one obligation, all agreed and complete.

    ``partial`` says that full agreement was not reached, as a bare fact.
    """

    obligations: tuple[Obligation, ...]
    review_on: date | None
    partial: bool

    def __post_init__(self) -> None:
        if not self.obligations or any(not o.agreed or o.missing() for o in self.obligations):
            raise NotAccepted
