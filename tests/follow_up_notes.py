"""Notes on promises for tests, said briefly: ``Notes().paid(5_000).corrected(4_500).kept``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from rjdesk.domain.agreement import Money, Obligation
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.ids import CaseId, HappeningId, MemberId, ObligationId, ParticipantId
from tests.fakes import NOON

CASE, ITEM = CaseId("c"), ObligationId("o1")
HEMI, ANA, LEE = ParticipantId("p1"), ParticipantId("p2"), ParticipantId("p3")
MERE = MemberId("mere")
TODAY, DUE = NOON.date(), date(2026, 12, 4)
WORK = Obligation(ITEM, "work", "Paints the fence", HEMI, checks=LEE, for_whom=ANA, due=DUE, agreed=True)
MONEY = replace(WORK, kind="reparation", what="Pays for the window", checks=None, amount=Money(20_000))


@dataclass(frozen=True, slots=True)
class Notes:
    """What was noted, oldest first, a minute apart; every step returns the next."""

    kept: tuple[Happening, ...] = ()

    def note(self, kind: Kind, on: date = TODAY, **known: Any) -> Notes:
        """Any note; about the first promise unless it says otherwise."""
        number = len(self.kept)
        identity, at = HappeningId(f"h{number}"), NOON + timedelta(minutes=number)
        made = Happening(identity, CASE, kind, on, at, MERE, **({"obligation": ITEM} | known))
        return Notes((*self.kept, made))

    def paid(self, cents: int, on: date = TODAY, **known: Any) -> Notes:
        """A payment."""
        return self.note(Kind.PAID, on, cents=cents, currency="NZD", **known)

    def corrected(self, cents: int, which: int = -1) -> Notes:
        """A payment was of another sum."""
        return self.paid(cents, corrects=self.kept[which].id)

    def withdrawn(self, which: int = -1) -> Notes:
        """A note was a mistake."""
        return self.note(Kind.WITHDRAWN, corrects=self.kept[which].id)
