"""Leads a day: every tap is kept at once, what is being typed soon; the stages go on from here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId, ParticipantId
from rjdesk.domain.meeting import Happened
from rjdesk.errors import Expected, StageNotReady
from rjdesk.process.template import Panel
from rjdesk.wording import of_error
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.form import Values
from ui.fields.kept_typing import KeptDrafts
from ui.screens.conductor.adjourning import PARTS
from ui.screens.conductor.agreed import WHAT
from ui.screens.conductor.looking import DayServices, OpenDay, look_at
from ui.screens.conductor.showing import DRAFTS, day_shown
from ui.screens.conductor.shown import DayShown
from ui.screens.conductor.view import DayView

TEN_SECONDS = 10_000  # milliseconds; what is shown are whole minutes


class DayPresenter(QObject):
    """Stands between the screen of the day and the services. It holds what was last shown, and nothing else."""

    stage_wanted = Signal(object, str)  # case, stage
    screen_wanted = Signal(object, str)  # case, one of: case, people, charges, agreement, signing, documents, seating

    def __init__(
        self,
        view: DayView,
        services: DayServices,
        errands: Sends,
        announcements: Announcements,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands = view, services, errands
        self._announcements, self._now = announcements, now
        self._shown: DayShown | None = None
        self._typing = KeptDrafts(services.drafts, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        self._clock = QTimer(self)
        self._clock.setInterval(TEN_SECONDS)
        self._clock.timeout.connect(self.tick)
        self._connect_people()
        self._connect()

    def open(self, case: CaseId) -> None:
        """Shows the day of a case."""
        self._typing.leave()
        self._errands.ask(partial(look_at, self._services, case), self._show, self._refuse)
        self._clock.start()

    def leave(self) -> None:
        """Keeps at once what is being typed: the screen is left, or the vault is about to be locked."""
        self._clock.stop()
        self._typing.leave()

    def tick(self) -> None:
        """Brings the time up to date."""
        self._view.tick(self._now())

    def _connect_people(self) -> None:
        people, meetings, turns = self._view.people, self._services.meetings, self._services.turns
        people.arrived.connect(partial(self._about, meetings.arrived))
        people.left.connect(partial(self._about, meetings.left))
        people.stayed_away.connect(partial(self._about, meetings.stayed_away))
        people.turned.connect(self._turn)
        people.round_wanted.connect(partial(self._do, turns.new_round))
        people.taken_back.connect(partial(self._do, meetings.take_back))
        people.seating_wanted.connect(partial(self._want, "seating"))
        people.people_wanted.connect(partial(self._want, "people"))

    def _connect(self) -> None:
        view = self._view
        view.standing.asked.connect(self._happen)
        view.standing.adjourning.saved.connect(self._adjourn)
        view.standing.adjourning.typed.connect(self._type)
        view.agreed.typed.connect(self._type)
        view.agreed.written.connect(self._write_down)
        view.agreed.plan_wanted.connect(partial(self._want, "agreement"))
        view.closed.connect(self._close)
        view.need_chosen.connect(self._follow)
        view.questions_wanted.connect(self._want_questions)
        view.panel_wanted.connect(self._want_panel)
        view.case_wanted.connect(partial(self._want, "case"))
        view.left.connect(self.leave)
        self._announcements.case_changed.connect(self._refresh)

    def _show(self, found: OpenDay) -> None:
        self._shown = day_shown(found, self._today())
        self._view.show_day(self._shown)
        self.tick()

    def _today(self) -> date:
        return self._now().date()

    def _refresh(self, case: object, _parts: object) -> None:
        if self._shown is not None and case == self._shown.case and self._view.isVisible():
            self._errands.ask(partial(look_at, self._services, self._shown.case), self._show, self._refuse)

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)

    def _about(self, record: Callable[[CaseId, ParticipantId], None], who: ParticipantId) -> None:
        if self._shown is not None:
            self._change(partial(record, self._shown.case, who))

    def _turn(self, who: ParticipantId, spoke: bool) -> None:
        turns = self._services.turns
        self._about(turns.spoke if spoke else turns.did_not_speak, who)

    def _happen(self, what: Happened) -> None:
        meetings = self._services.meetings
        self._do(
            {
                Happened.PAUSED: meetings.pause,
                Happened.RESUMED: meetings.resume,
                Happened.PRIVATE_TIME_BEGUN: meetings.begin_private_time,
                Happened.PRIVATE_TIME_ENDED: meetings.end_private_time,
                Happened.TAKEN_UP: meetings.take_up,
                Happened.CLOSED: meetings.close_day,
            }[what]
        )

    def _do(self, record: Callable[[CaseId], None]) -> None:
        if self._shown is not None:
            self._change(partial(record, self._shown.case))

    def _adjourn(self, values: Values) -> None:
        if self._shown is None:
            return
        until = values["until"]
        adjourn = partial(
            self._services.meetings.adjourn,
            self._shown.case,
            str(values["reason"] or ""),
            str(values["decided_by"] or ""),
            until if isinstance(until, date) else None,
        )
        self._change(self._typing.counted_by(adjourn, *map(self._place, PARTS)))

    def _write_down(self, kind: str, what: str) -> None:
        if self._shown is not None:
            write = partial(self._services.agreements.write_down, self._shown.case, kind, what)
            self._errands.change(self._typing.counted_by(write, self._place(WHAT)), self._written, self._not_kept)

    def _written(self, _nothing: object) -> None:
        self._view.agreed.begin_anew()
        self._done(None)

    def _change(self, work: Callable[[], object]) -> None:
        self._errands.change(work, self._done, self._not_kept)

    def _done(self, _nothing: object) -> None:
        self._view.message.clear()
        self._announcements.kept.emit()
        self._announce("day")

    def _not_kept(self, error: Expected) -> None:
        self._announcements.not_kept.emit(of_error(error).happened)
        self._refuse(error)

    def _close(self) -> None:
        if self._shown is not None:
            close = partial(self._services.stages.close, self._shown.case, self._shown.stage)
            self._errands.change(close, self._closed, self._not_closed)

    def _closed(self, _nothing: object) -> None:
        self._view.message.clear()
        self._view.to_top()
        self._announce("stages")

    def _not_closed(self, error: Expected) -> None:
        if isinstance(error, StageNotReady):
            self._view.point_at_needs(of_error(error).happened)
        else:
            self._refuse(error)

    def _follow(self, where: str) -> None:
        if self._shown is None:
            return
        if where in ("people", "charges", *Panel):
            self.screen_wanted.emit(self._shown.case, where)
        else:
            self.stage_wanted.emit(self._shown.case, where.partition("/")[0])

    def _want(self, screen: str) -> None:
        if self._shown is not None:
            self.screen_wanted.emit(self._shown.case, screen)

    def _want_questions(self) -> None:
        if self._shown is not None:
            self.stage_wanted.emit(self._shown.case, self._shown.stage)

    def _want_panel(self, panel: Panel) -> None:
        self._want(panel.value)

    def _type(self, part: str, text: str) -> None:
        self._typing.note(self._place(part), text)

    def _place(self, part: str) -> DraftPlace:
        return DraftPlace(self._shown.case if self._shown else None, f"{DRAFTS}{part}")

    def _announce(self, part: str) -> None:
        if self._shown is not None:
            self._announcements.case_changed.emit(self._shown.case, frozenset({part}))
