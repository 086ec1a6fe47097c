"""Looking at cases: today's clocks and next steps, the list, one case whole, its history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from rjdesk.domain.access import Action, CaseAccess, Emergency, Relation
from rjdesk.domain.case import Case
from rjdesk.domain.case_list import CasePage, CaseQuery, CaseSummary, GoesOn, Sort, State
from rjdesk.domain.clashes import Clash, clashes_of_case, day_of_meeting
from rjdesk.domain.community.vetting import Unvetted, unvetted
from rjdesk.domain.document import Document
from rjdesk.domain.draft import Draft
from rjdesk.domain.follow_up.happening import Happening
from rjdesk.domain.gates import Unmet
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import JournalEntry
from rjdesk.domain.law import Moved
from rjdesk.domain.outcome import Outcome, disposition, outcome
from rjdesk.domain.person import Entry
from rjdesk.domain.ties import Ties
from rjdesk.process.backward import BackwardPlan, backward_plan
from rjdesk.process.clocks import ClockReading
from rjdesk.process.progress import Step, current, steps, to_close
from rjdesk.process.template import Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.community.recognising import said_of
from rjdesk.services.follow_up.planning import noted
from rjdesk.services.health import without_health
from rjdesk.services.law.processes import pin_of
from rjdesk.services.permission import needs
from rjdesk.services.statements import a_statement_stands
from rjdesk.services.summaries import clocks_of
from rjdesk.services.typed import mended
from rjdesk.store.unit_of_work import UnitOfWork
from rjdesk.wording import say

__all__ = ["CasePage", "CaseQuery", "CaseSummary", "Casework", "OpenCase", "Restricted", "Sort", "State", "Today"]

ON_THE_FIRST_SCREEN = 200  # lines looked at; more open cases than that are found in the list


@dataclass(frozen=True, slots=True)
class DueLine:
    """A clock that runs or a meeting that goes on: what is due in which case, when, and the days left (below 0: passed)."""

    case: CaseId
    reference: str
    clock_title: str
    due: date
    days_left: int
    stage_title: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """What a case waits for: its stage, how many points are unmet there, whether a signing is under way."""

    case: CaseId
    reference: str
    who: str
    stage_id: str
    stage: str
    unmet_count: int
    signing: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cases are open, how many of those have a clock that has passed, how many are closed."""

    open: int
    late: int
    closed: int


@dataclass(frozen=True, slots=True)
class Today:
    """The first screen: clocks by urgency, the next steps, counts."""

    due: tuple[DueLine, ...]
    next_steps: tuple[NextStep, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class OpenCase:
    """One case with everything a screen shows of it. ``unmet`` is what its current stage still needs.

    ``plan`` counts backwards from the meeting; None once nothing is left to plan. ``disposition`` is the title of the outcome
    that was chosen, where the process names outcomes.
    ``statement_stands``: the bare statement was made, and nothing has changed since that it speaks of. ``may`` is what the
    member at work may do with it, ``may_besides`` what they may do that is about no case. Drafts are shown only to those who
    may change the case, and those of health details not here at all (``stages.health``). ``names`` are those of all members,
    also of those who left. ``emergency`` is the one in which they see it, None where they see it anyway.
    ``in_force`` is the version of its process and law that new cases run under, where it is another; ``moves`` how it came to
    the one it has.
    ``ties`` are the people around it; ``clashes`` what is planned against an order that keeps two of them apart;
    ``unvetted`` the volunteers among its people whose vetting can't be relied on. ``happened`` was noted of what was agreed.
    """

    case: Case
    process: Process
    steps: tuple[Step, ...]
    unmet: tuple[Unmet, ...]
    clocks: tuple[ClockReading, ...]
    plan: BackwardPlan | None
    outcome: Outcome | None
    disposition: str
    documents: tuple[Document, ...]
    drafts: tuple[Draft, ...]
    statement_stands: bool
    access: CaseAccess
    may: frozenset[Action]
    may_besides: frozenset[Action]
    names: Mapping[MemberId, str]
    emergency: Emergency | None = None
    ties: Ties = Ties()
    clashes: tuple[Clash, ...] = ()
    unvetted: tuple[Unvetted, ...] = ()
    in_force: Process | None = None
    moves: tuple[Moved, ...] = ()
    happened: tuple[Happening, ...] = ()


@dataclass(frozen=True, slots=True)
class Restricted:
    """How many cases of somebody's are restricted, so that one doesn't see more of them than this."""

    owner: str
    cases: int


class Casework:
    """Reading; nothing here changes a case."""

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.SEE_CASES)
    def today(self) -> Today:
        """What is due, what comes next, how many cases there are."""
        with self._cases.current().units() as work:
            under_way = work.case_list.page(CaseQuery(limit=ON_THE_FIRST_SCREEN))
            closed = work.case_list.page(CaseQuery(state="closed", limit=1)).total
            going_on = work.case_list.going_on()
        today = self._cases.today()
        due = [_due(row, row.next_due, today) for row in under_way.rows if row.next_due]
        late = sum(1 for line in due if line.days_left < 0)
        due = sorted((*due, *(_goes_on(each, today) for each in going_on)), key=lambda line: line.due)
        return Today(tuple(due), tuple(map(_next_step, under_way.rows)), Counts(under_way.total, late, closed))

    @needs(Action.SEE_CASES)
    def page(self, query: CaseQuery) -> CasePage:
        """One page of the case list."""
        with self._cases.current().units() as work:
            return work.case_list.page(mended(query))

    @needs(Action.SEE_CASES)
    def restricted(self) -> tuple[Restricted, ...]:
        """The cases that one can't see: that they exist and whose they are, no more."""
        with self._cases.current().units() as work:
            owners = Counter(access.owner for access in work.access.restricted())
            return tuple(Restricted(m.name, owners[m.id]) for m in work.members.all() if owners[m.id])

    @needs(Action.READ_CASE, case="case")
    def open(self, case: CaseId) -> OpenCase:
        """One case whole. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            return self._opened(work, case)

    @needs(Action.READ_CASE, case="case")
    def history(self, case: CaseId) -> tuple[JournalEntry, ...]:
        """What was done in a case, oldest first."""
        with self._cases.current().units() as work:
            return tuple(work.journal.entries(case=case))

    def _other_in_force(self, work: UnitOfWork, held: Case, process: Process) -> Process | None:
        found = self._cases.processes.find(work, held.pin.process)
        return found if found and pin_of(found) != pin_of(process) else None

    def _opened(self, work: UnitOfWork, case: CaseId) -> OpenCase:
        held, process = self._cases.load(work, case)
        stage, may = current(process, held), self._guard.allowed(work, case)
        access, ties, happened = work.access.of(case), work.ties.of(case), noted(work, held)
        return OpenCase(
            case=held,
            process=process,
            steps=steps(process, held),
            unmet=to_close(process, stage, held, happened) if stage else (),
            clocks=clocks_of(held, process, self._cases.today()),
            plan=backward_plan(process, held, self._cases.today()) if held.closed_at is None else None,
            outcome=outcome(held),
            disposition=process.outcome_title(disposition(held)),
            documents=work.documents.of_case(case),
            drafts=without_health(process, work.drafts.of_case(case)) if Action.WORK_ON_CASE in may else (),
            statement_stands=a_statement_stands(work, case),
            access=access,
            may=may,
            may_besides=self._guard.allowed(work),
            names={member.id: member.name for member in work.members.all()},
            emergency=self._emergency(access),
            ties=ties,
            clashes=clashes_of_case(held, ties, self._cases.today()),
            unvetted=unvetted_of(work, held, process, self._cases.today()),
            in_force=self._other_in_force(work, held, process),
            moves=work.laws.moves(case),
            happened=happened,
        )

    def _emergency(self, access: CaseAccess) -> Emergency | None:
        me, now = MemberId(self._cases.current().member_id), self._cases.clock()
        return access.emergency_of(me, now) if access.relation(me, now) is Relation.EMERGENCY else None


def unvetted_of(work: UnitOfWork, held: Case, process: Process, today: date) -> tuple[Unvetted, ...]:
    """The volunteers among a case's people whose vetting can't be relied on by the day of its meeting; none once closed."""
    if held.closed_at is not None:
        return ()
    listed = {each.id: each for each in work.community.volunteers.all()}
    said = said_of(work, [Entry(held.id, person.id) for person in held.people()], listed)
    roles = {role.id for role in process.roles if role.vetted}
    return unvetted(held.people(), listed.values(), roles, day_of_meeting(held, today), said)


def _due(row: CaseSummary, due: date, today: date) -> DueLine:
    return DueLine(row.id, row.reference, row.next_clock, due, (due - today).days, row.stage_title)


def _goes_on(adjourned: GoesOn, today: date) -> DueLine:
    days, words = (adjourned.on - today).days, say("today.goes_on")
    return DueLine(adjourned.case, adjourned.reference, words, adjourned.on, days, adjourned.stage_title)


def _next_step(row: CaseSummary) -> NextStep:
    return NextStep(row.id, row.reference, row.offender_names, row.stage_id, row.stage_title, row.unmet, row.signing)
