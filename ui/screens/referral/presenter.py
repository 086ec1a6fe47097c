"""Turns a filled-in form into a case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from rjdesk.domain.draft import Draft, DraftPlace
from rjdesk.domain.ids import CaseId
from rjdesk.errors import Expected
from rjdesk.process.template import Process
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.kept_typing import KeptDrafts, given_back
from ui.screens.referral.view import FIELDS, ReferralForm, ReferralView, whom_it_is_about

if TYPE_CHECKING:
    from rjdesk.services.people import NewPerson
    from rjdesk.services.referrals import NewReferral


PATH = "referral/"  # of its drafts


class TakesReferrals(Protocol):
    """What this screen needs of the referrals."""

    def take(self, referral: NewReferral) -> CaseId:
        """Opens a case."""

    def usual(self) -> str:
        """The process that the newest case runs under, or "" while there is none."""

    def processes(self) -> tuple[Process, ...]:
        """The processes that a new case can run under."""


class KeepsDrafts(Protocol):
    """What this screen needs of the drafts."""

    def keep(self, place: DraftPlace, text: str) -> None:
        """Keeps what stands in a field."""

    def drop(self, place: DraftPlace) -> None:
        """Forgets it."""

    def of(self, case: CaseId | None) -> tuple[Draft, ...]:
        """The drafts of new referrals."""


class ReferralPresenter(QObject):
    """``opened`` says which case came of it."""

    opened = Signal(object)

    def __init__(
        self,
        view: ReferralView,
        referrals: TakesReferrals,
        drafts: KeepsDrafts,
        errands: Sends,
        announcements: Announcements,
        day: Callable[[], date],
    ) -> None:
        super().__init__(view)
        self._view, self._referrals, self._errands = view, referrals, errands
        self._drafts, self._day = drafts, day
        self._typing = KeptDrafts(drafts, errands, announcements, self)
        self._typing.refused.connect(self._refused)
        self._processes: tuple[Process, ...] = ()
        view.taken.connect(self._take)
        view.typed.connect(self._type)
        view.left.connect(self._forget)

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def begin(self) -> None:
        """Shows an empty form, or what was typed into it and never became a case."""
        self.leave()
        self._errands.ask(self._look, self._show)

    def _look(self) -> tuple[tuple[Process, ...], str, tuple[Draft, ...]]:
        return self._referrals.processes(), self._referrals.usual(), self._drafts.of(None)

    def _show(self, answer: tuple[tuple[Process, ...], str, tuple[Draft, ...]]) -> None:
        self._processes, usual, drafts = answer
        self._view.show_processes(self._processes, usual, self._day())
        self._view.show_drafts({field: text for field, (text, _said) in given_back(drafts, PATH).items()})

    def _type(self, field: str, text: str) -> None:
        self._typing.note(DraftPlace(None, PATH + field), text)

    def _forget(self) -> None:
        self._typing.let_go(*(DraftPlace(None, PATH + field) for field in FIELDS))

    def _take(self, form: ReferralForm) -> None:
        self.leave()
        self._errands.change(lambda: self._referrals.take(self._in_full(form)), self._opened, self._refused)

    def _opened(self, case: CaseId) -> None:
        self._view.let_try()
        self._forget()  # only now: until there is a case, the drafts are all there is
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
        whom = whom_it_is_about(process)
        return NewPerson(form.name, whom.id, form.born) if whom else None
