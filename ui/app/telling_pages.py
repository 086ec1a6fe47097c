"""The pages on which the office gives account of itself: its figures, reports in its own words, and what it learnt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from ui.announcements import Announcements
from ui.app.places import Place
from ui.errands import Sends
from ui.main_window import MainWindow
from ui.widgets.choose import Chooser

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk


class Opens(Protocol):
    """A presenter of a page that is about no case."""

    def open(self) -> None:
        """Shows it as things are now."""


class TellingPages(QObject):
    """``builders`` builds each when it is first turned to."""

    office_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        errands: Sends,
        announcements: Announcements,
        day: Callable[[], date],
        chooser: Chooser,
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._errands, self._announcements = desk, window, errands, announcements
        self._day, self._chooser = day, chooser
        self._leaving: list[Callable[[], None]] = []
        self.builders: dict[str, Callable[[], Opens]] = {
            Place.FIGURES: self._figures,
            Place.OWN_WORDS: self._own_words,
            Place.LEARNING: self._learning,
        }

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        for leave in self._leaving:
            leave()

    def _figures(self) -> Opens:
        from ui.screens.figures.presenter import FiguresPresenter  # with the page
        from ui.screens.figures.view import FiguresView

        view = FiguresView()
        view.office_wanted.connect(self.office_wanted)
        view.own_words_wanted.connect(self._to_own_words)
        self._window.add_page(Place.FIGURES, view)
        return FiguresPresenter(view, self._desk.figures, self._errands, self._day, self._chooser)

    def _own_words(self) -> Opens:
        from ui.screens.figures.own_words import OwnWords  # with the page
        from ui.screens.figures.own_words_presenter import OwnWordsPresenter, OwnWordsServices

        view, desk = OwnWords(), self._desk
        view.figures_wanted.connect(self._to_the_figures)
        self._window.add_page(Place.OWN_WORDS, view)
        services = OwnWordsServices(desk.report_texts, desk.report_drafts, desk.figures, desk.members)
        made = OwnWordsPresenter(view, services, self._errands, self._announcements, self._day, self._chooser)
        self._leaving.append(made.leave)
        return made

    def _learning(self) -> Opens:
        from ui.screens.learning.presenter import LearningPresenter, LearningServices  # with the page
        from ui.screens.learning.reviewing import Reviewing
        from ui.screens.learning.view import LearningView

        view, desk = LearningView(), self._desk
        view.all.office_wanted.connect(self.office_wanted)
        self._window.add_page(Place.LEARNING, view)
        services = LearningServices(desk.learning, desk.lesson_drafts, desk.members)
        reviewing = Reviewing(view.review, desk.reviews, self._errands, self._day, self._chooser)
        made = LearningPresenter(view, services, self._errands, self._announcements, reviewing)
        self._leaving.append(made.leave)
        return made

    def _to_own_words(self) -> None:
        self._window.place_asked.emit(Place.OWN_WORDS)

    def _to_the_figures(self) -> None:
        self._window.place_asked.emit(Place.FIGURES)
