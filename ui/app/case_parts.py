"""The screens of one case and whoever stands behind each: all of them show the same case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rjdesk.domain.ids import CaseId
from ui.announcements import Announcements
from ui.app.community_pages import SupportPage
from ui.app.places import Place
from ui.errands import Sends
from ui.screens.agreement.presenter import AgreementPresenter, AgreementServices
from ui.screens.agreement.view import AgreementView
from ui.screens.asking.presenter import AskingPresenter, AskingServices
from ui.screens.asking.view import AskingView
from ui.screens.attachments.presenter import FileServices, FilesPresenter
from ui.screens.attachments.view import FilesView
from ui.screens.calendar.presenter import CalendarPresenter
from ui.screens.case.ending import Ending
from ui.screens.case.explaining import Explaining
from ui.screens.case.knowing import Knowing
from ui.screens.case.moving import Moving
from ui.screens.case.presenter import CasePresenter, CaseServices
from ui.screens.case.reasons import Reasons
from ui.screens.case.teaming import Teaming, TeamServices
from ui.screens.case.view import CaseView
from ui.screens.conductor.looking import DayServices
from ui.screens.conductor.presenter import DayPresenter
from ui.screens.conductor.view import DayView
from ui.screens.costs.presenter import CostServices, CostsPresenter
from ui.screens.costs.view import CostsView
from ui.screens.documents.presenter import DocumentServices, DocumentsPresenter
from ui.screens.documents.view import DocumentsView
from ui.screens.follow_up.presenter import FollowUpPresenter, FollowUpServices
from ui.screens.follow_up.view import FollowUpView
from ui.screens.handing_out.presenter import CaseOut
from ui.screens.letters.looking import LetterServices
from ui.screens.letters.presenter import LettersPresenter
from ui.screens.letters.view import LettersView
from ui.screens.people_map.presenter import MapPresenter, MapServices
from ui.screens.people_map.view import MapView
from ui.screens.seating.presenter import SeatingPresenter, SeatingServices
from ui.screens.seating.view import SeatingView
from ui.screens.signing.paper_presenter import PaperServices
from ui.screens.signing.presenter import SigningPresenter, SigningServices
from ui.screens.signing.view import SigningView
from ui.screens.stage.presenter import StagePresenter, StageServices
from ui.screens.stage.view import StageView
from ui.screens.testimonials.presenter import TestimonialsPresenter, WordsServices
from ui.screens.testimonials.view import TestimonialsView
from ui.widgets.choose import Chooser

if TYPE_CHECKING:
    from rjdesk.bootstrap import Desk

Leads = (
    DayPresenter
    | CasePresenter
    | StagePresenter
    | AgreementPresenter
    | SigningPresenter
    | DocumentsPresenter
    | LettersPresenter
)


class ShowsCase(Protocol):
    """A presenter that shows a case by its identity."""

    def open(self, case: CaseId) -> None:
        """Shows a case."""


class Leaves(Protocol):
    """A presenter that has something to keep when it is left."""

    def leave(self) -> None:
        """Keeps at once what is being typed."""


class CaseParts(QObject):
    """``views`` in the order of their places; ``leads`` are the presenters that lead from stage to stage."""

    def __init__(
        self,
        desk: Desk,
        errands: Sends,
        announcements: Announcements,
        now: Callable[[], datetime],
        chooser: Chooser,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._errands, self._announcements, self._chooser = desk, errands, announcements, chooser
        case, stage, agreement, signing, documents, files = (
            CaseView(),
            StageView(),
            AgreementView(),
            SigningView(),
            DocumentsView(),
            FilesView(),
        )
        sent = errands, announcements
        self.case = CasePresenter(case, CaseServices(desk.casework, desk.people, desk.drafts, now), *sent)
        self.stage = StagePresenter(stage, StageServices(desk.casework, desk.stages, desk.drafts), *sent)
        self.plan = AgreementPresenter(agreement, AgreementServices(desk.casework, desk.agreements, desk.drafts), *sent)
        on_paper = PaperServices(desk.on_paper, desk.attachments, desk.papers)
        signed = SigningServices(desk.casework, desk.ceremonies, desk.papers, on_paper)
        self.ceremony = SigningPresenter(signing, signed, *sent, chooser)
        self.papers = DocumentsPresenter(
            documents, DocumentServices(desk.casework, desk.papers, desk.timeliness), *sent, chooser
        )
        self.files = FilesPresenter(files, FileServices(desk.casework, desk.attachments), *sent, chooser)
        self._of_hearing()
        self.costs_page = CostsView(of_case=True)
        services = CostServices(desk.costs, desk.casework, desk.members, desk.drafts)
        self.costs = CostsPresenter(self.costs_page, services, *sent)
        self.support = SupportPage(desk, errands, announcements, self)
        self.ending = self._sheets(case)
        self.views: Mapping[Place, QWidget] = {
            Place.CASE: case,
            Place.MAP: self._of_the_people_around(),
            Place.STAGE: stage,
            Place.DAY: self._of_the_day(now),
            Place.AGREEMENT: agreement,
            Place.SIGNING: signing,
            Place.DOCUMENTS: documents,
            Place.LETTERS: self._of_letters(now),
            Place.FOLLOW_UP: self._of_the_time_after(),
            Place.FILES: files,
        }
        self._gather()

    def _gather(self) -> None:
        """Which of them show a case by its identity, lead from stage to stage, and have something to keep when left."""
        self.shows: Mapping[str, ShowsCase] = {
            Place.CASE: self.case,
            Place.MAP: self.map,
            Place.DAY: self.day,
            Place.SEATING: self.seating,
            Place.AGREEMENT: self.plan,
            Place.SIGNING: self.ceremony,
            Place.DOCUMENTS: self.papers,
            Place.LETTERS: self.letters,
            Place.FOLLOW_UP: self.follow_up,
            Place.FILES: self.files,
            Place.ASKING: self.asking,
            Place.SUPPORT: self.support,
            Place.TESTIMONIALS: self.words,
            Place.CASE_COSTS: self.costs,
        }
        self.leads: tuple[Leads, ...] = (
            self.day,
            self.case,
            self.stage,
            self.plan,
            self.ceremony,
            self.papers,
            self.letters,
        )
        self.leaving: tuple[Leaves, ...] = (
            self.case,
            self.reasons,
            self.explaining,
            self.knowing,
            self.map,
            self.stage,
            self.day,
            self.seating,
            self.plan,
            self.ceremony,
            self.follow_up,
            self.words,
            self.support,
            self.costs,
        )

    def _of_the_day(self, now: Callable[[], datetime]) -> DayView:
        """The screen of the day, and the page of who sits where that it leads to."""
        view, self.seats, desk = DayView(), SeatingView(), self._desk
        services = DayServices(desk.casework, desk.meetings, desk.turns, desk.stages, desk.agreements, desk.drafts)
        self.day = DayPresenter(view, services, self._errands, self._announcements, now)
        seating = SeatingServices(desk.casework, desk.seatings)
        self.seating = SeatingPresenter(self.seats, seating, self._errands, self._announcements)
        return view

    def _of_the_people_around(self) -> MapView:
        """The people map, and what the case itself says of it."""
        view, desk = MapView(), self._desk
        self.map = MapPresenter(
            view, MapServices(desk.casework, desk.ties, desk.drafts), self._errands, self._announcements, self._chooser
        )
        return view

    def _of_letters(self, now: Callable[[], datetime]) -> QWidget:
        """The letters, and whoever stands behind them."""
        view, desk = LettersView(), self._desk
        services = LetterServices(desk.casework, desk.letters, desk.papers, desk.ties, now)
        self.letters = LettersPresenter(view, services, self._errands, self._announcements, self._chooser)
        return view

    def _of_the_time_after(self) -> QWidget:
        """What became of the agreement."""
        view, desk = FollowUpView(), self._desk
        services = FollowUpServices(desk.follow_up, desk.follow_up_papers, desk.changes, desk.stages, desk.drafts)
        self.follow_up = FollowUpPresenter(view, services, self._errands, self._announcements)
        return view

    def _of_hearing(self) -> None:
        """Asking people how it was, and what they let us use of their words."""
        desk, errands, chooser = self._desk, self._errands, self._chooser
        self.asking_page, self.words_page = AskingView(), TestimonialsView()
        self.asking = AskingPresenter(self.asking_page, AskingServices(desk.casework, desk.surveys), errands, chooser)
        services = WordsServices(desk.testimonials, desk.drafts)
        self.words = TestimonialsPresenter(self.words_page, services, errands, self._announcements, chooser)

    def _sheets(self, view: CaseView) -> Ending:
        """The sheets of the case that have a presenter of their own."""
        services = TeamServices(self._desk.assignments, self._desk.members)
        team = Teaming(view.team, services, self._errands, self._announcements)
        self.case.shown.connect(Moving(view.stands_on, self._desk.moves, self._errands, self._announcements).about)
        ending = Ending(view.kept, self._desk.keeping, self._errands, self._announcements)
        self.reasons = Reasons(view.kept.reasons, self._desk.drafts, self._errands, self._announcements, ending)
        offer = view.clocks.calendar, view.clocks.message
        calendar = CalendarPresenter(*offer, self._desk.timeliness, self._errands, self._chooser)
        out = CaseOut(view.kept.case_file, view.kept.message, self._desk.exports, self._errands, self._chooser)
        desk = self._desk
        self.knowing = Knowing(
            view, desk.persons, desk.known_volunteers, desk.drafts, self._errands, self._announcements
        )
        self.case.person_added.connect(self.knowing.added)
        drafts = self._desk.drafts
        self.explaining = Explaining(view.missed, self._desk.limits, drafts, self._errands, self._announcements)
        for sheet in (team, self.reasons, ending, calendar, out, self.knowing, self.explaining):
            self.case.shown.connect(sheet.about)
        self.case.shown.connect(view.orders.about)
        self.warnings, self.helpers = view.orders, view.helpers
        self.case.shown.connect(view.helpers.about)
        view.left.connect(self.reasons.leave)
        view.left.connect(self.explaining.leave)
        return ending
