"""Walks a stage: keeps every answer at once, what is being typed soon, and closes the stage when nothing is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.answers import AnswerValue
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.gates import Unmet
from rjdesk.domain.ids import CaseId
from rjdesk.domain.stage import Waiver
from rjdesk.errors import Expected, StageNotReady
from rjdesk.process.template import Panel
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.drafts import DraftKeeping
from rjdesk.services.stages import Stages
from rjdesk.wording import of_error
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptDrafts
from ui.screens.stage.block import Place
from ui.screens.stage.looking import NOTHING_APART, OpenStage, look_at
from ui.screens.stage.showing import draft_field, next_stage, place_of, reason_field, stage_shown
from ui.screens.stage.view import StageView


@dataclass(frozen=True, slots=True)
class StageServices:
    """What walking a stage needs of the core."""

    casework: Casework
    stages: Stages
    drafts: DraftKeeping


class StagePresenter(QObject):
    """Stands between the stage screen and the services. It holds what was last shown, and nothing else."""

    stage_wanted = Signal(object, str)  # case, stage
    screen_wanted = Signal(object, str)  # case, one of: case, people, charges, agreement, signing, documents

    def __init__(self, view: StageView, services: StageServices, errands: Sends, announcements: Announcements) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._announcements = view, services, errands, announcements
        self._opened: OpenCase | None = None
        self._health = NOTHING_APART
        self._stage = ""
        self._refused: tuple[Unmet, ...] = ()
        self._go_to: Place | None = None
        self._typing = KeptDrafts(services.drafts, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        self._connect()

    def open(self, case: CaseId, stage: str, place: Place | None = None) -> None:
        """Shows a stage of a case, and takes the person to a place in it if one is named."""
        self._typing.leave()
        self._stage, self._refused, self._go_to = stage, (), place
        self._errands.ask(partial(look_at, self._services, case, stage), self._show_anew, self._refuse)

    def leave(self) -> None:
        """Keeps at once what is being typed: the screen is left, or the vault is about to be locked."""
        self._typing.leave()

    def _connect(self) -> None:
        view = self._view
        view.answered.connect(self._answer)
        view.typed.connect(self._type)
        view.reason_typed.connect(self._type_reason)
        view.closed.connect(self._close)
        view.reopened.connect(self._reopen)
        view.need_chosen.connect(self._follow)
        view.panel_wanted.connect(self._want_panel)
        view.case_wanted.connect(self._want_case)
        view.letters_wanted.connect(self._want_letters)
        view.turn_wanted.connect(self._want_turn)
        view.left.connect(self.leave)
        self._announcements.case_changed.connect(self._refresh)

    def _show_anew(self, found: OpenStage) -> None:
        self._opened, self._health = found.opened, found.health
        self._show(found.opened)

    def _show(self, opened: OpenCase) -> None:
        self._view.show_stage(stage_shown(opened, opened.process.stage(self._stage), self._refused, self._health))
        if self._go_to is not None:
            self._view.go_to(self._go_to)
            self._go_to = None

    def _refresh(self, case: object, _parts: object) -> None:
        if self._opened is not None and case == self._opened.case.id and self._view.isVisible():
            look = partial(look_at, self._services, self._opened.case.id, self._stage)
            self._errands.ask(look, self._show_anew, self._refuse)

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)

    def _answer(self, place: Place, value: AnswerValue | None) -> None:
        if self._opened is None:
            return
        case, (prompt, about) = self._opened.case.id, place
        services, stage = self._services, self._stage
        give = (
            partial(services.stages.take_back, case, stage, prompt, about)
            if value is None
            else partial(services.stages.answer, case, stage, prompt, about, value)
        )
        attempt = _Attempt(self, place)
        self._errands.change(self._typing.counted_by(give, self._draft_place(place)), attempt.done, attempt.refused)

    def answer_kept(self) -> None:
        """An answer is in the vault."""
        self._announcements.kept.emit()
        self._view.message.clear()
        self._announce("answers")

    def answer_refused(self, place: Place, error: Expected) -> None:
        """An answer was not taken; it stays on the screen, with the reason beneath it."""
        self._view.explain_at(place, str(of_error(error)))
        self._announcements.not_kept.emit(of_error(error).happened)

    def _type(self, place: Place, text: str) -> None:
        self._typing.note(self._draft_place(place), text)

    def _type_reason(self, gate: str, text: str) -> None:
        self._typing.note(self._reason_place(gate), text)

    def _draft_place(self, place: Place) -> DraftPlace:
        case = self._opened.case.id if self._opened else None
        return DraftPlace(case, draft_field(self._stage, place[0]), place[1] or "")

    def _reason_place(self, gate: str) -> DraftPlace:
        return DraftPlace(self._opened.case.id if self._opened else None, reason_field(self._stage, gate))

    def _close(self, reasons: dict[str, str]) -> None:
        if self._opened is not None:
            waivers = tuple(Waiver(gate, reason) for gate, reason in reasons.items())
            close = partial(self._services.stages.close, self._opened.case.id, self._stage, waivers)
            counted = self._typing.counted_by(close, *map(self._reason_place, reasons))
            self._errands.change(counted, self._closed, self._not_closed)

    def _closed(self, _nothing: object) -> None:
        self._announcements.case_changed.disconnect(self._refresh)  # this screen goes on to the next stage
        self._announce("stages")
        self._announcements.case_changed.connect(self._refresh)
        if self._opened is not None:
            self._errands.ask(partial(self._services.casework.open, self._opened.case.id), self._go_on, self._refuse)

    def _go_on(self, opened: OpenCase) -> None:
        following = next_stage(opened)
        if following is None:
            self.screen_wanted.emit(opened.case.id, "case")
        else:
            self.stage_wanted.emit(opened.case.id, following.id)

    def _not_closed(self, error: Expected) -> None:
        if not isinstance(error, StageNotReady) or self._opened is None:
            self._refuse(error)
            return
        self._refused = tuple(point for point in error.unmet if isinstance(point, Unmet))
        self._show(self._opened)
        self._view.point_at_needs(of_error(error).happened)

    def _reopen(self) -> None:
        if self._opened is not None:
            again = partial(self._services.stages.reopen, self._opened.case.id, self._stage)
            self._errands.change(again, self._reopened, self._refuse)

    def _reopened(self, _nothing: object) -> None:
        self._view.message.clear()
        self._announce("stages")

    def _follow(self, point: Unmet) -> None:
        if self._opened is None:
            return
        where, place = place_of(self._opened, self._opened.process.stage(self._stage), point)
        if where == self._stage and place is not None:
            self._view.go_to(place)
        elif any(stage.id == where for stage in self._opened.process.stages):
            self.stage_wanted.emit(self._opened.case.id, where)
        else:
            self.screen_wanted.emit(self._opened.case.id, where)

    def _want_panel(self, panel: Panel) -> None:
        if self._opened is not None:
            self.screen_wanted.emit(self._opened.case.id, panel.value)

    def _want_turn(self) -> None:
        if self._opened is not None:
            self._go_on(self._opened)

    def _want_case(self) -> None:
        if self._opened is not None:
            self.screen_wanted.emit(self._opened.case.id, "case")

    def _want_letters(self) -> None:
        if self._opened is not None:
            self.screen_wanted.emit(self._opened.case.id, "letters")

    def _announce(self, part: str) -> None:
        if self._opened is not None:
            self._announcements.case_changed.emit(self._opened.case.id, frozenset({part}))


class _Attempt(QObject):
    """One answer on its way: knows its place when it is refused."""

    def __init__(self, presenter: StagePresenter, place: Place) -> None:
        super().__init__(presenter)
        self._presenter, self._place = presenter, place

    def done(self, _nothing: object) -> None:
        """The answer is kept."""
        self._presenter.answer_kept()
        self.deleteLater()

    def refused(self, error: Expected) -> None:
        """The answer is not kept, and why."""
        self._presenter.answer_refused(self._place, error)
        self.deleteLater()
