"""Moving one running case to the version of its process and law that is in force: by a supervisor, on the record."""

from __future__ import annotations

from dataclasses import dataclass

from rjdesk.domain.access import Action
from rjdesk.domain.case import Case, ProcessPin
from rjdesk.domain.ids import CaseId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.law import Act, Moved
from rjdesk.errors import CaseCantMove, ClosedCaseStays, LawChangedMeanwhile, NothingToMoveTo
from rjdesk.process.difference import Change, difference
from rjdesk.process.moving import Besides, LeftBehind, MovedLimit, left_behind, moved, moved_limits, opened_again
from rjdesk.process.progress import refuse_once_signing_began
from rjdesk.process.template import Process
from rjdesk.services.casebook import Casebook
from rjdesk.services.ending.keeping import reason
from rjdesk.services.follow_up.planning import noted
from rjdesk.services.health import draft_field
from rjdesk.services.law.processes import keep_texts, pin_of
from rjdesk.services.permission import needs
from rjdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Move:
    """What moving a case would change: in its process and law, and of the case itself.

    ``left`` stands in the way; while there is any, the rest says nothing.
    """

    case: CaseId
    before: Process
    after: Process
    changes: tuple[Change, ...]
    left: tuple[LeftBehind, ...]
    opened_again: tuple[str, ...] = ()
    limits: tuple[MovedLimit, ...] = ()


class CaseMoves:
    """A case keeps the version that it began under until somebody moves it.

    Both raise ClosedCaseStays, SigningUnderWay or AlreadySigned once signing began, and NothingToMoveTo.
    """

    def __init__(self, cases: Casebook) -> None:
        self._cases = cases
        self._guard = cases.guard

    @needs(Action.CHANGE_LAW, case="case")
    def look(self, case: CaseId) -> Move:
        """What moving a case to what is in force would change. Nothing is kept."""
        with self._cases.current().units() as work:
            held, before, after = self._both(work, case)
            left = left_behind(held, before, after, _besides(work, before, case))
            happened = noted(work, held)
        changes = (*difference(before, after), *difference(before.law, after.law))
        if left:
            return Move(case, before, after, changes, left)
        there = moved(held, after, pin_of(after), happened)
        limits = moved_limits(held, before, there, after, self._cases.today())
        return Move(case, before, after, changes, (), opened_again(held, there, after), limits)

    @needs(Action.CHANGE_LAW, case="case")
    def move(self, case: CaseId, to: ProcessPin, because: str) -> None:
        """Move a case to what was looked at. Raises CaseCantMove with what it would leave behind, ReasonTooShort;
        LawChangedMeanwhile if something else came into force since."""
        session = self._cases.current()
        act = Act(MemberId(session.member_id), self._cases.clock(), reason(because))
        with session.units() as work:
            held, before, after = self._both(work, case)
            if pin_of(after) != to:
                raise LawChangedMeanwhile
            left = left_behind(held, before, after, _besides(work, before, case))
            if left:
                raise CaseCantMove(left)
            keep_texts(work, after)
            work.laws.note_move(case, Moved(held.pin, to, act))
            self._cases.keep(work, moved(held, after, to, noted(work, held)), after, _deed(case, held.pin, to))
            work.commit()

    def _both(self, work: UnitOfWork, case: CaseId) -> tuple[Case, Process, Process]:
        held, before = self._cases.load(work, case)
        if held.closed_at is not None:
            raise ClosedCaseStays
        refuse_once_signing_began(held)
        after = self._cases.processes.find(work, held.pin.process)
        if after is None or pin_of(after) == pin_of(before):
            raise NothingToMoveTo
        return held, before, after


def _besides(work: UnitOfWork, process: Process, case: CaseId) -> Besides:
    typed = {draft.place.field for draft in work.drafts.of_case(case) if draft.text}
    asked = ((stage.id, prompt.id) for stage in process.stages for prompt in stage.prompts)
    letters = frozenset(paper.letter for paper in work.letters.of_case(case))
    return Besides(frozenset(each for each in asked if draft_field(*each) in typed), letters)


def _deed(case: CaseId, before: ProcessPin, after: ProcessPin) -> Deed:
    facts = {"process": after.process, "from_version": str(before.version), "to_version": str(after.version)}
    facts |= {"from": before.sha256, "from_law": before.law_sha256, "to": after.sha256, "to_law": after.law_sha256}
    return Deed("case_moved", case, facts)
