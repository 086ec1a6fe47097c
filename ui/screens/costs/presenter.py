"""Has what the work took entered and taken back, for a case or for the office."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.access import Action
from rjdesk.domain.case_list import CaseQuery
from rjdesk.domain.costs.cost import CostKind
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId, CostId
from rjdesk.errors import Expected
from rjdesk.services.casework import Casework
from rjdesk.services.costs.costs import Amount, Costs, Entered
from rjdesk.services.costs.drafts import FIELD
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.members import Members
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptDrafts, given_back
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
    drafts: DraftKeeping

    def places(self) -> Places:
        """For the vault thread: the office, for whom it concerns, and the open cases."""
        may = self.members.me().may
        found: Places = [(THE_OFFICE, tr("The office, without a case"))] if Action.SEE_FIGURES in may else []
        if Action.SEE_CASES in may:
            rows = self.casework.page(CaseQuery(sort="reference", limit=MOST_CASES)).rows
            found += [(row.id, " · ".join(filter(None, (row.reference, row.offender_names)))) for row in rows]
        return found

    def seen(self, place: str) -> Seen:
        """For the vault thread: what counts by now, and what was typed by whoever may enter it."""
        entered = self.costs.of_case(CaseId(place)) if place else self.costs.of_office()
        if not entered.may:
            return Seen(entered)
        drafts = self.drafts.of(CaseId(place)) if place else self.costs.typed_for_office()
        return Seen(entered, given_back(drafts, FIELD).get("", ("", "")))

    def keep(self, place: DraftPlace, text: str) -> None:
        """For the vault thread: what is typed, which doesn't count yet."""
        if place.case is not None:
            self.drafts.keep(place, text)
        else:
            self.costs.keep_typed_for_office(text)

    def drop(self, place: DraftPlace) -> None:
        """For the vault thread: it counts, or was thought better of."""
        if place.case is not None:
            self.drafts.drop(place)
        else:
            self.costs.keep_typed_for_office("")

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


@dataclass(frozen=True, slots=True)
class Seen:
    """What is entered for a place, and what was typed there and never entered."""

    entered: Entered
    typed: tuple[str, str] = ("", "")


class CostsPresenter(QObject):
    """Holds for what is entered now. ``screen_wanted`` leads from a case's own page back to the case."""

    screen_wanted = Signal(object, str)  # case, "case"

    def __init__(self, view: CostsView, services: CostServices, errands: Sends, announcements: Announcements) -> None:
        super().__init__(view)
        self._view, self._services, self._errands = view, services, errands
        self._place = THE_OFFICE
        self._typing = KeptDrafts(services, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        view.chosen.connect(self._choose)
        view.entered.connect(self._enter)
        view.taken_back.connect(self._take_back)
        view.typed.connect(self._type)
        view.back_wanted.connect(self._to_the_case)

    def open(self, case: CaseId | None = None) -> None:
        """Looks again: for a case, or for whatever is chosen."""
        self._view.message.clear()
        self.leave()
        if case is not None:
            self._choose(case)
        else:
            self._errands.ask(self._services.places, self._view.show_places, self._refuse)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _choose(self, place: object) -> None:
        self.leave()
        self._place = str(place)
        self._errands.ask(partial(self._services.seen, self._place), self._show, self._refuse)

    def _show(self, seen: Seen) -> None:
        self._view.show_entered(seen.entered, OF_A_CASE if self._place else OF_THE_OFFICE, seen.typed)

    def _type(self, text: str) -> None:
        self._typing.note(draft_of(self._place), text)

    def _enter(self, amount: Amount) -> None:
        work = self._typing.counted_by(partial(self._services.add, self._place, amount), draft_of(self._place))
        self._errands.change(work, self._entered, self._refuse)

    def _take_back(self, wrong: CostId) -> None:
        self._errands.change(partial(self._services.take_back, self._place, wrong), self._gone, self._refuse)

    def _entered(self, _nothing: object) -> None:
        self._choose(self._place)
        self._view.say_entered(tr("Entered."))

    def _gone(self, _nothing: None) -> None:
        self._choose(self._place)
        self._view.say_entered(tr("It counts no more."))

    def _to_the_case(self) -> None:
        if self._place:
            self.screen_wanted.emit(CaseId(self._place), "case")

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
        self._view.to_top()


def draft_of(place: str) -> DraftPlace:
    """Where what is typed for a case or the office is kept until it counts."""
    return DraftPlace(CaseId(place) if place else None, FIELD)
