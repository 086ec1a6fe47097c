"""Has what the work took entered and taken back, for a case or for the office."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.access import Action
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.costs.cost import CostKind
from rjdesk.domain.ids import CaseId, CostId
from rjdesk.errors import Expected
from rjdesk.services.casework import Casework
from rjdesk.services.costs.costs import Amount, Costs, Entered
from rjdesk.services.members import Members
from ui.errands import Sends
from ui.screens.costs.view import CostsView
from ui.wording import tr

THE_OFFICE = ""
"""Stands for the office among the places."""

MOST_CASES = 500
OF_A_CASE = (CostKind.STAFF_TIME, CostKind.VOLUNTEER_TIME, CostKind.TRAVEL, CostKind.SPENT)
OF_THE_OFFICE = (CostKind.STAFF_TIME, CostKind.TRAVEL, CostKind.SPENT, CostKind.BUDGET)

Places = list[tuple[object, str]]


@dataclass(frozen=True, slots=True)
class CostServices:
    """What the page needs of the core."""

    costs: Costs
    casework: Casework
    members: Members

    def places(self) -> Places:
        """For the vault thread: the office, for whom it concerns, and the open cases."""
        may = self.members.me().may
        found: Places = [(THE_OFFICE, tr("The office, without a case"))] if Action.SEE_FIGURES in may else []
        if Action.SEE_CASES in may:
            rows = self.casework.page(CaseQuery(sort="reference", limit=MOST_CASES)).rows
            found += [(row.id, " · ".join(filter(None, (row.reference, row.offender_names)))) for row in rows]
        return found

    def entered(self, place: str) -> Entered:
        """For the vault thread: what counts by now."""
        return self.costs.of_case(CaseId(place)) if place else self.costs.of_office()

    def add(self, place: str, amount: Amount) -> None:
        """For the vault thread."""
        if place:
            self.costs.add(CaseId(place), amount)
        else:
            self.costs.add_for_office(amount)

    def take_back(self, place: str, wrong: CostId) -> None:
        """For the vault thread."""
        if place:
            self.costs.take_back(CaseId(place), wrong)
        else:
            self.costs.take_back_of_office(wrong)


class CostsPresenter(QObject):
    """Holds for what is entered now."""

    def __init__(self, view: CostsView, services: CostServices, errands: Sends) -> None:
        super().__init__(view)
        self._view, self._services, self._errands = view, services, errands
        self._place = THE_OFFICE
        view.chosen.connect(self._choose)
        view.entered.connect(self._enter)
        view.taken_back.connect(self._take_back)

    def open(self) -> None:
        """Looks again."""
        self._view.message.clear()
        self._errands.ask(self._services.places, self._view.show_places, self._refuse)

    def _choose(self, place: object) -> None:
        self._place = str(place)
        self._errands.ask(partial(self._services.entered, self._place), self._show, self._refuse)

    def _show(self, entered: Entered) -> None:
        self._view.show_entered(entered, OF_A_CASE if self._place else OF_THE_OFFICE)

    def _enter(self, amount: Amount) -> None:
        self._errands.change(partial(self._services.add, self._place, amount), self._entered, self._refuse)

    def _take_back(self, wrong: CostId) -> None:
        self._errands.change(partial(self._services.take_back, self._place, wrong), self._gone, self._refuse)

    def _entered(self, _nothing: None) -> None:
        self._choose(self._place)
        self._view.say_entered(tr("Entered."))

    def _gone(self, _nothing: None) -> None:
        self._choose(self._place)
        self._view.say_entered(tr("It counts no more."))

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
        self._view.to_top()
