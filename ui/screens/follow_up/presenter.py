"""Shows how everything stands that was agreed, and has what is entered noted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.access import Action
from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.document import Document
from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.follow_up.happening import Found, Kind, Tried, Why
from rjdesk.domain.follow_up.victims import Wish
from rjdesk.domain.ids import CaseId, HappeningId, ObligationId
from rjdesk.errors import Expected
from rjdesk.process.progress import current
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.follow_up.changes import Changes
from rjdesk.services.follow_up.follow_ups import Followed, FollowUp, FoundSlip
from rjdesk.services.follow_up.lacking import Lacking
from rjdesk.services.follow_up.papers import FollowUpPapers
from rjdesk.services.stages import Stages
from ui.announcements import Announcements
from ui.errands import Job, Pressing, Sends
from ui.screens.follow_up.changing_presenter import ChangingPresenter
from ui.screens.follow_up.drafts import Drafts
from ui.screens.follow_up.showing import follow_up_shown, slip_kind
from ui.screens.follow_up.shown import Entered
from ui.screens.follow_up.view import FollowUpView
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class FollowUpServices:
    """What the follow-up of a case needs of the core."""

    follow_up: FollowUp
    papers: FollowUpPapers
    changes: Changes
    stages: Stages
    drafts: DraftKeeping

    def read(self, case: CaseId) -> tuple[Followed, tuple[Draft, ...]]:
        """How everything stands, and what was left half-typed."""
        followed = self.follow_up.open(case)
        return followed, self.drafts.of(case) if Action.WORK_ON_CASE in followed.may else ()

    def note_and_forget(self, case: CaseId, entered: Entered) -> None:
        """Note what was entered; then it is no draft any more."""
        self.note(case, entered)
        if entered.draft:
            self.drafts.drop(DraftPlace(case, entered.draft))

    def note(self, case: CaseId, entered: Entered) -> None:
        """Note what was entered. Runs on the vault thread."""
        service, news = self.follow_up, entered.news
        if entered.corrects is not None:
            service.correct(case, entered.corrects, news)
            return
        match entered.kind, entered.obligation, news.about:
            case Kind.DONE, obligation, _ if obligation:
                service.done(case, obligation, news)
            case Kind.PART_DONE, obligation, _ if obligation:
                service.part_done(case, obligation, news)
            case Kind.PAID, obligation, _ if obligation:
                service.paid(case, obligation, news)
            case Kind.CHECKED, obligation, _ if obligation:
                service.checked(case, obligation, news)
            case Kind.NOT_DONE, obligation, _ if obligation:
                service.not_done(case, obligation, Why(entered.choice), news.on)
            case Kind.CONTACT, _, person if person:
                service.contacted(case, person, news.on)
            case Kind.WISH, _, person if person:
                service.wishes(case, person, Wish(entered.choice), news.on, entered.weeks)
            case Kind.TOLD, _, person if person:
                service.told(case, person, news.on)
            case Kind.ASKED_AGAIN, _, person if person:
                service.asked_again(case, person, Tried(entered.choice), news.on)
            case Kind.REVIEWED, _, _:
                service.reviewed(case, news.on, Found(entered.choice), entered.weeks)
            case Kind.REPORTED, _, _:
                service.reported(case, news.on)


class FollowUpPresenter(QObject):
    """Stands between a case's follow-up and the services; it holds what was shown last, and a slip that is to be opened."""

    screen_wanted = Signal(object, str)  # case, "documents", "asking", "agreement", "signing" or "letters"
    stage_wanted = Signal(object, str)  # case, stage; "" for the current one

    def __init__(
        self, view: FollowUpView, services: FollowUpServices, errands: Sends, announcements: Announcements
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._announcements = view, services, errands, announcements
        self._followed: Followed | None = None
        self._slip: FoundSlip | None = None
        self.half_typed = Drafts(view, services.drafts, errands, announcements)
        self.changing = ChangingPresenter(view, services.changes, errands, announcements, self.half_typed)
        view.filled.connect(self._fill)
        view.screen_wanted.connect(self._want_screen)
        view.stage_wanted.connect(self._want_stage)
        view.left.connect(self.leave)
        view.entered.connect(self._note)
        view.withdrawn.connect(self._withdraw)
        view.code_entered.connect(self._find)
        view.papers_wanted.connect(self._want_papers)
        view.asking_wanted.connect(self._want_asking)
        view.slip_wanted.connect(self._make_slip)
        view.statement_wanted.connect(self._make_statement)
        view.completion_wanted.connect(self._make_completion)
        announcements.case_changed.connect(self._refresh)

    def open(self, case: CaseId) -> None:
        """Shows the follow-up of a case."""
        if self._followed is None or self._followed.case.id != case:
            self._view.message.clear()
        self.half_typed.leave()
        self._errands.ask(partial(self._services.read, case), self._show, self._refuse)

    def leave(self) -> None:
        """Keeps at once what is being typed: the screen is left, or the vault is about to be locked."""
        self.half_typed.leave()

    def _show(self, read: tuple[Followed, tuple[Draft, ...]]) -> None:
        followed, drafts = read
        self._followed, slip, self._slip = followed, self._slip, None
        self.half_typed.case = self.changing.case = followed.case.id
        self.changing.signed_again = bool(followed.case.replacing and followed.case.replacing.signed_again)
        self._view.show_follow_up(follow_up_shown(followed, drafts))
        if slip is not None and slip.case == followed.case.id:
            self._view.ask_from_slip(slip.obligation, slip_kind(followed, slip.obligation), slip.code)

    def _refresh(self, case: object, _parts: object) -> None:
        if self._followed is not None and case == self._followed.case.id and self._view.isVisible():
            self.open(self._followed.case.id)

    def _note(self, entered: Entered) -> None:
        if self._followed is not None:
            self.half_typed.forget(entered.draft)
            note = partial(self._services.note_and_forget, self._followed.case.id, entered)
            self._errands.change(note, self._noted, self._refuse)

    def _withdraw(self, note: HappeningId) -> None:
        if self._followed is not None:
            withdraw = partial(self._services.follow_up.withdraw, self._followed.case.id, note)
            self._errands.change(withdraw, self._withdrawn, self._refuse)

    def _noted(self, _nothing: None) -> None:
        self._view.said(tr("Noted."))
        self._changed("follow_up")

    def _withdrawn(self, _nothing: None) -> None:
        self._view.said(tr("It counts no more."), tr("It stays to be seen, as a note that was a mistake."))
        self._changed("follow_up")

    def _find(self, code: str) -> None:
        self._errands.ask(partial(self._services.follow_up.find_slip, code), self._found, self._refuse)

    def _found(self, slip: FoundSlip) -> None:
        """The slip may be another case's: then that case is opened."""
        self._slip = slip
        self._view.message.clear()
        self.screen_wanted.emit(slip.case, "follow_up")

    def _make_slip(self, obligation: ObligationId) -> None:
        papers = self._services.papers
        self._make(lambda case: papers.slip(case, obligation), papers.keep, self._made_slip)

    def _make_statement(self, obligation: ObligationId) -> None:
        papers = self._services.papers
        self._make(lambda case: papers.statement(case, obligation), papers.keep, self._made_paper)

    def _make_completion(self) -> None:
        papers = self._services.papers
        self._make(papers.completion, papers.keep, self._made_paper)

    def _made_slip(self, _paper: Document) -> None:
        self._view.said(
            tr("The slip is made."),
            tr("Print it from the documents of this case. When it comes back signed, type its code below."),
        )
        self._changed("documents", "follow_up")

    def _made_paper(self, _paper: Document) -> None:
        self._view.said(tr("It is written and sealed."), tr("It stands among the documents of this case."))
        self._changed("documents")

    def _want_papers(self) -> None:
        if self._followed is not None:
            self.screen_wanted.emit(self._followed.case.id, "documents")

    def _want_asking(self) -> None:
        if self._followed is not None:
            self.screen_wanted.emit(self._followed.case.id, "asking")

    def _fill(self, lacking: Lacking, value: AnswerValue) -> None:
        if self._followed is not None:
            case, prompt = self._followed.case.id, lacking.prompt.id
            answer = partial(self._services.stages.answer, case, lacking.stage, prompt, lacking.about, value)
            self._errands.change(answer, self._filled, self._refuse)

    def _filled(self, _nothing: None) -> None:
        self._view.said(tr("It is entered."))
        self._changed("answers", "follow_up")

    def _want_screen(self, screen: str) -> None:
        if self._followed is not None and screen == "stage":
            self._want_stage("")
        elif self._followed is not None:
            self.screen_wanted.emit(self._followed.case.id, screen)

    def _want_stage(self, stage: str) -> None:
        if self._followed is not None:
            now = current(self._followed.process, self._followed.case)
            self.stage_wanted.emit(
                self._followed.case.id, stage or (now.id if now else self._followed.process.stages[-1].id)
            )

    def _refuse(self, error: Expected) -> None:
        self._view.working.stop()
        self._view.message.show_error(error)
        self._view.to_top()

    def _make(self, job: Callable[[CaseId], Job], keep: Callable[[Any], object], done: Callable[[Any], None]) -> None:
        """Have a paper made, sealed and kept."""
        if self._followed is None:
            return
        self._view.message.clear()
        self._view.working.start(tr("It is written and sealed …"))
        pressing = Pressing(self._errands, partial(job, self._followed.case.id), keep, self)
        pressing.done.connect(done)
        pressing.refused.connect(self._refuse)
        pressing.start()

    def _changed(self, *parts: str) -> None:
        if self._followed is not None:
            self._announcements.case_changed.emit(self._followed.case.id, frozenset(parts))
