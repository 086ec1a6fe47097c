"""The screens of one case, put together; all of them show the same case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected, NoSuchCase, NotAllowed
from rjdesk.process.progress import Standing
from rjdesk.process.template import Stage
from ui.announcements import Announcements
from ui.app.case_parts import CaseParts
from ui.app.emergency_banner import EmergencyBanner
from ui.app.places import CASE_PLACES, PICTURES, Place, title, unused
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.widgets.choose import Chooser
from ui.wording import tr

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk
    from rjdesk.services.casework import OpenCase


WITHIN = {
    Place.SEATING: Place.DAY,
    Place.ASKING: Place.DOCUMENTS,
    Place.TESTIMONIALS: Place.DOCUMENTS,
    Place.SUPPORT: Place.CASE,
    Place.CASE_COSTS: Place.CASE,
}
"""Pages of a case that have no button of their own, and the place that leads to them."""


class CaseScreens(QObject):
    """Turns to the screens of the case that is open, and tells whether its stage is walked in front of others."""

    in_the_room = Signal(bool)
    handed = Signal(object)  # a Handed: the laptop goes to a participant with this
    gone = Signal(str)  # the case that was open can't be seen any more; why

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        errands: Sends,
        announcements: Announcements,
        now: Callable[[], datetime],
        chooser: Chooser,
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._errands = desk, window, errands
        self._announcements = announcements
        self._case: CaseId | None = None
        self._stage = ""
        self._wanted_stage = False
        self._parts = CaseParts(desk, errands, announcements, now, chooser, self)
        self._banner = EmergencyBanner(window.banner, now, self)
        self._banner.over.connect(self._look_again)
        self._add_pages(window)
        self._connect(window, announcements)

    def _add_pages(self, window: MainWindow) -> None:
        parts = self._parts
        for place, view in parts.views.items():
            window.add_place(place, title(place), PICTURES[place], view, of_case=True)
        window.name_case("", CASE_PLACES)
        window.add_page(Place.SEATING, parts.seats)
        window.add_page(Place.ASKING, parts.asking_page)
        window.add_page(Place.SUPPORT, parts.support.view)
        window.add_page(Place.TESTIMONIALS, parts.words_page)
        window.add_page(Place.CASE_COSTS, parts.costs_page)

    def _connect(self, window: MainWindow, announcements: Announcements) -> None:
        parts = self._parts
        parts.seating.screen_wanted.connect(self.open)
        parts.knowing.case_wanted.connect(self.open)
        for presenter in parts.leads:
            presenter.stage_wanted.connect(self.open_stage)
            presenter.screen_wanted.connect(self.open)
        for reader in (parts.plan, parts.ceremony, parts.papers, parts.asking, parts.words):
            reader.handed.connect(self.handed)
        for link in (
            parts.files,
            parts.map,
            parts.follow_up,
            parts.warnings,
            parts.helpers,
            parts.support,
            parts.asking,
            parts.words,
            parts.costs,
        ):
            link.screen_wanted.connect(self.open)
        parts.follow_up.stage_wanted.connect(self.open_stage)
        parts.letters.office_wanted.connect(partial(window.place_asked.emit, Place.LETTER_TEXTS))
        parts.ceremony.act_began.connect(window.show_door)
        parts.ceremony.act_ended.connect(window.uncover)
        parts.ending.sealed.connect(self._sealed)
        announcements.case_changed.connect(self._changed)
        announcements.cases_changed.connect(self._look_again)

    def open(self, case: CaseId, screen: str = Place.CASE) -> None:
        """Shows a screen of a case; ``people`` and ``charges`` are sheets of the case itself."""
        self._learn(case)
        if screen in ("people", "charges"):
            self._parts.case.open(case, screen)
            self._window.show_place(Place.CASE)
        elif screen in self._parts.shows:
            self._parts.shows[screen].open(case)
            self._window.show_place(screen, WITHIN.get(Place(screen), ""))

    def open_stage(self, case: CaseId, stage: str) -> None:
        """Shows a stage of a case."""
        self._stage = stage
        self._learn(case)
        self._parts.stage.open(case, stage)
        self._window.show_place(Place.STAGE)

    def turn_to(self, screen: str) -> None:
        """Shows a screen of the case that is open; of its stages, the one that is current."""
        if self._case is None:
            return
        if screen == Place.STAGE:
            self._wanted_stage = True
            self._learn(self._case)
        else:
            self.open(self._case, screen)

    def leave(self) -> None:
        """Keeps at once what is being typed anywhere."""
        for presenter in self._parts.leaving:
            presenter.leave()

    def _learn(self, case: CaseId) -> None:
        """Finds out what stands over the case's places."""
        self._case = case
        self._errands.ask(partial(self._desk.casework.open, case), self._name, self._gone)

    def _name(self, opened: OpenCase) -> None:
        if opened.case.id != self._case:
            return
        self._window.name_case(opened.case.reference, _without(opened))
        self._banner.show_case(opened)
        now = _current(opened)
        if self._wanted_stage:
            self._wanted_stage = False
            stages = [step.stage.id for step in opened.steps]
            self.open_stage(opened.case.id, now.id if now else stages[-1])
            return
        in_the_room = self._in_the_room(opened)
        self.in_the_room.emit(bool(in_the_room))
        self._announcements.in_sight.emit(opened.case.id, in_the_room)

    def _in_the_room(self, opened: OpenCase) -> str:
        """The stage in sight, or the one that leads to the screen in sight, if it is walked in front of others; else ""."""
        place = self._window.current_place()
        if place == Place.DAY:
            now = _current(opened)
            return now.id if now is not None and now.in_the_room else ""
        shown = (
            stage.id
            for stage in opened.process.stages
            if stage.in_the_room and (stage.id == self._stage if place == Place.STAGE else stage.panel == place)
        )
        return next(shown, "")

    def _changed(self, case: object, parts: frozenset[str]) -> None:
        on = "stages" in parts and self._window.current_place() == Place.DAY  # the room goes on with the day
        if case == self._case and ("team" in parts or on):
            self._look_again()

    def _look_again(self) -> None:
        """Whether the case that is open may still be seen by whoever is at work, and is still there."""
        if self._case is not None:
            self._learn(self._case)

    def _sealed(self) -> None:
        self._put_away(tr("The case is sealed. No screen, search or count knows it any more."))

    def _gone(self, error: Expected) -> None:
        if isinstance(error, NoSuchCase):
            self._put_away(tr("The case that was open is not there any more."))
        elif isinstance(error, NotAllowed):
            self._put_away(tr("The case is restricted now: you see that there is one, and whose it is."))
        else:
            self._window.message.show_error(error)

    def _put_away(self, words: str) -> None:
        """No case is open any more."""
        self._case = None
        self._banner.clear()
        self._window.name_case("", CASE_PLACES)
        self._announcements.in_sight.emit(None, "")
        self.gone.emit(words)


def _current(opened: OpenCase) -> Stage | None:
    return next((step.stage for step in opened.steps if step.standing is Standing.CURRENT), None)


def _without(opened: OpenCase) -> frozenset[Place]:
    """The places that a case has no use for; papers that it has all the same can be reached."""
    without = unused(opened.process)
    return without - {Place.DOCUMENTS} if opened.documents else without
