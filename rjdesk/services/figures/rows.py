"""From a case to the row that the office's figures are made of: written each time the case is saved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rjdesk.domain.answers import Answer, AnswerValue
from rjdesk.domain.case import Case
from rjdesk.domain.facts import Fact
from rjdesk.domain.figures.row import CaseRow, Counted, LimitRow, Promised, VictimRow
from rjdesk.domain.follow_up.changing import came_once, closed_first
from rjdesk.domain.missed import why_missed
from rjdesk.domain.outcome import ended_as
from rjdesk.domain.participant import Part, Participant
from rjdesk.process.clocks import ClockReading
from rjdesk.process.template import Process, Prompt
from rjdesk.wording import has, say


def row_of(case: Case, process: Process, clocks: Iterable[ClockReading]) -> CaseRow:
    """What a case says to the figures."""
    young = case.of_part(Part.OFFENDER, Part.SUBJECT)
    return CaseRow(
        case=case.id,
        process=case.pin.process,
        kind=case.kind,
        received_on=case.received_on,
        held_on=case.date_of(Fact.CONFERENCE_ON),
        completed_on=case.date_of(Fact.COMPLETED_ON),
        closed_on=case.closed_at.date() if case.closed_at else None,
        limits=tuple(
            LimitRow(clock.rule.title, clock.due, clock.done, clock.extended, _why(case, clock))
            for clock in clocks
            if clock.due is not None
        ),
        stages=tuple((record.stage, record.closed_at.date()) for record in closed_first(case)),
        victims=tuple(_victim(person, case, process) for person in case.of_part(Part.VICTIM)),
        expected=sum(case.fact(Fact.WILL_ATTEND, person.id) is not False for person in case.people()),
        came=len(came_once(case)),
        outcome=_ended(case, process),
        promised=_promised(case),
        referred_by=_words(case, process, Fact.REFERRED_BY),
        region=_words(case, process, Fact.REGION),
        ethnicity=tuple(_said(case, process, Fact.ETHNICITY, young)),
        gender=tuple(_said(case, process, Fact.GENDER, young)),
        responsible=tuple(person.id for person in case.of_part(Part.OFFENDER)),
        counted=tuple(_counted(case, process)),
    )


def _why(case: Case, clock: ClockReading) -> str:
    why = why_missed(case.missed, clock.rule.id)
    return why.reason if why else ""


def _counted(case: Case, process: Process) -> Iterator[Counted]:
    """What the case says to the figures that its process declares; nothing to one that is not about such a case."""
    for figure in process.figures:
        if not figure.among or set(_answered(case, figure.among)) & set(figure.among_is):
            yield Counted(figure.id, tuple(_answered(case, figure.counts)))


def _answered(case: Case, place: str) -> Iterator[str]:
    """What was answered to a prompt about the case, by identities."""
    stage, _, prompt = place.partition("/")
    for answer in case.answers:
        if (answer.stage, answer.prompt, answer.about) == (stage, prompt, None):
            values: tuple[AnswerValue, ...] = answer.value if isinstance(answer.value, tuple) else (answer.value,)
            yield from ("yes" if value is True else "no" if value is False else str(value) for value in values)


def _victim(person: Participant, case: Case, process: Process) -> VictimRow:
    way = next(iter(_said(case, process, Fact.WAY_OF_TAKING_PART, (person,))), "")
    return VictimRow(way, came=person.id in came_once(case))


def _ended(case: Case, process: Process) -> str:
    ended = ended_as(case)
    key = f"figures.outcome.{ended}"
    return say(key) if ended and has(key) else process.outcome_title(ended)


def _promised(case: Case) -> Promised:
    items = [item for item in case.in_force.obligations if item.agreed and case.in_force.concluded]
    amounts = [item.amount for item in items if item.amount]
    currency = amounts[0].currency if amounts else ""
    return Promised(len(items), cents=sum(amount.cents for amount in amounts), currency=currency)


def _words(case: Case, process: Process, fact: Fact) -> str:
    found = (answer for answer in case.answers if answer.fact is fact and answer.about is None)
    return ", ".join(word for answer in found for word in _in_words(process, answer))


def _said(case: Case, process: Process, fact: Fact, people: tuple[Participant, ...]) -> Iterator[str]:
    asked = {person.id for person in people}
    for answer in case.answers:
        if answer.fact is fact and answer.about in asked:
            yield from _in_words(process, answer)


def _in_words(process: Process, answer: Answer) -> Iterator[str]:
    """What was answered, by the titles of the prompt's choices; one that the process no longer knows stays as it is."""
    titles = {choice.id: choice.title for prompt in _asked_as(process, answer) for choice in prompt.choices}
    values: tuple[AnswerValue, ...] = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    return (titles.get(str(value), str(value)) for value in values if value != "")


def _asked_as(process: Process, answer: Answer) -> Iterator[Prompt]:
    return (
        prompt
        for stage in process.stages
        for prompt in stage.prompts
        if (stage.id, prompt.id) == (answer.stage, answer.prompt)
    )
