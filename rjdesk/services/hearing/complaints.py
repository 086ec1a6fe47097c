"""Complaints: anybody here takes one, a supervisor sees to it, and never the one whom it is about.

That is held by the program, as all permission is (``domain.access``): whoever replaces rjdesk by a program of their own reads
the register as they read every case.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rjdesk.documents.contents import PaperFrame
from rjdesk.documents.hearing.contents import ComplaintLine, ComplaintRegisterContents
from rjdesk.domain.access import Action
from rjdesk.domain.figures.report import Period
from rjdesk.domain.hearing import complaints as register
from rjdesk.domain.hearing.complaints import (
    Complainant,
    Complaint,
    ComplaintTotals,
    Deadlines,
    Matter,
    Outcome,
    Step,
    StepKind,
)
from rjdesk.domain.ids import ComplaintId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.member import Member, Role
from rjdesk.errors import NobodyElseHears, NoSuchComplaint, StepOutOfTurn
from rjdesk.services import office
from rjdesk.services.casebook import Casebook
from rjdesk.services.handing_over import free, kind_of_place, written
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork

DAYS = "complaint_days"
"""The setting with the days to acknowledge and to answer, parted by a space."""


@dataclass(frozen=True, slots=True)
class NewComplaint:
    """A complaint as it came in. ``name`` is how to reach whoever complained; nobody keeps one of who gave none."""

    received_on: date
    by: Complainant
    matter: Matter
    words: str = field(repr=False)
    about: MemberId | None = None
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class NewStep:
    """Something that was done about a complaint."""

    kind: StepKind
    on: date
    words: str = field(default="", repr=False)
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """Every complaint that the supervisor at work may see, oldest first; ``members`` by name."""

    complaints: tuple[Complaint, ...]
    deadlines: Deadlines
    members: Mapping[MemberId, str]
    today: date


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many complaints aren't over, the day by which something is due first, and whether that has come."""

    open: int
    due: date | None
    due_now: bool


@dataclass(frozen=True, slots=True)
class RegisterJob:
    """The register on paper, to be composed on the press."""

    contents: ComplaintRegisterContents

    def make(self) -> bytes:
        """The PDF. Raises CharacterNotInFont."""
        from rjdesk.documents.compose import compose_complaint_register

        return compose_complaint_register(self.contents)


class Complaints:
    """The register of complaints."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.TAKE_COMPLAINT)
    def colleagues(self) -> tuple[Member, ...]:
        """Whom a complaint may be about."""
        with self._cases.current().units() as work:
            return tuple(each for each in work.members.all() if each.current)

    @needs(Action.TAKE_COMPLAINT)
    def receive(self, new: NewComplaint) -> ComplaintId:
        """Enter a complaint. Raises NobodyElseHears, StepOutOfTurn without words or before its day."""
        fit, now = mended(new), self._cases.clock()
        if not fit.words.strip() or fit.received_on > now.date():
            raise StepOutOfTurn
        by = MemberId(self._cases.current().member_id)
        name = "" if fit.by is Complainant.ANONYMOUS else fit.name.strip()
        with self._cases.current().units() as work:
            if not [each for each in _supervisors(work) if each.id != fit.about]:
                raise NobodyElseHears
            identity = ComplaintId(self._new_id())
            made = Complaint(identity, fit.received_on, fit.by, fit.matter, fit.words.strip(), fit.about, name, now, by)
            work.complaints.receive(made)
            work.journal.write(Deed("complaint_received", None, {"complaint": identity}))
            work.commit()
        return identity

    @needs(Action.HEAR_COMPLAINTS)
    def open(self) -> Register:
        """The register."""
        with self._cases.current().units() as work:
            names = {member.id: member.name for member in work.members.all()}
            return Register(self._seen(work), deadlines_of(work), names, self._cases.today())

    @needs(Action.HEAR_COMPLAINTS)
    def waiting(self) -> Waiting:
        """What isn't over."""
        with self._cases.current().units() as work:
            deadlines, seen = deadlines_of(work), self._seen(work)
        due = [each for each in (complaint.due(deadlines) for complaint in seen) if each is not None]
        first = min((day for _, day in due), default=None)
        return Waiting(len(due), first, first is not None and first <= self._cases.today())

    @needs(Action.HEAR_COMPLAINTS)
    def take(self, complaint: ComplaintId, new: NewStep) -> None:
        """Note what was done about a complaint. Raises NoSuchComplaint, StepOutOfTurn."""
        fit, now = mended(new), self._cases.clock()
        step = Step(fit.kind, fit.on, fit.words.strip(), now, MemberId(self._cases.current().member_id), fit.outcome)
        with self._cases.current().units() as work:
            held = next((each for each in self._seen(work) if each.id == complaint), None)
            if held is None:
                raise NoSuchComplaint
            if not held.takes(step, now.date()):
                raise StepOutOfTurn
            work.complaints.take(complaint, step)
            work.journal.write(Deed("complaint_step_noted", None, {"complaint": complaint}))
            work.commit()

    @needs(Action.HEAR_COMPLAINTS)
    def set_deadlines(self, deadlines: Deadlines) -> None:
        """Say within how many days complaints are acknowledged and answered. Raises StepOutOfTurn for what is no time."""
        if not 1 <= deadlines.acknowledge <= deadlines.answer <= 365:
            raise StepOutOfTurn
        with self._cases.current().units() as work:
            work.settings.put(DAYS, f"{deadlines.acknowledge} {deadlines.answer}")
            work.journal.write(Deed("complaint_days_set", None))
            work.commit()

    @needs(Action.SEE_FIGURES)
    def totals(self, between: Period) -> ComplaintTotals:
        """What was received in a time, counted whole: nothing is suppressed yet."""
        with self._cases.current().units() as work:
            return register.totals(work.complaints.all(), between, deadlines_of(work))

    @needs(Action.HEAR_COMPLAINTS)
    def paper(self, between: Period) -> RegisterJob:
        """The register of a time on paper: no words and no names; nothing about whoever prints it."""
        session = self._cases.current()
        with session.units() as work:
            deadlines, seen = deadlines_of(work), self._seen(work)
            name, paper = office.name(work), office.paper(work)
        numbered = [each for each in enumerate(seen, 1) if between.first <= each[1].received_on <= between.last]
        frame = PaperFrame(name, "", "", self._cases.clock(), "", practice=session.practice, paper=paper)
        return RegisterJob(
            ComplaintRegisterContents(
                frame,
                between,
                tuple(_line(number, each) for number, each in numbered),
                register.totals(seen, between, deadlines),
                deadlines,
            )
        )

    @needs(Action.HEAR_COMPLAINTS)
    def write_paper(self, made: bytes, target: Path) -> Path:
        """Write the register outside the vault. Raises FileExists, FolderReadOnly, DiskFull."""
        free(target)
        with self._cases.current().units() as work:
            work.journal.write(Deed("complaints_exported", None, {"to": kind_of_place(target)}))
            work.commit()
        return written(made, target)

    def _seen(self, work: UnitOfWork) -> tuple[Complaint, ...]:
        me = MemberId(self._cases.current().member_id)
        return tuple(each for each in work.complaints.all() if each.about != me)


def _supervisors(work: UnitOfWork) -> tuple[Member, ...]:
    return tuple(each for each in work.members.all() if each.current and Role.SUPERVISOR in each.roles)


def deadlines_of(work: UnitOfWork) -> Deadlines:
    """Within how many days this office acknowledges and answers complaints."""
    said = (work.settings.get(DAYS) or "").split()
    return Deadlines(*map(int, said)) if len(said) == 2 else Deadlines()


def _line(number: int, held: Complaint) -> ComplaintLine:
    decided, told = held.last(StepKind.DECIDED), held.last(StepKind.TOLD)
    before = (StepKind.ACKNOWLEDGED, StepKind.LOOKED_INTO)
    steps = tuple((step.kind, step.on) for step in held.steps if step.kind in before)
    return ComplaintLine(
        number,
        held.received_on,
        held.by,
        held.matter,
        steps,
        held.outcome,
        decided.on if decided else None,
        told.on if told else None,
    )
