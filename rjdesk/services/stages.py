"""Walking the stages of a case: answering, closing, opening again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from rjdesk.domain.access import Action
from rjdesk.domain.answers import Answer, AnswerValue
from rjdesk.domain.case import Case
from rjdesk.domain.draft import Draft
from rjdesk.domain.facts import FOR_FIGURES
from rjdesk.domain.follow_up.happening import Happening, Kind
from rjdesk.domain.gates import Unmet
from rjdesk.domain.ids import About, CaseId, HappeningId, MemberId
from rjdesk.domain.journal import Deed
from rjdesk.domain.stage import StageRecord, Waiver
from rjdesk.errors import NoSuchPerson, StageClosed, StageNotReady
from rjdesk.process import progress
from rjdesk.process.progress import asked_of, current
from rjdesk.process.template import Kept, Process, Prompt, next_or_key_error
from rjdesk.services.answering import understood
from rjdesk.services.casebook import Casebook
from rjdesk.services.follow_up.in_force import come_into_force
from rjdesk.services.follow_up.planning import noted
from rjdesk.services.health import draft_field, health_fields
from rjdesk.services.permission import needs
from rjdesk.services.typed import mended


@dataclass(frozen=True, slots=True)
class HealthOfStage:
    """What one stage keeps for health: answers, and what is being typed."""

    answers: tuple[Answer, ...] = field(repr=False)
    drafts: tuple[Draft, ...] = field(repr=False)


class Stages:
    """Answers and gates."""

    def __init__(self, cases: Casebook, new_id: Callable[[], str]) -> None:
        self._cases = cases
        self._guard = cases.guard
        self._new_id = new_id

    @needs(Action.WORK_ON_CASE, case="case")
    def answer(self, case: CaseId, stage: str, prompt: str, about: About | None, value: AnswerValue) -> None:
        """Record an answer, new or changed. Raises AnswerNotUnderstood, NoSuchPerson, StageClosed; what only
        figures read is recorded in a closed stage, too.

        What a prompt keeps for health is kept apart from the case; ``health`` alone gives it back.
        """
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            asked = _asked(held, process, stage, prompt, about)
            given = mended(understood(asked, value))
            answer = Answer(stage, prompt, about, given, self._cases.clock(), asked.records, asked.private)
            if asked.kept is Kept.HEALTH:
                work.health.keep(case, answer)
                work.journal.write(Deed("health_kept", case, {"stage": stage}))
            else:
                deed = _deed("answered", case, stage, prompt, about)
                self._cases.keep(work, held.with_answer(answer), process, deed)
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def health(self, case: CaseId, stage: str) -> HealthOfStage:
        """What a stage keeps for health, for the stage's own screen and nothing else. Raises NoSuchCase."""
        with self._cases.current().units() as work:
            _, process = self._cases.load(work, case)
            apart = health_fields(process, stage)
            drafts = tuple(draft for draft in work.drafts.of_case(case) if draft.place.field in apart)
            return HealthOfStage(work.health.of_stage(case, stage), drafts)

    @needs(Action.WORK_ON_CASE, case="case")
    def take_back(self, case: CaseId, stage: str, prompt: str, about: About | None) -> None:
        """Remove an answer. Raises StageClosed."""

        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            _refuse_if_closed(held, stage)
            if draft_field(stage, prompt) in health_fields(process, stage):
                work.health.drop(case, stage, prompt, about)
                work.journal.write(Deed("health_taken_back", case, {"stage": stage}))
            else:
                deed = _deed("answer_taken_back", case, stage, prompt, about)
                self._cases.keep(work, held.without_answer(stage, prompt, about), process, deed)
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def close(self, case: CaseId, stage: str, waivers: tuple[Waiver, ...] = ()) -> None:
        """Close the current stage; where people met again and nobody signs, what they agreed to holds from now on.

        Raises StageNotReady (with ``unmet``), GateNotWaivable.
        """
        member, now = self._cases.current().member_name, self._cases.clock()

        waived = {f"waived_{number}": waiver.gate for number, waiver in enumerate(waivers, start=1)}
        with self._cases.current().units() as work:
            held, process = self._cases.load(work, case)
            _refuse_unless_current(held, process, stage)
            done = progress.close(process, held, StageRecord(stage, now, member, waivers), noted(work, held))
            closed = done if current(process, done) else replace(done, closed_at=now)
            if held.replacing is not None:
                closed = come_into_force(work, closed, self._note)
            self._cases.keep(work, closed, process, Deed("stage_closed", case, {"stage": stage} | waived))
            work.commit()

    @needs(Action.WORK_ON_CASE, case="case")
    def reopen(self, case: CaseId, stage: str) -> None:
        """Open a closed stage again. Raises SigningUnderWay or AlreadySigned once signing began."""

        def reopened(held: Case, process: Process) -> Case:
            return progress.reopen(process, held, stage)

        self._cases.change(case, reopened, Deed("stage_reopened", case, {"stage": stage}))

    def _note(self, held: Case, kind: Kind) -> Happening:
        now, by = self._cases.clock(), MemberId(self._cases.current().member_id)
        return Happening(HappeningId(self._new_id()), held.id, kind, now.date(), now, by)


def _asked(held: Case, process: Process, stage: str, prompt: str, about: About | None) -> Prompt:
    """The prompt that an answer is for, if it asks that of that person or charge."""
    asked = next_or_key_error((p for p in process.stage(stage).prompts if p.id == prompt), prompt)
    if asked.records not in FOR_FIGURES:
        _refuse_if_closed(held, stage)
    if about not in asked_of(asked, held):
        raise NoSuchPerson
    return asked


def _refuse_if_closed(held: Case, stage: str) -> None:
    if held.record_of(stage) is not None:
        raise StageClosed(stage=stage)


def _refuse_unless_current(held: Case, process: Process, stage: str) -> None:
    now = current(process, held)
    if now is None or now.id != stage:
        earlier = Unmet("earlier_stage_open", settled_at=now.id if now else "")
        raise StageNotReady((earlier,), stage=process.stage(stage).title)


def _deed(what: str, case: CaseId, stage: str, prompt: str, about: About | None) -> Deed:
    return Deed(what, case, {"stage": stage, "prompt": prompt} | ({"about": about} if about else {}))
