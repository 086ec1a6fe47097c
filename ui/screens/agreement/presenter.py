"""Keeps the plan as it is written: every part of an item at once, its yes or no, and nothing about why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.draft import DraftPlace
from rjdesk.domain.ids import CaseId, ChargeId, ObligationId
from rjdesk.errors import Expected
from rjdesk.process.template import Panel
from rjdesk.services.agreements import Agreements, PlainLine
from rjdesk.services.casework import Casework, OpenCase
from rjdesk.services.drafts import DraftKeeping
from rjdesk.wording import of_error
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptDrafts
from ui.screens.agreement.showing import draft_field, plan_shown, rests_on_at_first
from ui.screens.agreement.shown import PlanShown
from ui.screens.agreement.view import AgreementView
from ui.widgets.handed import words_to_read
from ui.wording import tr


@dataclass(frozen=True, slots=True)
class AgreementServices:
    """What writing a plan needs of the core."""

    casework: Casework
    agreements: Agreements
    drafts: DraftKeeping


class AgreementPresenter(QObject):
    """Stands between the agreement screen and the services. It holds the case last shown, and nothing else."""

    stage_wanted = Signal(object, str)  # case, stage
    screen_wanted = Signal(object, str)  # case, "case" or "follow_up"
    handed = Signal(object)  # a Handed: the laptop goes to a participant with this

    def __init__(
        self, view: AgreementView, services: AgreementServices, errands: Sends, announcements: Announcements
    ) -> None:
        super().__init__(view)
        self._view, self._services, self._errands, self._announcements = view, services, errands, announcements
        self._opened: OpenCase | None = None
        self._shown: PlanShown | None = None
        self._typing = KeptDrafts(services.drafts, errands, announcements, self)
        self._typing.refused.connect(self._say_refused)
        self._connect()

    def open(self, case: CaseId) -> None:
        """Shows the plan of a case."""
        self._typing.leave()
        self._errands.ask(partial(_read, self._services, case), self._show, self._refuse)

    def leave(self) -> None:
        """Keeps at once what is being typed: the screen is left, or the vault is about to be locked."""
        self._typing.leave()

    def _connect(self) -> None:
        view = self._view
        view.item_wanted.connect(self._add)
        view.item_changed.connect(self._change)
        view.item_typed.connect(self._type)
        view.item_removed.connect(self._remove)
        view.item_settled.connect(self._settle)
        view.review_set.connect(self._review)
        view.reading_wanted.connect(self._let_read)
        view.stage_wanted.connect(self._want_stage)
        view.case_wanted.connect(self._want_case)
        view.left.connect(self.leave)
        self._announcements.case_changed.connect(self._refresh)

    def _show(self, read: tuple[OpenCase, tuple[PlainLine, ...]]) -> None:
        self._opened = read[0]
        self._shown = plan_shown(*read)
        self._view.show_plan(self._shown)

    def _let_read(self) -> None:
        if self._shown is not None:
            self.handed.emit(words_to_read(tr("What is being agreed"), self._shown.to_read))

    def _refresh(self, case: object, _parts: object) -> None:
        if self._opened is not None and case == self._opened.case.id and self._view.isVisible():
            self._errands.ask(partial(_read, self._services, self._opened.case.id), self._show, self._refuse)

    def _refuse(self, error: Expected) -> None:
        self._announcements.not_kept.emit(of_error(error).happened)
        self._say_refused(error)

    def _say_refused(self, error: Expected) -> None:
        self._view.message.show_error(error)

    def _add(self) -> None:
        if self._opened is not None:
            kind = self._opened.process.obligations[0].id
            rests_on = tuple(ChargeId(charge) for charge in rests_on_at_first(self._opened.case))
            work = partial(_put_new, self._services.agreements, self._opened.case.id, kind, rests_on)
            self._errands.change(work, self._added, self._refuse)

    def _added(self, item: ObligationId) -> None:
        self._kept()
        self._errands.ask(partial(_nothing, item), self._view.edit)  # after the plan was read again

    def _change(self, item: ObligationId, part: str, value: object) -> None:
        if self._opened is None:
            return
        change = partial(_change_part, self._services, self._opened.case.id, item, part, value)
        self._errands.change(self._typing.counted_by(change, self._place_of(item, part)), self._done, self._refuse)

    def _remove(self, item: ObligationId) -> None:
        if self._opened is not None:
            remove = partial(self._services.agreements.remove, self._opened.case.id, item)
            self._errands.change(remove, self._done, self._refuse)

    def _settle(self, item: ObligationId, agreed: bool | None) -> None:
        if self._opened is not None:
            settle = partial(self._services.agreements.settle, self._opened.case.id, item, agreed)
            self._errands.change(settle, self._done, self._refuse)

    def _review(self, day: date | None) -> None:
        if self._opened is not None:
            review = partial(self._services.agreements.review_on, self._opened.case.id, day)
            self._errands.change(review, self._done, self._refuse)

    def _done(self, _nothing: object) -> None:
        self._kept()

    def _kept(self) -> None:
        self._view.message.clear()
        self._announcements.kept.emit()
        if self._opened is not None:
            self._announcements.case_changed.emit(self._opened.case.id, frozenset({"agreement"}))

    def _type(self, item: ObligationId, part: str, text: str) -> None:
        self._typing.note(self._place_of(item, part), text)

    def _place_of(self, item: ObligationId, part: str) -> DraftPlace:
        return DraftPlace(self._opened.case.id if self._opened else None, draft_field(item, part))

    def _want_stage(self) -> None:
        if self._shown is not None and self._shown.varied and self._opened is not None:
            self.screen_wanted.emit(self._opened.case.id, "follow_up")
        elif self._opened is not None:
            stages = (stage.id for stage in self._opened.process.stages if stage.panel is Panel.AGREEMENT)
            self.stage_wanted.emit(self._opened.case.id, next(stages, ""))

    def _want_case(self) -> None:
        if self._opened is not None:
            self.screen_wanted.emit(self._opened.case.id, "case")


def _read(services: AgreementServices, case: CaseId) -> tuple[OpenCase, tuple[PlainLine, ...]]:
    return services.casework.open(case), services.agreements.preview(case)


def _put_new(agreements: Agreements, case: CaseId, kind: str, rests_on: tuple[ChargeId, ...]) -> ObligationId:
    item = agreements.new_obligation_id()
    agreements.put(case, Obligation(item, kind, "", rests_on=rests_on))
    return item


def _change_part(services: AgreementServices, case: CaseId, item: ObligationId, part: str, value: Any) -> None:
    """Changes one part of the item as the vault holds it now, so that two quick changes can't undo each other."""
    held = services.casework.open(case).case.agreement.obligations
    for obligation in held:
        if obligation.id == item:
            services.agreements.put(case, replace(obligation, **{part: value}))


def _nothing(item: ObligationId) -> ObligationId:
    return item
