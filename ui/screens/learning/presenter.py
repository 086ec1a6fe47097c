"""Shows what the office learnt, keeps lessons while they are typed, and says when a name stands in one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer

from rjdesk.domain.access import Action
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import LessonId
from rjdesk.domain.learning.lesson import Said
from rjdesk.errors import Expected
from rjdesk.services.learning.drafts import FIELD, LessonDrafts, place_of
from rjdesk.services.learning.learning import Board, Learning
from rjdesk.services.members import Members
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptTyping
from ui.screens.learning.reviewing import Reviewing
from ui.screens.learning.showing import choices, lesson_shown, rows_shown, with_typed
from ui.screens.learning.shown import LessonShown
from ui.screens.learning.view import LearningView
from ui.wording import tr

RESTING_MS = 700  # after the last keystroke names are looked for


@dataclass(frozen=True, slots=True)
class LearningState:
    """All lessons, and what the member at work may do about them."""

    board: Board
    may_keep: bool
    may_review: bool


@dataclass(frozen=True, slots=True)
class LearningServices:
    """Its methods run on the vault thread."""

    learning: Learning
    drafts: LessonDrafts
    members: Members

    def look(self) -> LearningState:
        """How it stands now."""
        may = self.members.me().may
        return LearningState(self.learning.board(), Action.KEEP_LESSONS in may, Action.SEE_FIGURES in may)

    def keep_typed(self, place: DraftPlace, text: str) -> None:
        """Keep words while they are typed."""
        self.drafts.keep(place.about, place.field.removeprefix(FIELD), text)

    def keep(self, lesson: str, said: Said) -> str:
        """Keep a lesson, new or held; which it is. Raises LessonEmpty, NobodyToDoIt, NotLearntYet, NoSuchLesson."""
        if lesson:
            self.learning.change(LessonId(lesson), said)
        else:
            lesson = self.learning.note(said)
        self.drafts.drop(lesson)
        self.drafts.drop("")
        return lesson


class LearningPresenter(QObject):
    """Holds the lessons last shown, and which one is in the form."""

    def __init__(
        self,
        view: LearningView,
        services: LearningServices,
        errands: Sends,
        announcements: Announcements,
        reviewing: Reviewing,
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._reviewing = view, services, errands, reviewing
        self._state: LearningState | None = None
        self._lesson: str | None = None
        self._typing = KeptTyping(services.keep_typed, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(RESTING_MS)
        self._resting.timeout.connect(self._look_for_names)
        view.all.chosen.connect(self._choose)
        view.all.filtered.connect(self._put)
        view.all.review_wanted.connect(self._review)
        view.review.list_wanted.connect(self._back)
        one = view.one
        one.typed.connect(self._type)
        one.kept.connect(self._keep)
        one.done.connect(self._done)
        one.not_done.connect(self._not_done)
        one.list_wanted.connect(self._back)

    def open(self) -> None:
        """Looks again; a lesson that is being typed stays open."""
        self._errands.ask(self._services.look, self._show, self._refuse)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _show(self, state: LearningState) -> None:
        self._state = state
        self._view.all.let_review(state.may_review)
        self._put()

    def _review(self) -> None:
        self._view.turn_to_review()
        self._reviewing.open()

    def _put(self) -> None:
        if self._state is not None:
            listed = self._view.all
            rows = rows_shown(self._state.board, listed.which(), listed.came_from())
            listed.show_rows(rows, may_note=self._state.may_keep)

    def _choose(self, lesson: str) -> None:
        self._lesson = lesson
        if self._state is not None and self._state.may_keep:
            self._errands.ask(partial(self._services.drafts.of, lesson), self._show_one, self._refuse)
        else:
            self._show_one({})

    def _show_one(self, typed: Mapping[str, str]) -> None:
        state, lesson = self._state, self._lesson
        if state is None or lesson is None:
            return
        held = next((each for each in state.board.lessons if each.id == lesson), None)
        shown = with_typed(lesson_shown(held, state.board) if held else LessonShown(lesson, state.board.today), typed)
        self._lesson = None  # what is put into the fields now is not typed
        self._view.one.show_lesson(shown, choices(state.board), may_keep=state.may_keep)
        self._lesson = lesson
        self._view.turn_to_one()
        self._look_for_names()

    def _type(self, field: str, text: str) -> None:
        if self._lesson is not None and self._state is not None and self._state.may_keep:
            self._typing.note(place_of(self._lesson, field), text)
            self._resting.start()

    def _look_for_names(self) -> None:
        if self._lesson is not None and self._state is not None and self._state.may_keep:
            text = f"{self._view.one.happened.toPlainText()}\n{self._view.one.decided.toPlainText()}"
            self._errands.ask(partial(self._services.learning.names_in, text), self._warn, self._refuse)

    def _warn(self, names: tuple[str, ...]) -> None:
        if self._view.is_at_one():
            self._view.one.warn_of(names)

    def _keep(self, said: Said) -> None:
        self.leave()  # kept before it is dropped, never after
        self._errands.change(partial(self._services.keep, self._lesson or "", said), self._kept, self._refuse)

    def _kept(self, _lesson: str) -> None:
        self._leave_with(tr("Kept. Everybody who works here can read it."))

    def _done(self) -> None:
        if self._lesson and self._state is not None:
            done = partial(self._services.learning.done, LessonId(self._lesson), self._state.board.today)
            self._errands.change(done, self._is_done, self._refuse)

    def _is_done(self, _nothing: object) -> None:
        self._leave_with(tr("Noted as done."))

    def _not_done(self) -> None:
        if self._lesson:
            back = partial(self._services.learning.not_done, LessonId(self._lesson))
            self._errands.change(back, self._is_not_done, self._refuse)

    def _is_not_done(self, _nothing: object) -> None:
        self._leave_with(tr("It is to be done again."))

    def _leave_with(self, words: str) -> None:
        self._back()
        self._view.all.done(words)

    def _back(self) -> None:
        lesson, self._lesson = self._lesson or "", None
        self._resting.stop()
        self.leave()
        self._view.all.message.clear()
        self._view.turn_to_all()
        self._view.all.stand_on(lesson)
        self.open()

    def _refuse(self, error: Expected) -> None:
        page = self._view.one if self._view.is_at_one() else self._view.all
        page.message.show_error(error)
        page.to_top()
