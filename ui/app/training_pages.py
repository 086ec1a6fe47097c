"""The pages of training, each built when it is first turned to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from ui.announcements import Announcements
from ui.app.places import Place
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.widgets.choose import Chooser

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk
    from ui.screens.own_record.view import RecordView


class Opens(Protocol):
    """A presenter of a page that is about no case."""

    def open(self) -> None:
        """Shows it as things are now."""


class TrainingPages(QObject):
    """Stories, drills, and each record that somebody learns by."""

    office_wanted = Signal()

    def __init__(
        self, desk: Desk, window: MainWindow, errands: Sends, announcements: Announcements, chooser: Chooser
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._errands = desk, window, errands
        self._announcements, self._chooser = announcements, chooser
        self._leaving: list[Callable[[], None]] = []
        self.builders: dict[str, Callable[[], Opens]] = {
            Place.TRAINING: self._training,
            Place.DRILLS: self._drills,
            Place.OBSERVING: self._observing,
            Place.REFLECTING: self._reflecting,
            Place.SUPERVISION: self._supervision,
            Place.COMPETENCE: self._competence,
            Place.OWN_MATERIAL: self._material,
        }

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        for leave in self._leaving:
            leave()

    def _training(self) -> Opens:
        from ui.screens.training.looking import TrainingServices  # with the page: it reads every story
        from ui.screens.training.presenter import TrainingPresenter
        from ui.screens.training.view import TrainingView

        view = TrainingView()
        view.office_wanted.connect(self.office_wanted)
        view.place_wanted.connect(self._window.place_asked)
        view.practice_wanted.connect(self._window.lock_asked)
        self._window.add_page(Place.TRAINING, view)
        services = TrainingServices(self._desk.training, self._desk.members)
        return TrainingPresenter(view, services, self._errands, self._chooser)

    def _drills(self) -> Opens:
        from ui.screens.drills.presenter import DrillServices, DrillsPresenter  # with the page: it reads every drill
        from ui.screens.drills.view import DrillsView

        view = DrillsView()
        view.training_wanted.connect(self._to_training)
        self._window.add_page(Place.DRILLS, view)
        return DrillsPresenter(view, DrillServices(self._desk.drills, self._desk.training), self._errands)

    def _observing(self) -> Opens:
        from ui.screens.own_record.observing import (  # with the page: it reads every process
            ObservingPresenter,
            ObservingServices,
        )

        desk, view = self._desk, self._record(Place.OBSERVING)
        services = ObservingServices(desk.observing, desk.training, desk.members, desk.learning_drafts)
        made = ObservingPresenter(view, services, self._errands, self._announcements, self._chooser)
        self._leaving.append(made.leave)
        return made

    def _reflecting(self) -> Opens:
        from ui.screens.own_record.reflecting import ReflectingPresenter  # with the page

        view, log = self._record(Place.REFLECTING), self._desk.reflections
        made = ReflectingPresenter(view, log, self._errands, self._announcements)
        self._leaving.append(made.leave)
        return made

    def _supervision(self) -> Opens:
        from ui.screens.own_record.supervision import SupervisionPresenter  # with the page

        view, desk = self._record(Place.SUPERVISION), self._desk
        made = SupervisionPresenter(view, desk.supervisions, desk.learning_drafts, self._errands, self._announcements)
        self._leaving.append(made.leave)
        return made

    def _competence(self) -> Opens:
        from ui.screens.own_record.competence import CompetencePresenter  # with the page

        view, desk = self._record(Place.COMPETENCE), self._desk
        made = CompetencePresenter(view, desk.competences, desk.learning_drafts, self._errands, self._announcements)
        self._leaving.append(made.leave)
        return made

    def _material(self) -> Opens:
        from ui.screens.own_record.material import MaterialPresenter  # with the page

        view = self._record(Place.OWN_MATERIAL)
        return MaterialPresenter(view, self._desk.own_material, self._errands, self._chooser)

    def _record(self, place: Place) -> RecordView:
        from ui.screens.own_record.view import RecordView  # with the first of them

        view = RecordView(place)
        view.training_wanted.connect(self._to_training)
        self._window.add_page(place, view)
        return view

    def _to_training(self) -> None:
        self._window.place_asked.emit(Place.TRAINING)
