"""Enters complaints for whoever takes one, and shows the register to whoever may hear them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from rjdesk.domain.access import Action
from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing.complaints import Deadlines
from rjdesk.domain.ids import ComplaintId
from rjdesk.domain.member import Member
from rjdesk.errors import Expected
from rjdesk.services.hearing.complaint_drafts import PAGE, ComplaintDrafts
from rjdesk.services.hearing.complaints import Complaints, NewComplaint, NewStep, Register, RegisterJob
from rjdesk.services.members import Members
from ui.announcements import Announcements
from ui.errands import Sends
from ui.fields.half_typed import HalfTyped
from ui.screens.complaints.showing import register_shown
from ui.screens.complaints.view import ComplaintsView
from ui.widgets.choose import Chooser
from ui.wording import tr

FORM = "form"  # what is kept of the page while it is typed


@dataclass(frozen=True, slots=True)
class ComplaintServices:
    """What the page needs of the core."""

    complaints: Complaints
    drafts: ComplaintDrafts
    members: Members

    def look(self) -> Seen:
        """How things stand for whoever is at work. Runs on the vault thread."""
        hears = Action.HEAR_COMPLAINTS in self.members.me().may
        register = self.complaints.open() if hears else None
        return Seen(self.complaints.colleagues(), register, self.drafts.mine(PAGE).get(FORM, ""))


@dataclass(frozen=True, slots=True)
class Seen:
    """Whom a complaint may be about, the register for whoever may see it, and what they typed and did not enter."""

    colleagues: tuple[Member, ...]
    register: Register | None
    typed: str = field(repr=False)


class ComplaintsPresenter(QObject):
    """It holds nothing but what is said once the register is shown again."""

    def __init__(
        self,
        view: ComplaintsView,
        services: ComplaintServices,
        errands: Sends,
        announcements: Announcements,
        day: Callable[[], date],
        chooser: Chooser,
    ) -> None:
        super().__init__(view)
        self._day = day
        self._done = ("", "")  # what is said once the register is shown again
        self._view, self._services, self._errands, self._chooser = view, services, errands, chooser
        self._typing = HalfTyped(PAGE, services.drafts, errands, announcements, self)
        self._typing.refused.connect(self._refuse)
        view.entry.entered.connect(self._receive)
        view.entry.typed.connect(self._type)
        view.entry.thrown_away.connect(self._throw_away)
        view.step_taken.connect(self._take)
        view.days.chosen.connect(self._set_days)
        view.paper.wanted.connect(self._want_paper)

    def open(self) -> None:
        """Looks again."""
        self._view.message.clear()
        self._look()

    def leave(self) -> None:
        """Keeps at once what is being typed."""
        self._typing.leave()

    def _look(self) -> None:
        self._errands.ask(self._services.look, self._show, self._refuse)

    def _show(self, seen: Seen) -> None:
        register, today = seen.register, self._day()
        self._view.let(hear=register is not None)
        self._view.entry.offer(seen.colleagues, today)
        if seen.typed and not self._view.entry.is_begun():
            self._view.entry.put(seen.typed)
        self._view.paper.begin(today)
        if register is not None:
            self._view.show_register(register_shown(register))
        if self._done[0]:
            self._view.done(*self._done)
            self._done = ("", "")

    def _type(self, text: str) -> None:
        self._typing.type(FORM, text)

    def _throw_away(self) -> None:
        self._view.entry.begin()
        self._typing.throw_away()

    def _receive(self, new: NewComplaint) -> None:
        self._errands.change(partial(self._services.complaints.receive, new), self._received, self._refuse)

    def _received(self, _complaint: ComplaintId) -> None:
        self._throw_away()
        self._done = tr("Entered."), tr("A supervisor sees to it. Tell whoever complained by when they will hear.")
        self._look()

    def _take(self, complaint: ComplaintId, step: NewStep) -> None:
        take = partial(self._services.complaints.take, complaint, step)
        self._errands.change(take, self._taken, self._refuse)

    def _taken(self, _nothing: None) -> None:
        self._done = tr("Noted."), ""
        self._look()

    def _set_days(self, deadlines: Deadlines) -> None:
        self._errands.change(partial(self._services.complaints.set_deadlines, deadlines), self._set, self._refuse)

    def _set(self, _nothing: None) -> None:
        self._done = tr("These days count from now on, for every complaint that isn't over."), ""
        self._look()

    def _want_paper(self, between: Period) -> None:
        self._errands.ask(partial(self._services.complaints.paper, between), self._compose, self._refuse)

    def _compose(self, job: RegisterJob) -> None:
        self._errands.press(job.make, self._write, self._refuse)

    def _write(self, pdf: bytes) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        target = self._chooser.file_to_write(self._view, tr("Register"), folder / tr("complaints.pdf"), "PDF (*.pdf)")
        if target is not None:
            write = partial(self._services.complaints.write_paper, pdf, target)
            self._errands.change(write, self._written, self._refuse)

    def _written(self, target: Path) -> None:
        self._view.done(tr("Written to {place}.").format(place=target))

    def _refuse(self, error: Expected) -> None:
        self._view.message.show_error(error)
        self._view.to_top()
