"""Keeping an amount of the office while it is typed; it is none yet, and no deed."""

from __future__ import annotations

from datetime import datetime

from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.services.session import Session
from rjdesk.services.typed import whole

FIELD = "cost"
OF_OFFICE = DraftPlace(None, FIELD)


def typed(session: Session) -> tuple[Draft, ...]:
    """What stands there and was never entered: one, or none."""
    with session.units() as work:
        return tuple(draft for draft in work.drafts.of_case(None) if draft.place == OF_OFFICE)


def keep_typed(session: Session, text: str, now: datetime) -> None:
    """Keep what stands there now; nothing, once it was entered or thought better of."""
    with session.units() as work:
        if text:
            work.drafts.keep(Draft(OF_OFFICE, whole(text), now))
        else:
            work.drafts.drop(OF_OFFICE)
        work.commit()
