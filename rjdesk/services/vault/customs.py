"""What is usual where the office is: in which order it writes a day, and how people are met there."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.dates import DateOrder
from rjdesk.services import office
from rjdesk.services.law.law_of_place import law_of
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Customs:
    """The customs of a jurisdiction. ``greeting`` is "" where none is its own."""

    dates: DateOrder = DateOrder.DAY_FIRST
    greeting: str = ""


def customs(work: UnitOfWork) -> Customs:
    """Those of the place where the office said that it is."""
    law = law_of(work, office.place(work))
    return Customs(law.dates, law.greeting) if law else Customs()
