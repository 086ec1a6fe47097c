"""How each call of the grid on what became of people, and on what the work took, is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from rjdesk.bootstrap import Desk
from rjdesk.domain.costs.cost import CostKind
from rjdesk.domain.ids import CaseId, CostId, ParticipantId
from rjdesk.domain.recidivism.check import Finding, Found, Source
from rjdesk.domain.sheet import Table
from rjdesk.services.costs.costs import Amount

SOMEBODY, WRONG = ParticipantId("p"), CostId("none")
NONE = Finding(Found.NO, date(2026, 11, 20), Source.POLICE)
HOURS = Amount(CostKind.STAFF_TIME, date(2026, 11, 20), minutes=60)
EMPTY = Table((), (), "")


class Scene(Protocol):
    """What a call needs of its scene."""

    @property
    def case(self) -> CaseId: ...
    @property
    def folder(self) -> Path: ...


AFTER_THE_CASE: Mapping[str, Callable[[Desk, Scene], object]] = {
    "looking_up.lines": lambda on, _: on.looking_up.lines(),
    "looking_up.enter": lambda on, at: on.looking_up.enter(at.case, SOMEBODY, 6, NONE),
    "agencies.list_to_fill_in": lambda on, _: on.agencies.list_to_fill_in(),
    "agencies.hand_out": lambda on, at: on.agencies.hand_out(b"list", at.folder / "list.csv"),
    "agencies.read": lambda on, at: on.agencies.read(at.folder / "filled.csv"),
    "agencies.check": lambda on, _: on.agencies.check(EMPTY),
    "agencies.bring_in": lambda on, _: on.agencies.bring_in(EMPTY),
    "costs.of_case": lambda on, at: on.costs.of_case(at.case),
    "costs.of_office": lambda on, _: on.costs.of_office(),
    "costs.add": lambda on, at: on.costs.add(at.case, HOURS),
    "costs.add_for_office": lambda on, _: on.costs.add_for_office(HOURS),
    "costs.typed_for_office": lambda on, _: on.costs.typed_for_office(),
    "costs.keep_typed_for_office": lambda on, _: on.costs.keep_typed_for_office("12"),
    "costs.take_back": lambda on, at: on.costs.take_back(at.case, WRONG),
    "costs.take_back_of_office": lambda on, _: on.costs.take_back_of_office(WRONG),
}
