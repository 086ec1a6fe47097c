"""Shows a case; its people and charges are entered through ``Entering``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.gates import Unmet
from rjdesk.domain.ids import CaseId
from rjdesk.domain.journal import JournalEntry
from rjdesk.errors import Expected
from rjdesk.process import told
from rjdesk.process.progress import Standing
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.people import People
from ui.announcements import Announcements
from ui.errands import Sends
from ui.screens.case.changes import of_charges, of_people
from ui.screens.case.entering import Entering
from ui.screens.case.moving import stands_on_shown
from ui.screens.case.showing import case_shown, deeds_shown
from ui.screens.case.view import CaseView

SHEETS = ("people", "charges")
SCREENS = ("agreement", "signing", "documents", "follow_up")


@dataclass(frozen=True, slots=True)
class CaseServices:
    """What showing a case needs of the core, and the clock for ages."""

    casework: Casework
    people: People
    drafts: DraftKeeping
    now: Callable[[], datetime]


class CasePresenter(QObject):
    """Stands between the case screen and the services. It holds the case last shown, and nothing else."""

    stage_wanted = Signal(object, str)  # case, stage
    screen_wanted = Signal(object, str)  # case, one of: agreement, signing, documents, case_costs
    shown = Signal(object)  # the open case, to the sheets that have a presenter of their own
    person_added = Signal(object)  # the identity of somebody who was entered

    def __init__(self, view: CaseView, services: CaseServices, errands: Sends, announcements: Announcements) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._announcements = view, services, errands, announcements
        self._opened: OpenCase | None = None
        self._part = ""
        people, drafts = services.people, services.drafts
        self._entering = (
            Entering(view.people, "person", of_people(people), drafts, errands, announcements, self),
            Entering(view.charges, "charge", of_charges(people), drafts, errands, announcements, self),
        )
        self._connect()

    def open(self, case: CaseId, part: str = "") -> None:
        """Shows a case, and takes the person to its ``people`` or ``charges`` if wanted."""
        self.leave()
        self._view.message.clear()
        self._part = part
        self._errands.ask(partial(self._services.casework.open, case), self._show, self._refuse)

    def leave(self) -> None:
        """Keeps at once what is being typed: the screen is left, or the vault is about to be locked."""
        for entering in self._entering:
            entering.leave()

    def _connect(self) -> None:
        view = self._view
        view.stage_wanted.connect(self._want_stage)
        view.went_on.connect(self._go_on)
        view.need_chosen.connect(self._follow)
        view.history_wanted.connect(self._ask_history)
        view.costs_wanted.connect(self._want_costs)
        view.left.connect(self.leave)
        self._entering[0].added.connect(self.person_added)
        for entering in self._entering:
            entering.entered.connect(self._entered)
            entering.refused.connect(self._refuse)
        self._announcements.case_changed.connect(self._refresh)

    def _show(self, opened: OpenCase) -> None:
        self._opened = opened
        for entering in self._entering:
            entering.about(opened.case)
        self._view.show_case(case_shown(opened, self._services.now().date()))
        self._view.stands_on.show_process(stands_on_shown(opened))
        self.shown.emit(opened)
        if self._part:
            self._view.go_to(self._part)
            self._part = ""

    def _refresh(self, case: object, _parts: object) -> None:
        if self._opened is not None and case == self._opened.case.id and self._view.isVisible():
            self._errands.ask(partial(self._services.casework.open, self._opened.case.id), self._show, self._refuse)

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)

    def _entered(self) -> None:
        self._view.message.clear()
        if self._opened is not None:
            self._announcements.case_changed.emit(self._opened.case.id, frozenset({"people"}))

    def _want_stage(self, stage: str) -> None:
        if self._opened is not None:
            self.stage_wanted.emit(self._opened.case.id, stage)

    def _go_on(self) -> None:
        steps = self._opened.steps if self._opened else ()
        for step in steps:
            if step.standing is Standing.CURRENT:
                self._want_stage(step.stage.id)

    def _follow(self, point: Unmet) -> None:
        """Goes to where a point is settled: a sheet here, another screen, or the stage that asks it."""
        if self._opened is None:
            return
        if point.settled_at in SHEETS:
            self._view.go_to(point.settled_at)
        elif point.settled_at in SCREENS:
            self._want_screen(point.settled_at)
        else:
            asked = told.prompt_at(self._opened.process, point.settled_at)
            self._want_stage(asked[0] if asked else point.settled_at)

    def _want_screen(self, screen: str) -> None:
        if self._opened is not None:
            self.screen_wanted.emit(self._opened.case.id, screen)

    def _want_costs(self) -> None:
        self._want_screen("case_costs")

    def _ask_history(self) -> None:
        if self._opened is not None:
            history = partial(self._services.casework.history, self._opened.case.id)
            self._errands.ask(history, self._show_history, self._refuse)

    def _show_history(self, entries: tuple[JournalEntry, ...]) -> None:
        if self._opened is not None:
            self._view.show_history(deeds_shown(self._opened, entries))
