"""Keeping the reason for a change of the law while it is typed; it is no reason yet, and no deed."""

from __future__ import annotations

from datetime import datetime

from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.law import LawName
from rjdesk.services.session import Session
from rjdesk.services.typed import whole
from rjdesk.store.unit_of_work import UnitOfWork


def place_of(name: LawName, *, withdrawing: bool) -> DraftPlace:
    """Where it is kept: a withdrawal has a reason of its own."""
    return DraftPlace(None, f"law/{name[0]}/{name[1]}", "withdrawal" if withdrawing else "")


def typed_at(work: UnitOfWork, place: DraftPlace) -> str:
    """What somebody began to type there; "" if nothing is kept."""
    return next((draft.text for draft in work.drafts.of_case(None) if draft.place == place), "")


def keep_typed(session: Session, place: DraftPlace, because: str, now: datetime) -> None:
    """Keep what stands there now; none, if nothing does any more."""
    with session.units() as work:
        if because.strip():
            work.drafts.keep(Draft(place, whole(because), now))
        else:
            work.drafts.drop(place)
        work.commit()
