"""What is usual where the office is: in which order it writes a day, and how people are met there."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.dates import DateOrder
from rjdesk.domain.law import LawKind, in_force
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.jurisdiction import Jurisdiction, read_jurisdiction
from rjdesk.process.law_files import shipped_laws
from rjdesk.services import office
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Customs:
    """The customs of a jurisdiction. ``greeting`` is "" where none is its own."""

    dates: DateOrder = DateOrder.DAY_FIRST
    greeting: str = ""


def customs(work: UnitOfWork) -> Customs:
    """Those of the place where the office said that it is; an own file that this rjdesk can't read changes nothing."""
    place = office.place(work)
    law = _own(work, place) or shipped_laws().get(place) if place else None
    return Customs(law.dates, law.greeting) if law else Customs()


def _own(work: UnitOfWork, place: str) -> Jurisdiction | None:
    file = in_force(work.laws.all()).get((LawKind.JURISDICTION, place))
    if file is None:
        return None
    try:
        return read_jurisdiction(work.processes.text_of(file.sha256), f"{place}.toml")
    except ProcessNotUnderstood:
        return None
