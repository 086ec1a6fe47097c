"""The jurisdiction of a place: an office's own file of it where one is in force, or the shipped one."""

from __future__ import annotations

from rjdesk.domain.law import LawKind, in_force
from rjdesk.errors import ProcessNotUnderstood
from rjdesk.process.jurisdiction import Jurisdiction, read_jurisdiction
from rjdesk.process.law_files import shipped_laws
from rjdesk.store.unit_of_work import UnitOfWork


def law_of(work: UnitOfWork, place: str) -> Jurisdiction | None:
    """None for no place in particular (""), and for one of which nothing is known.

    An own file that this rjdesk can't read changes nothing.
    """
    return (_own(work, place) or shipped_laws().get(place)) if place else None


def _own(work: UnitOfWork, place: str) -> Jurisdiction | None:
    file = in_force(work.laws.all()).get((LawKind.JURISDICTION, place))
    if file is None:
        return None
    try:
        return read_jurisdiction(work.processes.text_of(file.sha256), f"{place}.toml")
    except ProcessNotUnderstood:
        return None
