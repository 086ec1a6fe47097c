"""Turns a filled-in form into a case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.ids import CaseId
from rjdesk.domain.participant import Part
from rjdesk.errors import Expected
from rjdesk.process.template import Process
from ui.errands import Sends
from ui.screens.referral.view import ReferralForm, ReferralView

if TYPE_CHECKING:
    from rjdesk.services.people import NewPerson
    from rjdesk.services.referrals import NewReferral


class TakesReferrals(Protocol):
    """What this screen needs of the referrals."""

    def take(self, referral: NewReferral) -> CaseId:
        """Opens a case."""


class KnowsProcesses(Protocol):
    """What this screen needs of the processes."""

    def shipped(self) -> tuple[Process, ...]:
        """The processes that come with rjdesk."""


class ReferralPresenter(QObject):
    """``opened`` says which case came of it."""

    opened = Signal(object)

    def __init__(
        self,
        view: ReferralView,
        referrals: TakesReferrals,
        processes: KnowsProcesses,
        errands: Sends,
        day: Callable[[], date],
    ) -> None:
        super().__init__(view)
        self._view, self._referrals, self._shipped, self._errands = view, referrals, processes, errands
        self._day = day
        self._processes: tuple[Process, ...] = ()
        view.taken.connect(self._take)

    def begin(self) -> None:
        """Shows an empty form."""
        self._errands.ask(self._shipped.shipped, self._show)

    def _show(self, processes: tuple[Process, ...]) -> None:
        self._processes = processes
        self._view.show_processes(processes, self._day())

    def _take(self, form: ReferralForm) -> None:
        self._errands.change(lambda: self._referrals.take(self._in_full(form)), self._opened, self._refused)

    def _opened(self, case: CaseId) -> None:
        self._view.let_try()
        self.opened.emit(case)

    def _refused(self, error: Expected) -> None:
        self._view.let_try()
        self._view.message.show_error(error)
        self._view.to_top()

    def _in_full(self, form: ReferralForm) -> NewReferral:
        from rjdesk.services.referrals import NewReferral  # here: services load only once a vault is opened

        return NewReferral(form.process, form.kind, form.reference, form.received_on, self._offender(form))

    def _offender(self, form: ReferralForm) -> NewPerson | None:
        from rjdesk.services.people import NewPerson  # as above

        process = next(process for process in self._processes if process.id == form.process)
        role = next((role.id for role in process.roles if role.part is Part.OFFENDER), None)
        return NewPerson(form.name, role, form.born) if role else None
