"""A case's way through its process, by the lot: what was answered, what was agreed, when each stage was closed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from rjdesk.domain.agreement import Agreement, Money, Obligation
from rjdesk.domain.answers import Answer, AnswerValue
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Admission, Fact
from rjdesk.domain.ids import About, ObligationId
from rjdesk.domain.outcome import may_rest_on
from rjdesk.domain.participant import Part
from rjdesk.domain.stage import StageRecord
from rjdesk.process.progress import asked_of, on_path
from rjdesk.process.template import Kept, Panel, Process, Prompt, PromptKind, Stage
from tests.two_years.chances import (
    CAME,
    IN_ONE_DAY,
    PACE,
    PEOPLES,
    PROMISES,
    REGIONS,
    STOPPED,
    USUAL_DAYS,
    VICTIM_CAME,
    drawn,
    some,
)

TODAY = date(2026, 12, 31)
"""The day on which everybody looks at the office."""

YES: Mapping[Fact, float] = {
    Fact.STOPPED: STOPPED,
    Fact.ENDED_WITHOUT_PLAN: 0.05,
    Fact.IN_CUSTODY: 0.06,
    Fact.FAMILY_VIOLENCE: 0.12,
    Fact.SEXUAL_VIOLENCE: 0.02,
    Fact.ATTENDED: CAME,
}
"""How often the answer is yes; to anything else nearly always."""

NOT_ASKED = frozenset({Fact.EXTENSION_REASON, Fact.EXTENSION_DECIDED_BY, Fact.EXTENSION_TOLD, Fact.EXTENDED_TO})


@dataclass(frozen=True, slots=True)
class Walk:
    """By which lot, through which process."""

    chance: Random
    process: Process

    def through(self, case: Case) -> Case:
        """The case as far as it has come by today."""
        pace, on = self.chance.choice(PACE), case.received_on
        for stage in self.process.stages:
            if not on_path(stage, case):
                continue
            on = _working(on + timedelta(days=round(self.chance.expovariate(1 / (USUAL_DAYS * pace)))))
            met = case.date_of(Fact.CONFERENCE_ON)
            on = max(on, met) if met and stage.in_the_room else on
            if on > TODAY:
                return case
            case = self._closed(stage, case, on)
        return replace(case, closed_at=at_noon(on))

    def _closed(self, stage: Stage, case: Case, on: date) -> Case:
        for prompt in stage.prompts:
            if self._is_asked(stage, prompt, case):
                for about in asked_of(prompt, case):
                    value = self._value(prompt, case, about, on)
                    if value != "":
                        given = Answer(stage.id, prompt.id, about, value, at_noon(on), prompt.records, prompt.private)
                        case = case.with_answer(given)
        if stage.panel is Panel.AGREEMENT:
            case = replace(case, agreement=self._agreed(case, on))
        return case.with_stage_closed(StageRecord(stage.id, at_noon(on), case.facilitator))

    def _is_asked(self, stage: Stage, prompt: Prompt, case: Case) -> bool:
        place = f"{stage.id}/{prompt.id}"
        figured = any(place in (figure.counts, figure.among) for figure in self.process.figures)
        wanted = prompt.records or figured or prompt.kind in (PromptKind.CHOICE, PromptKind.SEVERAL)
        open_to_all = prompt.kept is Kept.CASE and prompt.applies_to(case.kind)
        return bool(wanted) and open_to_all and prompt.records not in NOT_ASKED

    def _value(self, prompt: Prompt, case: Case, about: About | None, on: date) -> AnswerValue:
        """What was answered; "" for nothing."""
        if prompt.kind in (PromptKind.CHOICE, PromptKind.SEVERAL):
            return self._chosen(prompt)
        if prompt.kind is PromptKind.DATE:
            return self._day(prompt, case, on)
        if prompt.kind in (PromptKind.YES_NO, PromptKind.CONFIRM):
            victim = prompt.records is Fact.ATTENDED and about in {each.id for each in case.of_part(Part.VICTIM)}
            likely = VICTIM_CAME if victim else YES.get(prompt.records, 0.97) if prompt.records else 0.5
            yes = self.chance.random() < likely
            return yes if prompt.kind is PromptKind.YES_NO else yes or ""
        words = {Fact.REGION: REGIONS, Fact.ETHNICITY: PEOPLES}
        return drawn(self.chance, words[prompt.records]) if prompt.records in words else ""

    def _day(self, prompt: Prompt, case: Case, on: date) -> date:
        """The day of the meeting lies ahead when it is fixed; it is completed on that day, or when it went on once more."""
        if prompt.records is Fact.CONFERENCE_ON:
            return _working(on + timedelta(days=self.chance.randrange(4, 30)))
        met = case.date_of(Fact.CONFERENCE_ON)
        return met if prompt.records is Fact.COMPLETED_ON and met and self.chance.random() < IN_ONE_DAY else on

    def _chosen(self, prompt: Prompt) -> AnswerValue:
        if prompt.records is Fact.ADMISSION:
            return drawn(self.chance, {Admission.ADMITTED: 88, Admission.DENIED: 8, Admission.PARTLY: 4}).value
        if self.chance.random() < 0.06 and prompt.records in (Fact.ETHNICITY, Fact.GENDER, Fact.REFERRED_BY):
            return ""
        choices = [choice.id for choice in prompt.choices]
        if prompt.kind is PromptKind.SEVERAL:
            return some(self.chance, choices, 3)
        return choices[min(int(self.chance.expovariate(0.7)), len(choices) - 1)]  # the first are the usual ones

    def _agreed(self, case: Case, on: date) -> Agreement:
        """What was promised: in most cases something, here and there not all of it agreed."""
        count, agreed = self.chance.choice((0, 1, 2, 2, 3, 4)), self.chance.random() < 0.94
        items = [self._promise(case, number, on, agreed=agreed or number == 0) for number in range(count)]
        return Agreement(tuple(items), on + timedelta(days=90), concluded=True)

    def _promise(self, case: Case, number: int, on: date, *, agreed: bool) -> Obligation:
        kind = self.chance.choice(self.process.obligations)
        who = next(iter(case.of_part(Part.OFFENDER, Part.SUBJECT, Part.FAMILY)), case.participants[0])
        victims = case.of_part(Part.VICTIM)
        cents = self.chance.randrange(20, 400) * 500 if self.chance.random() < 0.2 else 0
        return Obligation(
            id=ObligationId(f"o{number}"),
            kind=kind.id,
            what=self.chance.choice(PROMISES),
            who=who.id,
            for_whom=victims[0].id if victims else None,
            due=on + timedelta(days=self.chance.randrange(14, 120)),
            amount=Money(cents, self.process.law.currency) if cents else None,
            rests_on=tuple(charge.id for charge in may_rest_on(case)),
            agreed=agreed,
        )


def at_noon(on: date) -> datetime:
    """A moment of a day."""
    return datetime.combine(on, time(12), UTC)


def _working(on: date) -> date:
    """The day itself, or the Monday after it."""
    return on + timedelta(days=max(0, 7 - on.weekday())) if on.weekday() >= 5 else on
