"""Has a change of what was agreed begun, agreed, put in force or taken back."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from rjdesk.domain.document import Document
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.versions import Cause
from rjdesk.errors import Expected
from rjdesk.services.follow_up.changes import Changes
from ui.announcements import Announcements
from ui.errands import Pressing, Sends
from ui.screens.follow_up.changing import AGREE, MEET, MOVE, VARY
from ui.screens.follow_up.drafts import Drafts
from ui.screens.follow_up.view import FollowUpView
from ui.wording import tr

WHOLE = frozenset({"follow_up", "agreement", "stages", "documents"})


class ChangingPresenter(QObject):
    """``case`` is the one that is shown; ``signed_again`` says what follows once everybody agreed."""

    def __init__(
        self, view: FollowUpView, changes: Changes, errands: Sends, announcements: Announcements, drafts: Drafts
    ) -> None:
        super().__init__(view)
        self._view, self._changes, self._errands = view, changes, errands
        self._announcements, self._drafts = announcements, drafts
        self.case: CaseId | None = None
        self.signed_again = True
        view.change_begun.connect(self._begin)
        view.called_together.connect(self._call)
        view.meeting_moved.connect(self._move)
        view.agreement_stands.connect(self._let_it_stand)
        view.change_agreed.connect(self._agree)
        view.change_reopened.connect(self._reopen)
        view.change_taken_back.connect(self._take_back)

    def _begin(self, because: Cause) -> None:
        if self.case is not None:
            self._errands.change(partial(self._changes.begin, self.case, because), self._begun, self._refuse)

    def _begun(self, _nothing: None) -> None:
        self._done(VARY, tr("A new version can be written."), tr("What was agreed holds until it is settled."))

    def _call(self, because: Cause, on: date, time: str, where: str) -> None:
        if self.case is not None:
            call = partial(self._changes.reconvene, self.case, because, on, time, where)
            self._errands.change(call, self._called, self._refuse)

    def _called(self, _nothing: None) -> None:
        self._done(MEET, tr("People meet again."), tr("The meeting's stages are open. Write to everybody next."))

    def _move(self, on: date, time: str, where: str) -> None:
        if self.case is not None:
            move = partial(self._changes.meet_elsewhere, self.case, on, time, where)
            self._errands.change(move, self._moved, self._refuse)

    def _moved(self, _nothing: None) -> None:
        self._done(MOVE, tr("The meeting is moved."), tr("Write to everybody again."))

    def _let_it_stand(self) -> None:
        if self.case is not None:
            self._errands.change(partial(self._changes.let_it_stand, self.case), self._stands, self._refuse)

    def _stands(self, _nothing: None) -> None:
        self._done(AGREE, tr("What was agreed stands."), tr("It is noted that it was reviewed."))

    def _agree(self, people: tuple[ParticipantId, ...], on: date) -> None:
        if self.case is None:
            return
        if self.signed_again:
            agree = partial(self._changes.agree, self.case, people, on, read_back=True)  # its form asks for it
            self._errands.change(agree, self._agreed, self._refuse)
            return
        self._view.message.clear()
        self._view.working.start(tr("It is written and sealed …"))
        pressing = Pressing(
            self._errands, partial(self._changes.paper, self.case, people, on), self._changes.keep, self
        )
        pressing.done.connect(self._noted)
        pressing.refused.connect(self._refuse)
        pressing.start()

    def _agreed(self, _nothing: None) -> None:
        self._done(AGREE, tr("It is noted who agreed."), tr("The new version is signed next."))

    def _noted(self, _paper: Document) -> None:
        self._done(
            AGREE, tr("The change holds."), tr("Its paper and the copies stand among the documents of this case.")
        )

    def _reopen(self) -> None:
        if self.case is not None:
            self._errands.change(partial(self._changes.change_again, self.case), self._begun, self._refuse)

    def _take_back(self) -> None:
        if self.case is not None:
            self._errands.change(partial(self._changes.take_back, self.case), self._taken_back, self._refuse)

    def _taken_back(self, _nothing: None) -> None:
        self._done(AGREE, tr("Everything is as it was."))

    def _done(self, draft: str, words: str, meaning: str = "") -> None:
        self._view.typed.emit(draft, "")
        self._view.said(words, meaning)
        if self.case is not None:
            self._announcements.case_changed.emit(self.case, WHOLE)

    def _refuse(self, error: Expected) -> None:
        self._view.working.stop()
        self._view.message.show_error(error)
        self._view.to_top()
