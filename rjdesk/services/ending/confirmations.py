"""When the recovery code was last typed from its sheet, which shows that the sheet is there and can be read."""

from __future__ import annotations

from datetime import datetime

from rjdesk.store.unit_of_work import UnitOfWork

CONFIRMED_AT = "recovery_confirmed_at"


def confirm(work: UnitOfWork, at: datetime) -> None:
    """Remember that the code was typed from its sheet."""
    work.settings.put(CONFIRMED_AT, at.isoformat())


def confirmed_at(work: UnitOfWork) -> datetime | None:
    """When that was last."""
    known = work.settings.get(CONFIRMED_AT)
    return datetime.fromisoformat(known) if known else None
