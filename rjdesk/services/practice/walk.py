"""Walking a case through every stage of its process, as a practice script tells it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date, time
from typing import Protocol

from rjdesk.domain.agreement import Obligation
from rjdesk.domain.ceremony import How, Place
from rjdesk.domain.facts import Fact
from rjdesk.domain.ids import About, CaseId, ChargeId, ObligationId, ParticipantId
from rjdesk.domain.outcome import Outcome
from rjdesk.process.progress import asked_of
from rjdesk.process.template import Panel, Stage
from rjdesk.services.agreements import Agreements
from rjdesk.services.casework import Casework
from rjdesk.services.follow_up.follow_ups import FollowUp
from rjdesk.services.papers import Papers
from rjdesk.services.people import NewPerson, People
from rjdesk.services.practice.clock import MORNING, WalkingClock
from rjdesk.services.practice.days import working_day
from rjdesk.services.practice.noting import Noting
from rjdesk.services.practice.script import (
    EVERYONE,
    PracticeScript,
    ScriptAnswer,
    ScriptObligation,
    ScriptPerson,
    ScriptSignature,
)
from rjdesk.services.referrals import NewReferral, Referrals
from rjdesk.services.signing.ceremonies import Ceremonies
from rjdesk.services.stages import Stages

A_STAGE = 12
"""Minutes that a stage takes, where the clock walks."""

Timed = Callable[[str], AbstractContextManager[None]]
"""Around each step, by its name."""


class Conference(Protocol):
    """The services that a conference needs; the desk of bootstrap has them."""

    @property
    def referrals(self) -> Referrals: ...
    @property
    def people(self) -> People: ...
    @property
    def stages(self) -> Stages: ...
    @property
    def agreements(self) -> Agreements: ...
    @property
    def ceremonies(self) -> Ceremonies: ...
    @property
    def papers(self) -> Papers: ...
    @property
    def casework(self) -> Casework: ...
    @property
    def follow_up(self) -> FollowUp: ...


class Walk:
    """One case, walked stage by stage through the same services as the screens.

    ``practice``: what the referral says it is; a vault of the other sort refuses it. ``clock`` is the one that the desk goes
    by, if it is to walk through the days of the script; without it everything happens now.
    """

    def __init__(
        self,
        desk: Conference,
        script: PracticeScript,
        timed: Timed,
        *,
        practice: bool = True,
        clock: WalkingClock | None = None,
    ) -> None:
        self._desk = desk
        self._script = script
        self._timed = timed
        self._practice = practice
        self._clock = clock
        self._noting = Noting(desk.follow_up)
        self._at = ""
        self._people = dict[str, ParticipantId]()
        self._charges = dict[str, ChargeId]()
        self._promises = dict[str, ObligationId]()

    def refer(self) -> CaseId:
        """Take the referral, with its charges and people. Raises PracticeMismatch in a real vault."""
        script, desk = self._script, self._desk
        with self._timed("referral taken"):
            referral = NewReferral(
                script.process.id, script.kind, script.reference, script.received_on, practice=self._practice
            )
            case = desk.referrals.take(referral)
            for charge in script.charges:
                self._charges[charge.id] = desk.people.add_charge(case, charge.charge)
            for person in script.people:
                self._people[person.id] = desk.people.add(case, self._new(person))
        return case

    def _new(self, person: ScriptPerson) -> NewPerson:
        beside = self._people.get(person.beside)
        return NewPerson(person.name, person.role, person.born, person.language, beside, person.contact)

    def current(self, case: CaseId) -> Stage | None:
        """The stage to be walked next; None at the end."""
        steps = self._desk.casework.open(case).steps
        return next((step.stage for step in steps if step.standing == "current"), None)

    def come_to(self, case: CaseId, stage: Stage) -> None:
        """Let the days before a stage go by, with what is noted on them, until its own has come."""
        if self._at == stage.id:
            return
        self._at = stage.id
        notes = [note for note in self._script.follow_up if note.stage == stage.id]
        with self._timed(f"days before: {stage.id}") if notes else nullcontext():
            for note in notes:
                self._go_to(min(working_day(note.on), self._script.days[stage.id]), MORNING)
                self._noting.note(case, note, self._people, self._promises)
        self._go_to(self._script.days[stage.id], self._meeting_time() if stage.in_the_room else MORNING)

    def _go_to(self, day: date, at: time) -> None:
        if self._clock is not None:
            self._clock.go_to(day, at)

    def _meeting_time(self) -> time:
        """When people meet, as the script answers it."""
        asked = {
            (s.id, p.id) for s in self._script.process.stages for p in s.prompts if p.records is Fact.CONFERENCE_TIME
        }
        said = (str(answer.value) for answer in self._script.answers if (answer.stage, answer.prompt) in asked)
        return next(map(time.fromisoformat, said), MORNING)

    def walk(self, case: CaseId, stage: Stage) -> None:
        """Give the stage's answers, do what its panel is for, close it."""
        self.come_to(case, stage)
        with self._timed(f"stage: {stage.id}"):
            self.answer(case, stage)
            work = {Panel.AGREEMENT: self._agree, Panel.SIGNING: self._sign, Panel.DOCUMENTS: self._state}
            if stage.panel in work:
                work[stage.panel](case)
            waivers = tuple(waiver for where, waiver in self._script.waivers if where == stage.id)
            self._desk.stages.close(case, stage.id, waivers)
        if self._clock is not None:
            self._clock.pass_minutes(A_STAGE)

    def people(self, ids: tuple[str, ...]) -> tuple[ParticipantId, ...]:
        """Those whom the script calls so."""
        return tuple(self._people[each] for each in ids)

    def answer(self, case: CaseId, stage: Stage) -> None:
        """Give the stage's answers and leave it open."""
        for answer in self._script.answers:
            if answer.stage == stage.id:
                for about in self._asked(case, stage, answer):
                    self._desk.stages.answer(case, stage.id, answer.prompt, about, answer.value)

    def _agree(self, case: CaseId) -> None:
        agreements = self._desk.agreements
        for said in self._script.obligations:
            obligation = self._obligation(said)
            agreements.put(case, obligation)
            agreements.settle(case, obligation.id, said.agreed)
            self._promises[said.id] = obligation.id
        agreements.review_on(case, self._script.review_on)

    def _obligation(self, said: ScriptObligation) -> Obligation:
        return Obligation(
            id=self._desk.agreements.new_obligation_id(),
            kind=said.kind,
            what=said.what,
            who=self._people.get(said.who),
            helps=self._people.get(said.helps),
            checks=self._people.get(said.checks),
            for_whom=self._people.get(said.for_whom),
            due=said.due,
            amount=said.amount,
            instalments=said.instalments,
            shown_by=said.shown_by,
            rests_on=tuple(self._charges[charge] for charge in said.rests_on),
        )

    def _sign(self, case: CaseId) -> None:
        ceremonies = self._desk.ceremonies
        with self._timed("signing: original composed and certified"):
            ceremony = ceremonies.keep_opening(ceremonies.open(case).make())
        for number, place in enumerate(ceremony.places, start=1):
            with self._timed(f"signing: place {number}"):
                self._settle(case, place)
        with self._timed("signing: closed, record and copies made"):
            ceremonies.keep_closing(ceremonies.close(case).make())

    def _settle(self, case: CaseId, place: Place) -> None:
        """What the script says of that person; someone it doesn't name has left."""
        ceremonies, who = self._desk.ceremonies, place.participant
        said = next((s for s in self._script.signatures if self._people[s.who] == who), ScriptSignature("", How.ABSENT))
        if said.how is How.SIGNED and said.ink is not None:
            ceremonies.keep(ceremonies.sign(case, who, said.ink, said.beside).make())
        elif said.how is How.ATTESTED:
            ceremonies.keep(ceremonies.attest(case, who, said.typed, said.beside).make())
        elif said.how is How.DECLINED:
            ceremonies.decline(case, who)
        else:
            ceremonies.absent(case, who)

    def _state(self, case: CaseId) -> None:
        """Without an agreement: the bare statement."""
        ended = self._desk.casework.open(case).outcome
        if ended in (Outcome.NON_AGREEMENT, Outcome.NOT_ADMITTED):
            with self._timed("statement made"):
                papers = self._desk.papers
                papers.keep(papers.non_agreement(case).make())

    def _asked(self, case: CaseId, stage: Stage, answer: ScriptAnswer) -> tuple[About | None, ...]:
        if answer.about == (EVERYONE,):
            asked = next(prompt for prompt in stage.prompts if prompt.id == answer.prompt)
            return asked_of(asked, self._desk.casework.open(case).case)
        ids: dict[str, About] = {**self._people, **self._charges}
        return tuple(ids[key] for key in answer.about) or (None,)
